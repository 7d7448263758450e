package org.guatu.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sizes and names that keep the sources livable, and words that do not belong into them. Each rule is shown to see an offence. */
class SourcesTest {
  private static final Pattern BANNED_NAME =
      Pattern.compile(".*(Impl|DTO|Dto|VO|BO|PO|Manager|Helper|Utils?)\\.java|(Base|Abstract|Sys)[A-Z].*\\.java");

  private static final Pattern LEFT_FOR_LATER = Pattern.compile("(?m)(//|\\*).*\\b(TODO|FIXME|XXX|HACK)\\b");

  /** A tab, a carriage return, a blank before the end of a line, or no end of the last line. */
  private static final Pattern SPACING = Pattern.compile("\\t|\\r|[ ]\\n|[^\\n]\\z");

  /** How a source is written where nobody may find it: in two parts, so that this file does not offend its own rule. */
  private static final Pattern INLINE = Pattern.compile("\\sstyle=\"|\\sonclick=|\\sonload=|<script(?![^>]* src=)");

  @Test
  void noJavaFileIsLongerThan250Lines() throws IOException {
    assertThat(files("src/main/java", ".java", path -> lines(path) > 250)).isEmpty();
    assertThat(lines(Path.of("src/test/resources/naughty/long.txt"))).isGreaterThan(250);
  }

  @Test
  void noTemplateIsLongerThan150Lines() throws IOException {
    assertThat(files("src/main/jte", ".jte", path -> lines(path) > 150)).isEmpty();
  }

  @Test
  void namesAreTheFieldsOwn() throws IOException {
    assertThat(files("src/main/java", ".java", path -> BANNED_NAME.matcher(path.getFileName().toString()).matches())).isEmpty();
    assertThat(BANNED_NAME.matcher("ProjectServiceImpl.java").matches()).isTrue();
    assertThat(BANNED_NAME.matcher("BaseController.java").matches()).isTrue();
    assertThat(BANNED_NAME.matcher("Projects.java").matches()).isFalse();
  }

  @Test
  void nothingIsLeftForLater() throws IOException {
    assertThat(files("src/main", ".java", path -> LEFT_FOR_LATER.matcher(text(path)).find())).isEmpty();
    assertThat(LEFT_FOR_LATER.matcher("// " + "TO" + "DO later").find()).isTrue();
  }

  @Test
  void templatesCarryNoStyleAndNoScriptOfTheirOwn() throws IOException {
    assertThat(files("src/main/jte", ".jte", path -> INLINE.matcher(text(path)).find())).isEmpty();
    assertThat(INLINE.matcher("<p style=\"color: red\">").find()).isTrue();
    assertThat(INLINE.matcher("<script>alert(1)</script>").find()).isTrue();
  }

  /** What .editorconfig asks of editors, for those that do not read it. */
  @Test
  void sourcesAreSpacedAsTheEditorConfigSays() throws IOException {
    for (String root : List.of("src/main/java", "src/test/java", "src/main/jte", "src/main/web/look")) {
      assertThat(files(root, "", path -> Files.isRegularFile(path) && SPACING.matcher(text(path)).find())).isEmpty();
    }
    assertThat(SPACING.matcher("class A {\n\tint a;\n}\n").find()).isTrue();
    assertThat(SPACING.matcher("class A { \n}\n").find()).isTrue();
    assertThat(SPACING.matcher("class A {\r\n}\r\n").find()).isTrue();
    assertThat(SPACING.matcher("class A {}").find()).isTrue();
    assertThat(SPACING.matcher("class A {\n  int a;\n}\n").find()).isFalse();
  }

  private static List<String> files(String root, String ending, Predicate<Path> offends) throws IOException {
    List<String> offenders = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(Path.of(root))) {
      paths.filter(path -> path.toString().endsWith(ending)).filter(offends).forEach(path -> offenders.add(path.toString()));
    }
    return offenders;
  }

  private static long lines(Path path) {
    return text(path).lines().count();
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
