package org.guatu.briefing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.briefing.BriefOrder;
import org.guatu.kernel.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody asks a brief to be, as typed.
 *
 * @param names by figure code, "甲、乙"
 * @param added paragraphs of the writer's own, one a line
 * @param again whether the same may be published under another number
 * @param key makes publishing twice publish once
 */
public record BriefForm(String asOf, String knownAt, Map<String, String> names, String added, boolean unverified, boolean again, UUID key) {
  private static final String NAME = "name:";
  private static final int MOST_PARAGRAPHS = 20;

  static BriefForm of(MultiValueMap<String, String> parameters, UUID fresh) {
    Map<String, String> names = new LinkedHashMap<>();
    parameters.forEach((field, values) -> {
      if (field.startsWith(NAME) && !values.getFirst().isBlank()) {
        names.put(field.substring(NAME.length()), values.getFirst().strip());
      }
    });
    return new BriefForm(text(parameters, "asOf"), text(parameters, "knownAt"), names, text(parameters, "added").replace("\r\n", "\n"),
        parameters.containsKey("unverified"), parameters.containsKey("again"), key(parameters.getFirst("key"), fresh));
  }

  BriefOrder order(AsOf asOf) {
    Map<String, List<String>> chosen = new LinkedHashMap<>();
    names.forEach((code, list) -> chosen.put(code, split(list, "[、,，;；\\n]")));
    List<String> paragraphs = split(added, "\n+");
    return BriefOrder.standard(asOf).with(chosen, paragraphs.subList(0, Math.min(paragraphs.size(), MOST_PARAGRAPHS)), unverified);
  }

  public String name(String code) {
    return names.getOrDefault(code, "");
  }

  private static List<String> split(String text, String separator) {
    return new ArrayList<>(Arrays.stream(text.split(separator)).map(String::strip).filter(part -> !part.isEmpty()).toList());
  }

  private static String text(MultiValueMap<String, String> parameters, String name) {
    String value = parameters.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private static UUID key(@Nullable String text, UUID fresh) {
    try {
      return text == null ? fresh : UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      return fresh;
    }
  }
}
