package org.guatu.wallchart.web;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;

/** What of a body cannot be read, and what it could be. */
final class UnreadBody {
  private UnreadBody() {}

  /** Field → message; "" for the body as a whole. */
  static Map<String, String> fields(HttpMessageNotReadableException unread) {
    if (!(unread.getCause() instanceof JacksonException json)) {
      return Map.of("", "请求没有内容，或内容读不出来");
    }
    String field = json.getPath().stream().map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
        .collect(Collectors.joining("."));
    if (field.isEmpty()) {
      return Map.of("", "请求的内容不是合法的 JSON");
    }
    return Map.of(field, field + " 的值认不出" + (json instanceof InvalidFormatException format ? allowed(format) : ""));
  }

  private static String allowed(InvalidFormatException format) {
    Object[] words = format.getTargetType() == null ? null : format.getTargetType().getEnumConstants();
    return "：“" + format.getValue() + "”" + (words == null ? "" : "，可写 " + Arrays.stream(words).map(word -> ((Enum<?>) word).name()).collect(Collectors.joining("、")));
  }
}
