package org.guatu.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The person can fix it: field → message in Chinese. Answered by the form again, 422, or by problem details with fields. */
public class InvalidInput extends RuntimeException {
  private final transient Map<String, String> fields;
  private final transient Set<String> missing;

  public InvalidInput(Map<String, String> fields) {
    this(fields, Set.of());
  }

  /** @param missing those of the fields in which nothing stands */
  public InvalidInput(Map<String, String> fields, Set<String> missing) {
    super(fields.toString(), null, false, false);
    this.fields = new LinkedHashMap<>(fields);
    this.missing = Set.copyOf(missing);
  }

  public InvalidInput(String field, String message) {
    this(Map.of(field, message));
  }

  /** A field in which nothing stands. */
  public static InvalidInput missing(String field, String message) {
    return new InvalidInput(Map.of(field, message), Set.of(field));
  }

  public Map<String, String> fields() {
    return fields;
  }

  /** Those of the fields in which nothing stands; the others say something wrong. */
  public Set<String> missing() {
    return missing;
  }
}
