package org.guatu.resumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.figure.Figures;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Moments;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.guatu.ledger.Batch;
import org.guatu.ledger.BatchState;
import org.guatu.ledger.Batches;
import org.guatu.ledger.Desk;
import org.guatu.ledger.Format;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Mode;
import org.guatu.organization.GivenOffice;
import org.guatu.project.ConstructionState;
import org.guatu.project.Projects;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.permit.PermitQuery;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.permit.Permits;
import org.guatu.resumption.token.WithdrawnPermits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Permits that were given on paper come in as a ledger: they keep their numbers, move the rate, and are corrected and taken back like any row. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class PermitsLedgerTest {
  private static final String HEADER = "文号,项目名称,签发日期,截止日期,人数上限,首个工作日,到岗人数,撤销日期,签发人";
  private static final Instant NOW = TestDatabase.NOW;

  @Autowired GivenResumption given;
  @Autowired Imports imports;
  @Autowired Batches batches;
  @Autowired Ledgers ledgers;
  @Autowired Permits permits;
  @Autowired Projects projects;
  @Autowired Figures figures;
  @Autowired WithdrawnPermits takenBack;

  private final ZoneId zone = Someone.freshZone();
  private Office office;
  private Desk desk;
  private Site working;
  private Site idle;

  @BeforeEach
  void anOfficeWithTwoSites() {
    office = given.office(zone, "epidemic");
    desk = new Desk(imports, batches, ledgers, zone);
    working = given.site(office, "辅仁中小学");
    idle = given.site(office, "悍马");
  }

  private Batch bring(String... rows) {
    return desk.bring("permits", file(rows), Mode.ALL, false);
  }

  private static Path file(String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(List.of(rows));
    return Desk.csv(lines.toArray(String[]::new));
  }

  private Batch early() {
    return bring("复工〔2020〕3号,辅仁中小学,2020-02-20,2020-05-01,120,2020-02-24,80,,区长甲", "复工[2020]012号,悍马,2020-02-26,2020-04-01,60,,,,区长甲");
  }

  private List<Permit> all() {
    return office.leader().someone().does(() -> permits.list(office.whole(), new PermitQuery("", List.of(), null, null, 50)));
  }

  private ConstructionState state(Site site) {
    return office.leader().someone().does(() -> projects.get(office.whole(), site.project())).state();
  }

  private String figure(String code, LocalDate day) {
    return office.leader().someone().does(() -> figures.one(code, office.whole(), AsOf.knowing(day.isEqual(GivenResumption.TODAY) ? NOW : Moments.endOf(day), NOW), 0)).text();
  }

  private String refusal(Batch batch) {
    String[] words = {""};
    assertThatThrownBy(() -> undo(batch)).isInstanceOfSatisfying(RuleViolation.class, refused -> words[0] = Words.of(refused));
    return words[0];
  }

  private int undo(Batch batch) {
    return desk.act(() -> batches.undo(office.whole(), batch.id()));
  }

  @Test
  void papersKeepTheirNumbersAndMoveTheRegisterFromTheirOwnDays() {
    assertThat(early().state()).isEqualTo(BatchState.APPLIED);
    assertThat(all()).extracting(Permit::numberText, Permit::status, Permit::validFrom, Permit::headcountCap, Permit::issuedBy).containsExactly(
        tuple("复工〔2020〕012号", PermitStatus.ACTIVE, LocalDate.of(2020, 2, 26), 60, "区长甲"),
        tuple("复工〔2020〕003号", PermitStatus.ACTIVE, LocalDate.of(2020, 2, 20), 120, "区长甲"));
    assertThat(state(working)).isEqualTo(ConstructionState.RESUMED);
    assertThat(state(idle)).isEqualTo(ConstructionState.PERMITTED);
    assertThat(figure("resumption.resumed", LocalDate.of(2020, 2, 23))).isEqualTo("0个");
    assertThat(figure("resumption.resumed", LocalDate.of(2020, 2, 24))).isEqualTo("1个");
    assertThat(figure("resumption.permits", LocalDate.of(2020, 2, 25))).isEqualTo("1份");
    assertThat(figure("resumption.permits", LocalDate.of(2020, 3, 3))).isEqualTo("2份");
  }

  @Test
  void theProductsOwnNumbersGoOnAfterThePapersAndAPaperCannotComeAfterThem() {
    early();
    Site third = given.site(office, "耕德电子");
    PermitId own = given.permitted(third);
    assertThat(office.leader().someone().does(() -> permits.get(office.whole(), own)).numberText()).isEqualTo("复工〔2020〕013号");
    given.site(office, "富准精密");
    assertThat(desk.messages(bring("复工〔2020〕014号,富准精密,2020-02-20,2020-02-28,10,,,,"))).containsExactly("2 2020 年自 复工〔2020〕013号 起由系统编号，只能补录此前的");
    assertThat(desk.messages(bring("复工〔2020〕013号,耕德电子,2020-02-20,2020-05-01,10,,,,"))).containsExactly("2 该通知由系统签发，不能由台账更改；请在通知的页面上办理");
    assertThat(bring("复工〔2019〕001号,富准精密,2019-02-20,2019-12-31,10,,,,").state()).isEqualTo(BatchState.APPLIED);
    assertThat(state(third)).isEqualTo(ConstructionState.PERMITTED);
  }

  @Test
  void whatGoesOutComesBackInUnchanged() {
    early();
    given.permitted(given.site(office, "耕德电子"));
    byte[] out = desk.export("permits", Format.XLSX);
    Batch again = desk.bring("permits", Desk.file(".xlsx", out), Mode.ALL, false);
    assertThat(again.state()).isEqualTo(BatchState.APPLIED);
    assertThat(again.counts().unchanged()).isEqualTo(3);
    assertThat(again.counts().changed() + again.counts().added()).isZero();
    String past = new String(desk.export("permits", Format.CSV, Moments.endOf(LocalDate.of(2020, 2, 25))), StandardCharsets.UTF_8);
    assertThat(past).as("known only since it was brought in").doesNotContain("复工〔2020〕003号");
  }

  @Test
  void papersThatWereNumberedOtherwiseStayAsTheyArePrinted() {
    given.site(office, "耕德电子");
    Batch batch = bring("鹤开复工〔2020〕12号,辅仁中小学,2020-02-20,2020-05-01,120,2020-02-24,80,,区长甲", "复工字第12号,悍马,2020-02-26,2020-04-01,60,,,,区长甲",
        "2020-012,耕德电子,2020-02-27,2020-04-01,30,,,,区长甲");
    assertThat(batch.state()).isEqualTo(BatchState.APPLIED);
    assertThat(all()).extracting(Permit::numberText).containsExactlyInAnyOrder("鹤开复工〔2020〕12号", "复工字第12号", "2020-012");
    assertThat(all()).extracting(Permit::year).containsOnly(2020);
    PermitId own = given.permitted(given.site(office, "富准精密"));
    assertThat(office.leader().someone().does(() -> permits.get(office.whole(), own)).numberText()).as("they take none of ours").isEqualTo("复工〔2020〕001号");
    assertThat(bring("鹤开复工[2020]012号,辅仁中小学,2020-02-20,2020-05-01,150,2020-02-24,80,,区长甲").counts().changed()).as("the same number typed otherwise").isEqualTo(1);
    assertThat(desk.messages(bring("复工字第012号,辅仁中小学,2020-02-26,2020-04-01,60,,,,"))).anySatisfy(message -> assertThat(message).contains("该文号已登记给另一个项目"));
    assertThat(desk.messages(bring("鹤开复工〔2019〕3号,悍马,2020-02-26,2020-02-28,60,,,,"))).containsExactly("2 签发日期不在文号的年份 2019");
    byte[] out = desk.export("permits", Format.XLSX);
    Batch again = desk.bring("permits", Desk.file(".xlsx", out), Mode.ALL, false);
    assertThat(again.counts().unchanged()).as("what goes out comes back in").isEqualTo(4);
    assertThat(again.counts().changed() + again.counts().added()).isZero();
  }

  @Test
  void ourNumberingGoesOnAfterOneOfOurFormThatIsTaken() {
    bring("复工〔2020〕1号,辅仁中小学,2020-02-20,2020-05-01,120,,,,", "复工字第9号,悍马,2020-02-26,2020-04-01,60,,,,");
    PermitId own = given.permitted(given.site(office, "富准精密"));
    assertThat(office.leader().someone().does(() -> permits.get(office.whole(), own)).numberText()).isEqualTo("复工〔2020〕002号");
  }

  @Test
  void aSecondFileCorrectsAndTheUndoOfItBringsTheFirstBack() {
    Batch first = early();
    Batch second = bring("复工〔2020〕003号,辅仁中小学,2020-02-20,2020-05-01,150,2020-02-26,90,,");
    assertThat(second.counts().changed()).isEqualTo(1);
    assertThat(all()).extracting(Permit::numberText, Permit::headcountCap).contains(tuple("复工〔2020〕003号", 150)).hasSize(2);
    assertThat(figure("resumption.resumed", LocalDate.of(2020, 2, 25))).as("it began to work later than the first file said").isEqualTo("0个");
    assertThat(figure("resumption.resumed", LocalDate.of(2020, 2, 26))).isEqualTo("1个");
    assertThat(refusal(first)).contains("复工〔2020〕003号");
    assertThat(undo(second)).isPositive();
    assertThat(all()).extracting(Permit::numberText, Permit::headcountCap).contains(tuple("复工〔2020〕003号", 120)).hasSize(2);
    assertThat(figure("resumption.resumed", LocalDate.of(2020, 2, 24))).isEqualTo("1个");
    assertThat(undo(first)).isPositive();
    assertThat(all()).isEmpty();
    assertThat(state(working)).isEqualTo(ConstructionState.STOPPED);
    assertThat(figure("resumption.permits", LocalDate.of(2020, 3, 3))).isEqualTo("0份");
    assertThat(takenBack.withdrawn(zone, NOW).revoked()).as("a code of one that never was is refused").hasSize(4);
    PermitId own = given.permitted(given.site(office, "耕德电子"));
    assertThat(office.leader().someone().does(() -> permits.get(office.whole(), own)).numberText()).as("without gaps").isEqualTo("复工〔2020〕001号");
  }

  @Test
  void notTakenBackOnceItWasHandled() throws Exception {
    Batch batch = early();
    Permit permit = all().getFirst();
    BusinessClock.at(NOW.plusSeconds(60), () -> {
      office.approver().someone().doing(() -> permits.suspend(office.whole(), permit.id(), permit.version(), "检查不合格"));
      assertThat(refusal(batch)).isEqualTo("不能撤销：有的通知此后在系统中办理过，或者又被更正过（复工〔2020〕012号）。");
      assertThat(desk.messages(bring("复工〔2020〕012号,悍马,2020-02-26,2020-04-01,90,,,,"))).containsExactly("2 该通知已在系统中办理过，不能再由台账更正；请在通知的页面上办理");
      return permit;
    });
    assertThat(all()).hasSize(2);
  }

  @Test
  void rowsThatCannotBeSaySo() {
    Batch refused = bring(
        "复工字某号,悍马,2020-02-26,2020-04-01,60,,,,",
        "复工〔2020〕001号,没有的项目,2020-02-26,2020-04-01,60,,,,",
        "复工〔2019〕002号,悍马,2020-02-26,2020-04-01,60,,,,",
        "复工〔2020〕004号,悍马,2020-03-26,2020-04-01,60,,,,",
        "复工〔2020〕005号,悍马,2020-02-26,2020-02-01,60,,,,",
        "复工〔2020〕006号,悍马,2020-02-26,2020-04-01,0,,,,",
        "复工〔2020〕007号,悍马,2020-02-26,2020-04-01,60,2020-02-27,,,",
        "复工〔2020〕008号,悍马,2020-02-26,2020-04-01,60,2020-02-25,30,,",
        "复工〔2020〕009号,悍马,2020-02-26,2020-04-01,60,2020-02-27,61,,",
        "复工〔2020〕010号,悍马,2020-02-20,2020-04-01,60,,,2020-03-09,",
        "复工〔2020〕011号,悍马,2020-02-20,2020-04-01,60,,,,",
        "复工〔2020〕012号,悍马,2020-02-26,2020-04-01,60,,,,",
        "复工（2020）第012号,辅仁中小学,2020-02-26,2020-04-01,60,,,,");
    assertThat(refused.state()).isEqualTo(BatchState.REFUSED);
    assertThat(desk.messages(refused)).anySatisfy(message -> assertThat(message).startsWith("2 文号里没有号数"))
        .anySatisfy(message -> assertThat(message).startsWith("3 没有名称为"))
        .contains("4 签发日期不在文号的年份 2019", "5 签发日期晚于今天", "6 截止日期早于起始日期", "7 人数上限应为 1 到 100000", "8 填了首个工作日，到岗人数也要填",
            "9 首个工作日应在起始日期到 2020-03-03 之间", "10 到岗人数应为 1 到 60（人数上限）", "11 撤销日期应在签发日期到 2020-03-03 之间",
            "13 项目已有有效的通知 复工〔2020〕011号；已被替代的请写明实际失效的日期")
        .anySatisfy(message -> assertThat(message).startsWith("14 "));
    assertThat(all()).isEmpty();
  }
}
