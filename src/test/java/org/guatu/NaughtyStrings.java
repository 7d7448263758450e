package org.guatu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Big List of Naughty Strings, which software is known to stumble over. */
public final class NaughtyStrings {
  private static final Path FILE = Path.of("src/test/resources/naughty/blns.json");

  private NaughtyStrings() {}

  /** As the fields take them: without blanks around, none empty, each once. */
  public static List<String> all() {
    try {
      return JsonMapper.builder().build().readTree(Files.readString(FILE)).valueStream().map(JsonNode::stringValue).map(String::strip)
          .filter(text -> !text.isEmpty()).distinct().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a field of one line refuses it, with a message and not in silence. */
  public static boolean fitsOneLine(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest && text.codePoints().noneMatch(Character::isISOControl);
  }
}
