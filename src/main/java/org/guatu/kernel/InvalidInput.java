package org.guatu.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/** The person can fix it: field → message in Chinese. Answered by the form again, 422, or by problem details with fields. */
public class InvalidInput extends RuntimeException {
  private final transient Map<String, String> fields;

  public InvalidInput(Map<String, String> fields) {
    super(fields.toString(), null, false, false);
    this.fields = new LinkedHashMap<>(fields);
  }

  public InvalidInput(String field, String message) {
    this(Map.of(field, message));
  }

  public Map<String, String> fields() {
    return fields;
  }
}
