package org.guatu.wallchart.web;

import java.util.List;
import java.util.Map;

/**
 * A field that is wrong, as a program is told.
 *
 * @param pointer where it stands in the body, as a JSON pointer ("#/amounts/TOTAL", "#" for all of it); of an address, the parameter's name
 * @param code what is wrong: "required" or "invalid"
 * @param message the same for people, in Chinese
 */
record WrongField(String pointer, String code, String message) {
  static List<WrongField> of(Map<String, String> fields, String method) {
    boolean body = !method.equals("GET") && !method.equals("DELETE");
    return fields.entrySet().stream().map(field -> new WrongField(body ? "#" + (field.getKey().isEmpty() ? "" : "/" + field.getKey().replace('.', '/')) : field.getKey(),
        code(field.getValue()), field.getValue())).toList();
  }

  private static String code(String message) {
    return message.endsWith("必填") || message.startsWith("请填写") ? "required" : "invalid";
  }
}
