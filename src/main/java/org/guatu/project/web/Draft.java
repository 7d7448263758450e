package org.guatu.project.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that comes back, or is opened to put a fact right.
 *
 * @param errors by field; "" for what belongs to none
 * @param clash whether somebody else saved first
 */
record Draft(@Nullable Entry entry, @Nullable StatementForm typed, Map<String, String> errors, boolean clash) {
  static final Draft NONE = new Draft(null, null, Map.of(), false);

  /** What is wrong, by the ids that the fields have on the page. */
  Map<String, String> onPage() {
    Map<String, String> byId = new LinkedHashMap<>();
    errors.forEach((field, message) -> byId.put(entry == null || field.isEmpty() ? field : entry.path() + "-" + field, message));
    return byId;
  }
}
