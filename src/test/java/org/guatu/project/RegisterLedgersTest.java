package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guatu.DemoZone;
import org.guatu.TestDatabase;
import org.guatu.console.DemoLoader;
import org.guatu.figure.Figures;
import org.guatu.identity.Access;
import org.guatu.identity.Grant;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Actor;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.kernel.RuleViolation;
import org.guatu.ledger.Batch;
import org.guatu.ledger.BatchState;
import org.guatu.ledger.Batches;
import org.guatu.ledger.Counts;
import org.guatu.ledger.Desk;
import org.guatu.ledger.Format;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The office's ledgers of projects brought into the register: the source page's pipeline, libraries and sites. */
@SpringBootTest
class RegisterLedgersTest {
  private static final String[] PIPELINE = {"项目名称,阶段,总投资（亿元）,自何日起,填报单位", "谋划一,重点谋划,12.00,2020-02-25,招商局", "谋划二,重点谋划,10,2020-02-25,招商局",
      "谋划三,重点谋划,5.5,2020-02-25,招商局", "谋划四,重点谋划,4,2020-02-25,招商局", "谋划五,重点谋划,2,2020-02-25,招商局", "悍马新能源汽车,在谈,30亿元,2020-02-25,招商局",
      "在谈二,在谈,18,2020-02-25,招商局", "在谈三,在谈,12,2020-02-25,招商局", "在谈四,在谈,６.５亿元,2020-02-25,招商局", "在谈五,在谈,\"35,000万\",2020-02-25,招商局",
      "京东（鹤壁）智慧产业新城,拟签约,80,2020-02-25,招商局", "天娱传媒文化产业,拟签约,42,2020-02-25,招商局", "签约三,拟签约,20,2020-02-25,招商局", "保利朝歌文化产业园,拟落地,65,2020-02-25,招商局"};

  @Autowired Imports imports;
  @Autowired Batches batches;
  @Autowired Ledgers ledgers;
  @Autowired Figures figures;
  @Autowired ProjectList list;
  @Autowired ZoneDirectory zones;
  @Autowired DemoLoader loader;
  Desk desk;

  @BeforeEach
  void zone() {
    desk = new Desk(imports, batches, ledgers);
  }

  private String figure(String code, String asOf) {
    AsOf then = AsOf.knowing(Moments.parse(asOf), TestDatabase.NOW);
    return desk.act(() -> figures.one(code, desk.scope, then, 0)).text();
  }

  private Batch bring(String ledger, String... lines) {
    return desk.bring(ledger, Desk.csv(lines), Mode.ALL, false);
  }

  @Test
  void thePipelineOfTheSourcePageComesInAndAddsUp() {
    assertThat(bring("projects", PIPELINE).counts()).isEqualTo(new Counts(14, 14, 0, 0, 0, 0));
    assertThat(figure("pipeline.all.count", "2020-02-25")).startsWith("14");
    assertThat(figure("pipeline.all.amount", "2020-02-25")).startsWith("310.5");
    assertThat(figure("pipeline.to-sign.amount", "2020-02-25")).startsWith("142");
    assertThat(figure("pipeline.all.count", "2020-02-24")).startsWith("0");
    assertThat(bring("projects", PIPELINE).counts()).isEqualTo(new Counts(14, 0, 0, 14, 0, 0));
  }

  @Test
  void aSecondFileUpdatesWhatChangedAndKeepsTheAuthor() {
    bring("projects", PIPELINE);
    String[] second = PIPELINE.clone();
    second[12] = "天娱传媒文化产业,拟签约,45,2020-02-20,发改局";
    Batch batch = bring("projects", second);
    assertThat(batch.counts()).isEqualTo(new Counts(14, 0, 1, 13, 0, 0));
    String facts = csv("amounts");
    assertThat(facts).contains("天娱传媒文化产业,总投资,45,2020-02-20,,,发改局").contains("天娱传媒文化产业,总投资,42,2020-02-25,,,招商局");
  }

  @Test
  void stagesMoveOnAndAskForAReasonBackwards() {
    bring("projects", PIPELINE);
    Batch refused = bring("stages", "项目名称,阶段,发生日期", "悍马新能源汽车,重点谋划,2020-03-01", "不存在的项目,在谈,2020-03-01", "京东（鹤壁）智慧产业新城,签约,2021-03-01");
    assertThat(refused.state()).isEqualTo(BatchState.REFUSED);
    assertThat(desk.messages(refused)).satisfiesExactly(one -> assertThat(one).startsWith("2 从「在谈」到「重点谋划」不是顺次前进"),
        two -> assertThat(two).startsWith("3 没有名称为“不存在的项目”的项目"), three -> assertThat(three).isEqualTo("4 发生日期晚于现在"));
    Batch moved = bring("stages", "项目名称,阶段,发生日期,统计日期,理由", "悍马新能源汽车,拟签约,2020-03-03 09:10,,", "悍马新能源汽车,在谈,2020-03-03 16:40,,对方要求重谈");
    assertThat(moved.counts().added()).isEqualTo(2);
    assertThat(figure("pipeline.negotiating.count", "2020-03-03T09:00")).startsWith("5");
    assertThat(figure("pipeline.negotiating.count", "2020-03-03T12:00")).startsWith("4");
    assertThat(figure("pipeline.to-sign.amount", "2020-03-03T12:00")).startsWith("172");
    assertThat(figure("pipeline.to-sign.amount", "2020-03-03T17:00")).startsWith("142");
  }

  @Test
  void sitesStandStillAndWorkAgain() {
    bring("projects", "项目编号,项目名称,类别", "A-1,一号,政府投资", "A-2,二号,政府投资", "A-3,三号,企业投资");
    bring("states", "项目编号,日期,建设状态,凭据,填报人", "A-1,2020-02-10,停工,停工令,张三", "A-2,2020-02-10,停工,,张三", "A-3,2020-02-10,停工,,张三", "A-1,2020-03-01,已复工,复工〔2020〕1号,李四");
    assertThat(figure("resumption.resumed", "2020-03-01")).startsWith("1");
    assertThat(figure("resumption.resumed", "2020-02-29")).startsWith("0");
    assertThat(figure("project.under-construction", "2020-03-01")).startsWith("3");
    Batch corrected = bring("states", "项目编号,日期,建设状态", "A-1,2020-03-01,停工", "A-2,2020-03-01,已复工");
    assertThat(corrected.counts()).isEqualTo(new Counts(2, 1, 1, 0, 0, 0));
    assertThat(csv("states")).contains("A-1,一号,2020-03-01,停工").doesNotContain("A-1,一号,2020-03-01,已复工");
    Batch unsaid = bring("states", "项目编号,日期,建设状态,理由", "A-2,2020-03-02,未开工,", "A-3,2020-03-02,未开工,误报");
    assertThat(desk.messages(unsaid)).containsExactly("2 原登记为「已复工」，改记为「未开工」须写明理由");
  }

  @Test
  void librariesAndDutiesComeIn() {
    bring("projects", "项目编号,项目名称,总投资（亿元）", "B-1,甲,9", "B-2,乙,10");
    Batch library = bring("library", "项目库,项目编号,总投资（亿元）,规划期内完成（亿元）,日期", "“十四五”重大项目,B-1,9,8,2020-03-01", "“十四五”重大项目,B-2,10,11,2020-03-01");
    assertThat(desk.messages(library)).containsExactly("3 规划期内完成 11 亿元，大于总投资 10 亿元");
    bring("library", "项目库,项目编号,规划期内完成（亿元）,日期", "“十四五”重大项目,B-1,8,2020-03-01", "“十四五”重大项目,B-2,10,2020-03-01");
    assertThat(figure("library.five-year.in-period", "2020-03-01")).startsWith("18");
    Batch duties = bring("duties", "项目编号,责任角色,责任人,起始日期,截止日期", "B-1,分包领导,甲领导,2020-01-01,2020-02-10", "B-1,分包领导,乙领导,2020-02-20,");
    assertThat(duties.counts().added()).isEqualTo(2);
    assertThat(csv("duties")).contains("B-1,甲,分包领导,甲领导,2020-01-01,2020-02-10").contains("B-1,甲,分包领导,乙领导,2020-02-20,,");
  }

  @Test
  void asksForConfirmationOfTenThousandTimes() {
    bring("projects", PIPELINE);
    Batch doubted = bring("projects", "项目名称,总投资（万元）", "悍马新能源汽车,30");
    assertThat(doubted.state()).isEqualTo(BatchState.REFUSED);
    assertThat(desk.messages(doubted)).singleElement().asString().contains("原为 30 亿元，相差过大");
    assertThat(desk.bring("projects", Desk.csv("项目名称,总投资（万元）", "悍马新能源汽车,30"), Mode.ALL, true).counts().changed()).isEqualTo(1);
  }

  @Test
  void undoTakesBackUntilSomethingLaterWasSaid() {
    Batch first = bring("projects", "项目编号,项目名称,总投资（亿元）", "C-1,甲,9");
    Batch second = bring("amounts", "项目编号,金额类型,金额（亿元）", "C-1,总投资,10");
    assertThatThrownBy(() -> desk.act(() -> batches.undo(desk.scope, first.id()))).isInstanceOfSatisfying(RuleViolation.class,
        refused -> assertThat(refused.code()).isEqualTo("project.undo-said-later"));
    assertThat(desk.act(() -> batches.undo(desk.scope, second.id()))).isEqualTo(1);
    assertThat(csv("projects")).contains("C-1,甲,招商项目,,,9,");
    Batch third = bring("projects", "项目编号,项目名称,总投资（亿元）", "C-2,乙,9");
    desk.act(() -> batches.undo(desk.scope, third.id()));
    assertThat(csv("projects")).contains("C-1").doesNotContain("C-2");
    assertThat(bring("projects", "项目编号,项目名称,总投资（亿元）", "C-2,丙,7").counts().added()).isEqualTo(1);
    assertThat(csv("projects")).contains("C-2,丙,招商项目,,,7,");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void whatGoesOutComesBackInUnchanged(Format format) {
    bring("projects", PIPELINE);
    bring("projects", "项目编号,项目名称,类别,建设状态,总投资（亿元）,年度计划（万元）,建设单位,分包领导,行业,经度,纬度,别名,项目代码,自何日起",
        "D-1,=1+1,政府投资,停工,3.6,12000,某公司,甲,教育,114.29,35.75,别名一、别名二,2020-410671-48-01-016343,2020-02-10");
    bring("stages", "项目名称,阶段,发生日期,统计日期,理由", "悍马新能源汽车,拟签约,2020-03-03 09:10,2020-03-31,x");
    bring("states", "项目编号,日期,建设状态,凭据", "D-1,2020-03-01,已复工,@证");
    bring("amounts", "项目编号,金额类型,金额（亿元）,生效日期", "D-1,累计完成,0.123456789,2020-03-01", "D-1,到位资金,1234567.89元,2020-03-01");
    bring("duties", "项目编号,责任角色,责任人,起始日期,截止日期", "D-1,服务管家,乙,2020-01-01,2020-02-10");
    bring("library", "项目库,项目编号,总投资（亿元）,预计可融资额（亿元）,日期", "应急专项融资,D-1,3.6,0.58625,2020-03-01");
    for (String ledger : List.of("projects", "stages", "states", "amounts", "duties", "library")) {
      byte[] out = desk.export(ledger, format);
      Batch back = desk.bring(ledger, Desk.file(format.suffix(), out), Mode.ALL, false);
      assertThat(desk.messages(back)).as(ledger).isEmpty();
      assertThat(back.counts().unchanged()).as(ledger).isPositive().isEqualTo(back.counts().total());
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theDemonstrationGoesOutAndComesBackUnchanged(Format format) throws Exception {
    Desk office = new Desk(imports, batches, ledgers, DemoZone.load(zones, loader));
    // After all that other tests write down later in this zone.
    Instant later = Moments.parse("2020-03-31T18:00");
    BusinessClock.at(later, () -> {
      for (String ledger : List.of("projects", "stages", "states", "amounts", "duties", "library", "enterprises")) {
        Batch back = office.tryOut(ledger, Desk.file(format.suffix(), office.export(ledger, format, later)), Mode.ALL);
        assertThat(office.messages(back)).as(ledger).isEmpty();
        assertThat(back.counts().unchanged()).as(ledger).isPositive().isEqualTo(back.counts().total());
      }
      return null;
    });
  }

  @Test
  void anAmountStatedTwiceInOneMinuteGoesOutOnce() {
    bring("projects", "项目编号,项目名称,总投资（亿元）", "F-1,甲,9");
    bring("projects", "项目编号,项目名称,总投资（亿元）", "F-1,甲,8");
    assertThat(csv("amounts")).contains("F-1,甲,总投资,8,").doesNotContain("F-1,甲,总投资,9,");
  }

  @Test
  void onlyRowsOfTheScopeMayBeWritten() {
    bring("projects", "项目编号,项目名称,总投资（亿元）", "E-1,甲,9", "E-2,乙,9");
    UUID mine = desk.act(() -> list.page(desk.scope, ProjectQuery.all(50))).rows().stream().filter(row -> row.number().equals("E-1")).findFirst().orElseThrow().id();
    Access owner = new Access(new Actor(UUID.randomUUID(), "城投", desk.zone, "test"), List.of(new Grant(Role.OWNER, ScopeKind.PROJECT, Set.of(mine))), false);
    Scope scope = owner.scope(org.guatu.identity.Permission.PROJECT_WRITE);
    Path file = Desk.csv("项目编号,项目名称,总投资（亿元）", "E-1,甲,8", "E-2,乙,8", "E-3,丙,8");
    Batch batch = Desk.as(owner, () -> imports.apply(scope, imports.receive(scope, "projects", "a.csv", file),
        new org.guatu.ledger.ImportOptions(Mode.VALID, false, Map.of()), org.guatu.ledger.Progress.NONE));
    assertThat(batch.counts()).isEqualTo(new Counts(3, 0, 1, 0, 2, 0));
    assertThat(csv("projects")).contains("E-1,甲,招商项目,,,8,").contains("E-2,乙,招商项目,,,9,").doesNotContain("E-3");
  }

  @Test
  void manyRowsComeInPortions() {
    List<String> lines = new ArrayList<>(List.of("项目名称,阶段,总投资（亿元）"));
    for (int i = 0; i < 4_500; i++) {
      lines.add("批量项目" + i + ",在谈," + (i % 90 + 1));
    }
    assertThat(bring("projects", lines.toArray(String[]::new)).counts()).isEqualTo(new Counts(4_500, 4_500, 0, 0, 0, 0));
    assertThat(figure("pipeline.negotiating.count", "2020-03-03T18:00")).startsWith("4500");
    assertThat(csv("projects").lines().count()).isEqualTo(4_501);
  }

  private String csv(String ledger) {
    return new String(desk.export(ledger, Format.CSV), StandardCharsets.UTF_8);
  }
}
