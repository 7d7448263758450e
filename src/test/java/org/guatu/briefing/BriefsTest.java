package org.guatu.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.DemoZone;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.console.DemoLoader;
import org.guatu.figure.Figures;
import org.guatu.figure.Snapshot;
import org.guatu.identity.Forbidden;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;
import org.guatu.project.AmountType;
import org.guatu.project.ProjectId;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was published stays as it was; what was restated since is said beside it. */
@SpringBootTest
class BriefsTest {
  @Autowired ZoneDirectory zones;
  @Autowired DemoLoader demo;
  @Autowired Briefs briefs;
  @Autowired BriefDrafts drafts;
  @Autowired Figures figures;
  @Autowired Projects projects;
  @Autowired JdbcTemplate sql;
  private ZoneId zone;
  private Someone officer;

  @BeforeEach
  void load() throws Exception {
    zone = DemoZone.load(zones, demo);
    officer = Someone.in(zone, Role.REFORM_OFFICER);
  }

  @Test
  void aPublishedBriefKeepsEveryNumberWithItsMeaningAndMoment() {
    PublishedBrief brief = read(publish(standard()));
    assertThat(brief.number()).matches("专报〔2020〕\\d+号");
    assertThat(brief.text().plain()).contains("等26个项目已复工，复工率高达78.78%", "拟签约京东（鹤壁）智慧产业新城、天娱传媒文化产业等3个项目，总投资142亿元");
    Snapshot rate = brief.figures().stream().filter(figure -> figure.code().equals("resumption.rate")).findFirst().orElseThrow();
    assertThat(rate.text()).isEqualTo("78.78");
    assertThat(rate.definition()).contains("已复工项目数 ÷ 在建项目数");
    assertThat(rate.members()).hasSize(33);
    assertThat(rate.asOf()).isEqualTo(new AsOf(TestDatabase.NOW, TestDatabase.NOW));
    assertThat(briefs(brief)).isEmpty();
  }

  @Test
  void aLaterRestatementIsMarkedAndChangesNothing() throws Exception {
    BriefId id = publish(standard());
    BusinessClock.at(Moments.parse("2020-03-10T09:00"), () -> {
      Someone.operator(zone).doing(() -> projects.setAmount(Scope.wholeZone(zone), project("天娱传媒文化产业"), 0, AmountType.TOTAL,
          Money.of("45", MoneyUnit.YI), "45亿元", Remark.on(LocalDate.of(2020, 2, 20)).because("合同重签")));
      PublishedBrief brief = read(id);
      assertThat(brief.text().plain()).contains("等3个项目，总投资142亿元");
      assertThat(briefs(brief)).contains(new Correction("pipeline.to-sign.amount", "拟签约项目总投资", "142亿元", "145亿元", false),
          new Correction("pipeline.all.amount", "招商储备项目总投资", "310.5亿元", "313.5亿元", false)).hasSize(2);
      return null;
    });
    assertThat(briefs(read(id))).as("by what was known at the time nothing was restated").isEmpty();
  }

  @Test
  void numbersOfTheYearHaveNoGapsAndAFormSentTwicePublishesOnce() {
    UUID key = Ids.next();
    BriefId first = officer.does(() -> briefs.publish(officer.scope(Permission.BRIEF_PUBLISH), standard(), key));
    BriefId again = officer.does(() -> briefs.publish(officer.scope(Permission.BRIEF_PUBLISH), standard(), key));
    assertThat(again).isEqualTo(first);
    assertThatThrownBy(() -> publish(with(Map.of(), List.of("拟签约3个项目，总投资143亿元。"), true))).isInstanceOf(InvalidInput.class);
    BriefId next = publish(standard());
    assertThat(sequence(next)).isEqualTo(sequence(first) + 1);
  }

  @Test
  void aHandWrittenNumberThatTheLedgerDeniesIsRefused() {
    assertThatThrownBy(() -> publish(with(Map.of(), List.of("拟签约3个项目，总投资143亿元。"), true)))
        .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields()).containsEntry("added", "“143亿元”与台账不符，应为 142亿元"));
    assertThatThrownBy(() -> publish(with(Map.of(), List.of("新增企业18家。"), false)))
        .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields()).containsKey("unverified"));
    PublishedBrief brief = read(publish(with(Map.of(), List.of("在谈5个项目，总投资70亿元；新增企业18家。"), true)));
    assertThat(brief.text().blocks().getLast().added()).isTrue();
  }

  @Test
  void nobodyIsNamedWhoIsNoMember() {
    assertThatThrownBy(() -> publish(with(Map.of("pipeline.to-sign.count", List.of("新能源汽车产业基地")), List.of(), false)))
        .isInstanceOf(RuleViolation.class).hasMessageContaining("briefing.not-a-member");
  }

  @Test
  void aMomentToComeIsPublishedAsNow() {
    BriefOrder tonight = BriefOrder.standard(AsOf.then(LocalDate.of(2020, 3, 3)));
    assertThat(read(publish(tonight)).asOf().at()).isEqualTo(TestDatabase.NOW);
  }

  @Test
  void onlyWhoMayPublishesAndReads() {
    Someone member = Someone.in(zone, Role.DEPARTMENT_MEMBER);
    assertThatThrownBy(() -> member.does(() -> briefs.publish(Scope.wholeZone(zone), standard(), Ids.next()))).isInstanceOf(Forbidden.class);
    Someone butler = Someone.in(zone, Role.BUTLER);
    assertThatThrownBy(() -> butler.does(() -> drafts.write(Scope.wholeZone(zone), standard()))).isInstanceOf(Forbidden.class);
    BriefId id = publish(standard());
    Someone stranger = Someone.in(Someone.freshZone(), Role.LEADER);
    assertThatThrownBy(() -> stranger.does(() -> briefs.get(stranger.scope(Permission.BRIEF_READ), id))).isInstanceOf(NotFound.class);
  }

  @Test
  void theDatabaseItselfRefusesToChangeWhatWasPublished() {
    publish(standard());
    for (String table : List.of("briefing.brief", "briefing.brief_figure", "figure.snapshot")) {
      assertThatThrownBy(() -> sql.update("delete from " + table)).rootCause().hasMessageContaining("permission denied");
      assertThatThrownBy(() -> sql.update("update " + table + " set zone_id = zone_id")).rootCause().hasMessageContaining("permission denied");
    }
  }

  private BriefOrder standard() {
    return BriefOrder.standard(new AsOf(TestDatabase.NOW, TestDatabase.NOW));
  }

  private BriefOrder with(Map<String, List<String>> names, List<String> added, boolean answersFor) {
    return standard().with(names, added, answersFor);
  }

  private BriefId publish(BriefOrder order) {
    return officer.does(() -> briefs.publish(officer.scope(Permission.BRIEF_PUBLISH), order, Ids.next()));
  }

  private PublishedBrief read(BriefId id) {
    return officer.does(() -> briefs.get(officer.scope(Permission.BRIEF_READ), id));
  }

  private List<Correction> briefs(PublishedBrief brief) {
    return officer.does(() -> briefs.corrections(officer.scope(Permission.BRIEF_READ), brief));
  }

  private int sequence(BriefId id) {
    return Integer.parseInt(read(id).number().replaceAll(".*〕|号", ""));
  }

  private ProjectId project(String name) {
    return Someone.operator(zone).does(() -> figures.one("pipeline.all.count", Scope.wholeZone(zone), new AsOf(TestDatabase.NOW, TestDatabase.NOW), 100))
        .members().stream().filter(member -> member.name().equals(name)).map(member -> new ProjectId(member.id())).findFirst().orElseThrow();
  }
}
