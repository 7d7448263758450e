package org.guatu.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.identity.Forbidden;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.figure.Alert;
import org.guatu.figure.Reading;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.EnterpriseId;
import org.guatu.organization.GivenOffice;
import org.guatu.organization.GivenOffice.Member;
import org.guatu.rulebook.RulebookShipped;
import org.guatu.worklist.ToDo;
import org.guatu.worklist.ToDos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(GivenOffice.class)
class MattersTest {
  private static final LocalDate DUE = LocalDate.of(2020, 3, 31);

  @Autowired GivenOffice given;
  @Autowired Matters matters;
  @Autowired MatterHandling handling;
  @Autowired MatterDirection direction;
  @Autowired MatterAlerts alerts;
  @Autowired ToDos toDos;

  private final ZoneId zone = Someone.freshZone();
  private final Scope whole = Scope.wholeZone(zone);
  private DepartmentId bureau;
  private Member raiser;
  private Member worker;
  private Member leader;
  private EnterpriseId enterprise;

  @BeforeEach
  void someOffice() {
    bureau = given.department(zone, "建局");
    raiser = given.zoneMember(zone, given.department(zone, "招商局"), "提出人", Role.INVESTMENT_OFFICER);
    worker = given.member(zone, bureau, "承办人", Role.DEPARTMENT_MEMBER);
    leader = given.zoneMember(zone, given.department(zone, "管委会"), "区领导甲", Role.LEADER);
    enterprise = given.enterprise(zone, "康灸来", bureau);
  }

  private Subject about() {
    return new Subject("enterprise", enterprise.value());
  }

  private MatterId raised() {
    return raiser.someone().does(() -> matters.raise(whole, new NewMatter(MatterKind.REQUEST, "用电增容", "缺 500 kVA", about())));
  }

  private MatterId handedOver() {
    MatterId id = raised();
    raiser.someone().doing(() -> handling.handOver(whole, id, 1, worker.id(), DUE, "请建局办理"));
    return id;
  }

  private MatterId solved() {
    MatterId id = handedOver();
    Scope own = worker.scope(Permission.MATTER_HANDLE);
    worker.someone().doing(() -> handling.plan(own, id, 2, "三月底前通电"));
    worker.someone().doing(() -> handling.solve(own, id, 3, "已通电，附照片"));
    return id;
  }

  private Matter at(MatterId id, Instant moment) {
    return leader.someone().does(() -> matters.get(whole, id, AsOf.knowing(moment, moment)));
  }

  private Matter now(MatterId id) {
    return at(id, TestDatabase.NOW);
  }

  private List<String> deskOf(Member member) {
    return member.someone().does(() -> toDos.mine(whole)).stream().map(ToDo::title).toList();
  }

  @Test
  void theLifeOfAMatter() {
    MatterId id = handedOver();
    assertThat(now(id)).extracting(Matter::state, Matter::personName, Matter::department, Matter::planDue, Matter::due)
        .containsExactly(MatterState.HANDED_OVER, "承办人", "建局", LocalDate.of(2020, 3, 10), DUE);
    assertThat(deskOf(worker)).containsExactly("报计划：用电增容");
    Scope own = worker.scope(Permission.MATTER_HANDLE);
    worker.someone().doing(() -> handling.plan(own, id, 2, "三月底前通电"));
    assertThat(deskOf(worker)).containsExactly("办结：用电增容");
    worker.someone().doing(() -> handling.note(own, id, 3, "已报电力公司"));
    worker.someone().doing(() -> handling.solve(own, id, 4, "已通电，附照片"));
    assertThat(deskOf(worker)).isEmpty();
    assertThat(deskOf(raiser)).containsExactly("回访：用电增容");
    raiser.someone().doing(() -> handling.revisitSatisfied(whole, id, 5, "企业满意"));
    raiser.someone().doing(() -> handling.close(whole, id, 6, ""));
    assertThat(now(id).state()).isEqualTo(MatterState.CLOSED);
    assertThat(deskOf(raiser)).isEmpty();
    List<MatterEvent> events = leader.someone().does(() -> matters.events(whole, id, AsOf.knowing(TestDatabase.NOW, TestDatabase.NOW)));
    assertThat(events).extracting(MatterEvent::step).containsExactly(MatterStep.CLOSE, MatterStep.REVISIT_SATISFIED, MatterStep.SOLVE,
        MatterStep.NOTE, MatterStep.PLAN, MatterStep.HAND_OVER, MatterStep.RAISE);
  }

  @Test
  void numbersRunThroughTheYear() {
    assertThat(now(raised()).numberText()).isEqualTo("诉求〔2020〕001号");
    assertThat(now(raised()).numberText()).isEqualTo("诉求〔2020〕002号");
  }

  @Test
  void anUnsatisfiedRevisitOpensItAgain() {
    MatterId id = solved();
    assertThat(now(id).state().isSolved()).isTrue();
    raiser.someone().doing(() -> handling.revisitUnsatisfied(whole, id, 4, DUE.plusDays(7), "企业说只通了一半"));
    assertThat(now(id)).extracting(Matter::state, Matter::due).containsExactly(MatterState.REOPENED, DUE.plusDays(7));
    assertThat(now(id).state().isSolved()).isFalse();
    assertThat(deskOf(worker)).containsExactly("报计划：用电增容");
  }

  @Test
  void whoSolvedItNeitherRevisitsNorCloses() {
    MatterId id = solved();
    Scope own = worker.scope(Permission.MATTER_RAISE);
    assertThatThrownBy(() -> worker.someone().doing(() -> handling.revisitSatisfied(own, id, 4, "满意")))
        .isInstanceOfSatisfying(RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo("matter.own-solution"));
    raiser.someone().doing(() -> handling.revisitSatisfied(whole, id, 4, "满意"));
    assertThatThrownBy(() -> worker.someone().doing(() -> handling.close(own, id, 5, ""))).isInstanceOf(RuleViolation.class);
  }

  @Test
  void stepsOutsideTheTableAreRefused() {
    MatterId id = raised();
    assertThatThrownBy(() -> raiser.someone().doing(() -> handling.plan(whole, id, 1, "计划")))
        .isInstanceOfSatisfying(RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo("matter.wrong-state"));
    assertThatThrownBy(() -> raiser.someone().doing(() -> handling.close(whole, id, 1, ""))).isInstanceOf(RuleViolation.class);
    raiser.someone().doing(() -> handling.withdraw(whole, id, 1, "重复"));
    assertThatThrownBy(() -> raiser.someone().doing(() -> handling.handOver(whole, id, 2, worker.id(), DUE, ""))).isInstanceOf(RuleViolation.class);
  }

  @Test
  void theSecondToSaveSeesAConflict() {
    MatterId id = handedOver();
    assertThatThrownBy(() -> raiser.someone().doing(() -> handling.note(whole, id, 1, "旧页面上写的"))).isInstanceOf(Conflict.class);
  }

  @Test
  void aLimitLiesAhead() {
    MatterId id = raised();
    assertThatThrownBy(() -> raiser.someone().doing(() -> handling.handOver(whole, id, 1, worker.id(), LocalDate.of(2020, 3, 2), "")))
        .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields()).containsKey("due"));
  }

  @Test
  void aLeadersWordsStandInTheRecordAndOnTheDesk() {
    MatterId id = handedOver();
    leader.someone().doing(() -> direction.direct(whole, id, 2, "三月底前办结，每周报我。"));
    leader.someone().doing(() -> direction.press(whole, id, 3, "还没有计划？"));
    assertThat(deskOf(worker)).contains("落实批示：用电增容", "领导催办：用电增容", "报计划：用电增容");
    worker.someone().doing(() -> handling.note(worker.scope(Permission.MATTER_HANDLE), id, 4, "今天报计划"));
    assertThat(deskOf(worker)).doesNotContain("领导催办：用电增容").contains("落实批示：用电增容");
    assertThatThrownBy(() -> worker.someone().doing(() -> direction.direct(whole, id, 5, "自己批示"))).isInstanceOf(Forbidden.class);
  }

  @Test
  void anyMomentCanBeReadBack() throws Exception {
    MatterId id = BusinessClock.at(Moments.parse("2020-03-01T09:00"), this::raised);
    BusinessClock.at(Moments.parse("2020-03-02T09:00"), () -> {
      raiser.someone().doing(() -> handling.handOver(whole, id, 1, worker.id(), DUE, ""));
      return id;
    });
    assertThat(at(id, Moments.parse("2020-03-01")).state()).isEqualTo(MatterState.RAISED);
    assertThat(at(id, Moments.parse("2020-03-02")).state()).isEqualTo(MatterState.HANDED_OVER);
    assertThat(now(id).planDue()).isEqualTo(LocalDate.of(2020, 3, 9));
    assertThatThrownBy(() -> at(id, Moments.parse("2020-02-29"))).isInstanceOf(NotFound.class);
    AsOf unknown = AsOf.knowing(TestDatabase.NOW, Moments.parse("2020-03-01"));
    assertThat(leader.someone().does(() -> matters.get(whole, id, unknown)).state()).isEqualTo(MatterState.RAISED);
  }

  @Test
  void lampsAndAlertsFollowTheNearestLimit() {
    MatterId id = handedOver();
    var days = RulebookShipped.workingDays();
    assertThat(now(id).lamp(LocalDate.of(2020, 3, 6), days, 1)).isEqualTo(Lamp.OK);
    assertThat(now(id).lamp(LocalDate.of(2020, 3, 9), days, 1)).isEqualTo(Lamp.WARN);
    assertThat(now(id).lamp(LocalDate.of(2020, 3, 11), days, 1)).isEqualTo(Lamp.LATE);
    assertThat(alerts.alerts(new Reading(whole, AsOf.knowing(TestDatabase.NOW, TestDatabase.NOW)), 10)).isEmpty();
    List<Alert> later = alerts.alerts(new Reading(whole, AsOf.then(LocalDate.of(2020, 3, 11))), 10);
    assertThat(later).singleElement().satisfies(alert -> {
      assertThat(alert.lamp()).isEqualTo(Lamp.LATE);
      assertThat(alert.title()).isEqualTo("康灸来：用电增容");
      assertThat(alert.person()).isEqualTo("建局 · 承办人");
      assertThat(alert.due()).isEqualTo(Moments.endOf(LocalDate.of(2020, 3, 10)));
      assertThat(alert.step()).isEqualTo("已交办，等待报计划");
    });
  }

  @Test
  void anotherDepartmentsMatterIsNotThere() {
    MatterId id = handedOver();
    Member stranger = given.member(zone, given.department(zone, "农办"), "外人", Role.DEPARTMENT_MEMBER);
    Scope other = stranger.scope(Permission.MATTER_READ);
    AsOf now = AsOf.knowing(TestDatabase.NOW, TestDatabase.NOW);
    assertThatThrownBy(() -> stranger.someone().does(() -> matters.get(other, id, now))).isInstanceOf(NotFound.class);
    assertThat(stranger.someone().does(() -> matters.list(other, new MatterQuery("", Set.of(), Set.of(), null, null, 10, now)))).isEmpty();
    assertThatThrownBy(() -> stranger.someone().doing(() -> handling.note(other, id, 2, "越权"))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> stranger.someone().does(() -> matters.raise(other, new NewMatter(MatterKind.PROBLEM, "问", "题", about())))).isInstanceOf(NotFound.class);
  }

  @Test
  void listsPageByNumber() {
    for (int count = 0; count < 3; count++) {
      raised();
    }
    AsOf now = AsOf.knowing(TestDatabase.NOW, TestDatabase.NOW);
    List<Matter> first = leader.someone().does(() -> matters.list(whole, new MatterQuery("用电", Set.of(), Set.of(), null, null, 2, now)));
    assertThat(first).extracting(Matter::number).containsExactly(3, 2);
    List<Matter> rest = leader.someone().does(() -> matters.list(whole,
        new MatterQuery("", Set.of(MatterState.RAISED), Set.of(), about(), new MatterQuery.Position(2020, 2), 2, now)));
    assertThat(rest).extracting(Matter::number).containsExactly(1);
  }
}
