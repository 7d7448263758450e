package org.guatu.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The product's pages: every address that answers a GET with a template. */
final class PageMap {
  private static final Pattern LINK = Pattern.compile("<a[^>]* href=\"(/[^\"#]*)");
  private final Set<PathPattern> answers = new TreeSet<>();
  private final Set<PathPattern> pages = new TreeSet<>();

  PageMap(RequestMappingHandlerMapping mapping) {
    mapping.getHandlerMethods().forEach((info, method) -> {
      if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
        answers.addAll(paths(info));
        if (method.getReturnType().getParameterType() == String.class && !method.hasMethodAnnotation(ResponseBody.class)) {
          pages.addAll(paths(info));
        }
      }
    });
  }

  private static Set<PathPattern> paths(RequestMappingInfo info) {
    return info.getPathPatternsCondition() == null ? Set.of() : info.getPathPatternsCondition().getPatterns();
  }

  /** All of them, such as {@code /project/projects/{id}}. */
  Set<String> all() {
    return pages.stream().map(PathPattern::getPatternString).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Which page an address opens; the most specific one, as Spring chooses. Empty for files, answers in JSON and addresses of nobody. */
  Optional<String> page(String address) {
    PathContainer path = PathContainer.parsePath(address.replaceAll("[?#].*", ""));
    return answers.stream().filter(pattern -> pattern.matches(path)).min(PathPattern.SPECIFICITY_COMPARATOR).filter(pages::contains).map(PathPattern::getPatternString);
  }

  /** The page, and which of the parameters are given that open another form on it; what only picks other rows does not matter. */
  Optional<String> state(String address) {
    String query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
    Set<String> names = new TreeSet<>();
    for (String each : query.split("&")) {
      names.add(each.replaceAll("=.*", ""));
    }
    names.retainAll(Set.of("correct", "subject", "kind"));
    return page(address).map(page -> page + (names.isEmpty() ? "" : "?" + String.join("&", names)));
  }

  /** Where the links of a page lead on this server. */
  static List<String> links(String html) {
    Set<String> links = new HashSet<>();
    return LINK.matcher(html).results().map(found -> found.group(1).replace("&amp;", "&")).filter(links::add).toList();
  }
}
