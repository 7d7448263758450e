package org.guatu.wallchart.web;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;

/** What of a request cannot be read, and what it could be: field → message. */
final class Unread {
  private Unread() {}

  /** Of a body; "" names all of it. */
  static Map<String, String> body(HttpMessageNotReadableException unread) {
    if (!(unread.getCause() instanceof JacksonException json)) {
      return Map.of("", "请求没有内容，或内容读不出来");
    }
    String field = json.getPath().stream().map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
        .collect(Collectors.joining("."));
    if (field.isEmpty()) {
      return Map.of("", "请求的内容不是合法的 JSON");
    }
    return Map.of(field, json instanceof InvalidFormatException format ? field + " 认不出：" + value(format.getValue(), format.getTargetType()) : field + " 的值认不出");
  }

  /** Of an address. */
  static Map<String, String> parameter(MethodArgumentTypeMismatchException wrong) {
    Class<?> wanted = wrong.getRequiredType();
    for (Throwable cause = wrong.getCause(); cause != null; cause = cause.getCause()) {
      wanted = cause instanceof ConversionFailedException failed ? failed.getTargetType().getType() : wanted;
    }
    return Map.of(wrong.getName(), "认不出：" + value(wrong.getValue(), wanted));
  }

  private static String value(@Nullable Object value, @Nullable Class<?> wanted) {
    Object[] words = wanted == null ? null : wanted.getEnumConstants();
    String said = "“" + (value instanceof Object[] several ? String.join(",", Arrays.stream(several).map(String::valueOf).toList()) : value) + "”";
    return words == null ? said : said + "，可写 " + Arrays.stream(words).map(word -> ((Enum<?>) word).name()).collect(Collectors.joining("、"));
  }
}
