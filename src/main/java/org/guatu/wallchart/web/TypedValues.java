package org.guatu.wallchart.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What somebody typed into a form that was not taken: the answer shows it, so that nothing has to be thought up twice. */
final class TypedValues {
  /** What is nobody's to read on a screen, and what a form carries by itself. */
  private static final Pattern UNSHOWN = Pattern.compile("(?i)_csrf|version|key|.*(password|secret|token|totp|code).*");
  /** Ids, hashes, choices and ticks: they stand in the form again as it is opened. */
  private static final Pattern CHOSEN = Pattern.compile("[0-9a-f-]{32,}|[A-Z][A-Z_]*|on|yes|true|false|\\d+");

  private TypedValues() {}

  /** In the form's order; empty where nothing was sent. */
  static List<String> of(HttpServletRequest request) {
    if (!"POST".equals(request.getMethod())) {
      return List.of();
    }
    return request.getParameterMap().entrySet().stream().filter(field -> !UNSHOWN.matcher(field.getKey()).matches()).map(Map.Entry::getValue)
        .flatMap(Arrays::stream).map(String::strip).filter(value -> !value.isEmpty() && !CHOSEN.matcher(value).matches()).distinct().toList();
  }
}
