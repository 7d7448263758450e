package org.guatu.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The script of every page is loaded with a version in its address; a part that imports it without one would make it run twice. */
class IslandsTest {
  private static final Path BUILT = Path.of("target/classes/static/static");
  private static final String MAIN = "guatu.js";

  @Test
  void noPartOfTheScriptImportsTheWhole() throws IOException {
    String main = Files.readString(BUILT.resolve(MAIN));
    try (Stream<Path> files = Files.list(BUILT)) {
      List<Path> parts = files.filter(file -> file.toString().endsWith(".js") && main.contains(file.getFileName().toString())).toList();
      assertThat(parts).as("the parts that the script loads").hasSizeGreaterThan(4);
      assertThat(parts).allSatisfy(part -> assertThat(text(part)).as(part.toString()).doesNotContain("./" + MAIN));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }
}
