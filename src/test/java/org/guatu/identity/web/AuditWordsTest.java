package org.guatu.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guatu.audit.AuditEntry;
import org.guatu.audit.AuditFilter;
import org.guatu.audit.AuditLine;
import org.guatu.audit.Outcome;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.junit.jupiter.api.Test;

class AuditWordsTest {
  private static final UUID SCHOOL = UUID.fromString("01900000-0000-7000-8000-000000000001");

  @Test
  void detailsAreReadInWords() {
    String json = "{\"role\":\"Role.OWNER\",\"to\":\"ApplicationStatus.DRAFT\",\"name\":\"Nobody.KNOWS\",\"done\":true,\"kind\":\"project\",\"rule\":\"organization.person-left\"}";
    assertThat(AuditWords.details(json).values()).startsWith("建设单位", "填报中", "Nobody.KNOWS", "是", "项目").last().asString().contains("…").doesNotContain("{");
    assertThat(AuditWords.details("nonsense")).containsEntry("原文", "nonsense");
  }

  @Test
  void whereAnEntryCameFromIsReadInWords() {
    assertThat(AuditWords.origin("cli:root")).isEqualTo("服务器命令行（root）");
    assertThat(AuditWords.origin("clock")).isEqualTo("系统定时");
    assertThat(AuditWords.origin("192.0.2.7")).isEqualTo("192.0.2.7");
  }

  @Test
  void everyUseCaseAndEveryDetailHasWords() throws IOException {
    assertThat(inSources("@Recorded\\(\"([^\"]+)\"\\)")).hasSizeGreaterThan(90).allMatch(action -> !AuditWords.action(action).equals(action));
    assertThat(inSources("AuditTrail\\.note\\(\"([^\"]+)\"")).hasSizeGreaterThan(40).allMatch(detail -> Words.has("audit.detail." + detail));
    assertThat(inSources("new NotFound\\(\"([^\"]+)\"")).hasSizeGreaterThan(20).allMatch(kind -> Words.has("audit.kind." + kind));
  }

  @Test
  void whatWasActedOnIsCalledByItsNameAndItsIdStaysExact() {
    assertThat(object(SCHOOL.toString(), "{}")).as("known today").isEqualTo("项目 示例学校");
    assertThat(object(UUID.randomUUID().toString(), "{\"file\":\"阶段.xlsx\",\"rows\":3}")).as("told by the entry").isEqualTo("阶段.xlsx");
    assertThat(object("Accounts.list", "{}")).as("a use case of the code").isEqualTo("—");
    assertThat(object("zhaoshang", "{}")).isEqualTo("zhaoshang");
    assertThat(page().isInternal(line(SCHOOL.toString(), "{}"))).isTrue();
    assertThat(page().details(line("", "{\"subject\":\"project " + SCHOOL + "\"}"))).containsEntry("对象", "项目 示例学校");
  }

  private static String object(String subject, String details) {
    return page().object(line(subject, details));
  }

  private static AuditPage page() {
    return new AuditPage(List.of(), Map.of(SCHOOL, "项目 示例学校"), new AuditFilter(null, null, null, null, null, null, null), "", null, "", null);
  }

  private static AuditLine line(String subject, String details) {
    return new AuditLine(new AuditEntry(UUID.randomUUID(), new ZoneId(UUID.randomUUID()), java.time.Instant.EPOCH, null, "某人", "", "x.y", subject, Outcome.DONE, details), null);
  }

  private static List<String> inSources(String pattern) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).flatMap(file -> Pattern.compile(pattern).matcher(text(file)).results())
          .map(found -> found.group(1)).distinct().toList();
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
