package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.briefing.BriefId;
import org.guatu.briefing.BriefOrder;
import org.guatu.briefing.Briefs;
import org.guatu.document.Documents;
import org.guatu.document.Upload;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Ids;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Subject;
import org.guatu.kernel.Words;
import org.guatu.ledger.Batch;
import org.guatu.ledger.Batches;
import org.guatu.ledger.Desk;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Mode;
import org.guatu.matter.MatterKind;
import org.guatu.matter.Matters;
import org.guatu.matter.NewMatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** An import is taken back only as long as nothing rests on it: no published brief, no decision, nothing hung on what it registered. */
@SpringBootTest
class UndoRefusalsTest {
  private static final String[] PIPELINE = {"项目编号,项目名称,阶段,总投资（亿元）,自何日起", "U-1,悍马新能源汽车,拟签约,30,2020-02-25", "U-2,悍马中国新能源汽车,拟签约,12,2020-02-25"};

  @Autowired Imports imports;
  @Autowired Batches batches;
  @Autowired Ledgers ledgers;
  @Autowired Briefs briefs;
  @Autowired Merges merges;
  @Autowired Matters matters;
  @Autowired Documents documents;
  @Autowired ProjectList list;
  private Desk desk;
  private Someone officer;
  private Scope scope;

  @BeforeEach
  void anOffice() {
    desk = new Desk(imports, batches, ledgers);
    officer = Someone.in(desk.zone, Role.REFORM_OFFICER);
    scope = desk.scope;
  }

  @Test
  void notUnderAPublishedBriefThatCountsIt() {
    BriefId before = publish();
    Batch batch = bring();
    BriefId brief = publish();
    assertThat(refusal(batch)).startsWith("不能撤销：已发布的数字用到了它").contains("拟签约");
    assertThat(text(brief)).contains("42亿元");
    assertThat(text(before)).doesNotContain("42亿元");
    Batch other = desk.bring("projects", Desk.csv("项目编号,项目名称,阶段", "U-9,后来的项目,在谈"), Mode.ALL, false);
    assertThat(undo(other)).as("registered after the brief").isPositive();
  }

  @Test
  void notUnderADecisionThatTwoAreOne() {
    Batch batch = bring();
    officer.doing(() -> merges.merge(officer.scope(Permission.PROJECT_MERGE), project("U-1"), project("U-2"), "同一投资方"));
    assertThat(refusal(batch)).startsWith("不能撤销：导入之后又有登记");
  }

  @Test
  void notUnderWhatWasHungOnItsProjects() throws Exception {
    Batch batch = bring();
    Subject about = new Subject("project", project("U-1").value());
    officer.does(() -> matters.raise(scope, new NewMatter(MatterKind.PROBLEM, "用电", "临时用电未接通", about)));
    Upload paper = Upload.read("批复.txt", new ByteArrayInputStream("批复".getBytes(StandardCharsets.UTF_8)));
    officer.does(() -> documents.attach(scope, about, paper));
    assertThat(refusal(batch)).isEqualTo("不能撤销：这批登记的项目上已有 1 件问题、1 个附件");
    Batch later = desk.bring("amounts", Desk.csv("项目编号,金额类型,金额（亿元）", "U-1,总投资,31"), Mode.ALL, false);
    assertThat(undo(later)).as("registers no project").isEqualTo(1);
  }

  private Batch bring() {
    return desk.bring("projects", Desk.csv(PIPELINE), Mode.ALL, false);
  }

  private int undo(Batch batch) {
    return desk.act(() -> batches.undo(scope, batch.id()));
  }

  private String refusal(Batch batch) {
    String[] words = {""};
    assertThatThrownBy(() -> undo(batch)).isInstanceOfSatisfying(RuleViolation.class, refused -> words[0] = Words.of(refused));
    assertThat(desk.act(() -> list.page(scope, ProjectQuery.all(50))).rows()).as("nothing was taken back").extracting(ProjectList.Row::number).contains("U-1");
    return words[0];
  }

  private BriefId publish() {
    BriefOrder order = BriefOrder.standard(new AsOf(TestDatabase.NOW, TestDatabase.NOW)).with(Map.of(), List.of(), true);
    return officer.does(() -> briefs.publish(scope, order, Ids.next()));
  }

  private String text(BriefId brief) {
    return officer.does(() -> briefs.get(scope, brief)).text().plain();
  }

  private ProjectId project(String number) {
    return new ProjectId(desk.act(() -> list.page(scope, ProjectQuery.all(50))).rows().stream().filter(row -> row.number().equals(number)).findFirst().orElseThrow().id());
  }
}
