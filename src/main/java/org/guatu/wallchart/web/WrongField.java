package org.guatu.wallchart.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A field that is wrong, as a program is told.
 *
 * @param pointer where it stands in the body, as a JSON pointer ("#/amounts/TOTAL", "#" for all of it); of an address, the parameter's name
 * @param code what is wrong: "required" or "invalid"
 * @param message the same for people, in Chinese
 */
record WrongField(String pointer, String code, String message) {
  static List<WrongField> of(Map<String, String> fields, Set<String> missing, String method) {
    boolean body = !method.equals("GET") && !method.equals("DELETE");
    return fields.entrySet().stream()
        .map(field -> new WrongField(body ? pointer(field.getKey()) : field.getKey(), missing.contains(field.getKey()) ? "required" : "invalid", field.getValue()))
        .toList();
  }

  private static String pointer(String field) {
    return field.isEmpty() ? "#" : "#/" + field.replace("~", "~0").replace("/", "~1").replace('.', '/');
  }
}
