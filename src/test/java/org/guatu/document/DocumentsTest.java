package org.guatu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.GivenOffice;
import org.guatu.organization.GivenOffice.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(GivenOffice.class)
class DocumentsTest {
  private static final AsOf NOW = AsOf.knowing(TestDatabase.NOW, TestDatabase.NOW);

  @Autowired GivenOffice given;
  @Autowired Documents documents;

  private final ZoneId zone = Someone.freshZone();
  private Member officer;
  private Scope scope;
  private Subject subject;

  @BeforeEach
  void someOffice() {
    DepartmentId bureau = given.department(zone, "建局");
    officer = given.member(zone, bureau, "甲", Role.DEPARTMENT_MEMBER);
    scope = officer.scope(Permission.DOCUMENT_WRITE);
    subject = new Subject("enterprise", given.enterprise(zone, "康灸来", bureau).value());
  }

  private static Upload text(String name, String content) throws IOException {
    return Upload.read(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private AttachmentId attached(String name, String content) throws IOException {
    Upload upload = text(name, content);
    return officer.someone().does(() -> documents.attach(scope, subject, upload));
  }

  private long files(String hash) throws IOException {
    try (Stream<Path> all = Files.walk(TestDatabase.directory().attachments())) {
      return all.filter(path -> path.getFileName().toString().equals(hash)).count();
    }
  }

  @Test
  void theSameContentIsKeptOnceUnderTwoNames() throws IOException {
    String content = "会议纪要 " + zone.value();
    AttachmentId first = attached("纪要.txt", content);
    attached("纪要（抄送）.txt", content);
    List<Attachment> listed = officer.someone().does(() -> documents.list(scope, subject, NOW));
    assertThat(listed).extracting(Attachment::name).containsExactly("纪要（抄送）.txt", "纪要.txt");
    assertThat(listed).extracting(Attachment::hash).containsOnly(listed.getFirst().hash());
    assertThat(files(listed.getFirst().hash())).isEqualTo(1);
    assertThat(officer.someone().does(() -> documents.open(scope, first)).content()).isEqualTo(content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whoMayNotSeeTheSubjectSeesNoAttachment() throws IOException {
    AttachmentId id = attached("证明.txt", "内容 " + zone.value());
    Member stranger = given.member(zone, given.department(zone, "农办"), "乙", Role.DEPARTMENT_MEMBER);
    Scope other = stranger.scope(Permission.DOCUMENT_READ);
    Upload upload = text("越权.txt", "越权");
    assertThatThrownBy(() -> stranger.someone().does(() -> documents.open(other, id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> stranger.someone().does(() -> documents.list(other, subject, NOW))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> stranger.someone().does(() -> documents.attach(other, subject, upload))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> officer.someone().does(() -> documents.attach(scope, new Subject("nothing", subject.id()), upload))).isInstanceOf(NotFound.class);
  }

  @Test
  void onesOwnAttachmentIsWithdrawnForGood() throws IOException {
    AttachmentId id = attached("错传.txt", "错 " + zone.value());
    Member colleague = given.member(zone, new DepartmentId(scope.departments().iterator().next()), "丙", Role.DEPARTMENT_MEMBER);
    assertThatThrownBy(() -> colleague.someone().does(() -> documents.withdraw(scope, id, "看着不对")))
        .isInstanceOfSatisfying(RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo("document.not-own"));
    officer.someone().does(() -> documents.withdraw(scope, id, "传错了"));
    assertThat(officer.someone().does(() -> documents.list(scope, subject, NOW))).isEmpty();
    assertThatThrownBy(() -> officer.someone().does(() -> documents.open(scope, id))).isInstanceOf(NotFound.class);
  }

  @Test
  void aFileChangedOnTheDiskIsNotHandedOut() throws IOException {
    AttachmentId id = attached("原件.txt", "原件 " + zone.value());
    String hash = officer.someone().does(() -> documents.list(scope, subject, NOW)).getFirst().hash();
    Files.writeString(TestDatabase.directory().attachments().resolve(hash.substring(0, 2)).resolve(hash), "改过");
    assertThatThrownBy(() -> officer.someone().does(() -> documents.open(scope, id))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void lookingBackShowsWhatWasThereThen() throws IOException {
    attached("今天.txt", "今天 " + zone.value());
    AsOf yesterday = AsOf.knowing(TestDatabase.NOW.minusSeconds(86_400), TestDatabase.NOW);
    assertThat(officer.someone().does(() -> documents.list(scope, subject, yesterday))).isEmpty();
  }
}
