package org.guatu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class AssignmentsTest {
  @Autowired Assignments assignments;
  @Autowired Departments departments;
  @Autowired People people;
  @Autowired Areas areas;

  private final ZoneId zone = Someone.freshZone();
  private final Someone operator = Someone.operator(zone);
  private final Scope scope = operator.scope(Permission.ENTERPRISE_WRITE);
  private final AsOf now = AsOf.knowing(TestDatabase.NOW, TestDatabase.NOW);
  private PersonId first;
  private PersonId second;
  private DepartmentId force;
  private AreaId area;

  @BeforeEach
  void someOffice() {
    DepartmentId bureau = operator.does(() -> departments.open(scope, new DepartmentEntry(null, DepartmentKind.BUREAU, "建局", "建局", 1)));
    force = operator.does(() -> departments.open(scope, new DepartmentEntry(null, DepartmentKind.TASK_FORCE, "复工专班", "专班", 2)));
    first = operator.does(() -> people.enter(scope, new PersonEntry(bureau, null, "甲", "", "")));
    second = operator.does(() -> people.enter(scope, new PersonEntry(bureau, null, "乙", "", "")));
    area = operator.does(() -> areas.enter(scope, new AreaEntry("一区", "", 1)));
  }

  private AssignmentId appoint(AssignmentRole role, java.util.UUID subject, PersonId person, String from) {
    return operator.does(() -> assignments.appoint(scope, new Appointment(role, subject, person, LocalDate.parse(from), "区办发〔2020〕3号")));
  }

  private List<Assignment> leadersOn(String day) {
    AsOf then = AsOf.knowing(AsOf.then(LocalDate.parse(day)).at(), TestDatabase.NOW);
    return operator.does(() -> assignments.holders(scope, AssignmentRole.AREA_LEADER, Set.of(area.value()), then));
  }

  @Test
  void aNewLeaderEndsTheOneBefore() {
    appoint(AssignmentRole.AREA_LEADER, area.value(), first, "2020-01-01");
    appoint(AssignmentRole.AREA_LEADER, area.value(), second, "2020-03-01");
    assertThat(leadersOn("2020-02-25")).extracting(Assignment::personName).containsExactly("甲");
    assertThat(leadersOn("2020-03-01")).extracting(Assignment::personName).containsExactly("乙");
    assertThat(leadersOn("2019-12-31")).isEmpty();
    assertThat(operator.does(() -> assignments.ofPerson(scope, first, now))).hasSize(1)
        .allMatch(held -> LocalDate.of(2020, 3, 1).equals(held.to()));
  }

  @Test
  void nobodyIsAppointedTwiceOrBehindALaterOne() {
    appoint(AssignmentRole.AREA_LEADER, area.value(), first, "2020-02-01");
    assertThatThrownBy(() -> appoint(AssignmentRole.AREA_LEADER, area.value(), first, "2020-03-01")).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> appoint(AssignmentRole.AREA_LEADER, area.value(), second, "2020-01-01"))
        .isInstanceOfSatisfying(RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo("organization.later-appointment"));
  }

  @Test
  void aTaskForceHasManyMembersAndOneHead() {
    appoint(AssignmentRole.TASK_FORCE_MEMBER, force.value(), first, "2020-02-01");
    appoint(AssignmentRole.TASK_FORCE_MEMBER, force.value(), second, "2020-02-01");
    appoint(AssignmentRole.TASK_FORCE_HEAD, force.value(), first, "2020-02-01");
    appoint(AssignmentRole.TASK_FORCE_HEAD, force.value(), second, "2020-02-10");
    assertThat(operator.does(() -> assignments.holders(scope, AssignmentRole.TASK_FORCE_MEMBER, Set.of(force.value()), now))).hasSize(2);
    assertThat(operator.does(() -> assignments.holders(scope, AssignmentRole.TASK_FORCE_HEAD, Set.of(force.value()), now)))
        .extracting(Assignment::personName).containsExactly("乙");
  }

  @Test
  void whatWasWithdrawnNeverHeld() {
    AssignmentId wrong = appoint(AssignmentRole.AREA_LEADER, area.value(), first, "2020-01-01");
    operator.doing(() -> assignments.withdraw(scope, wrong, "录入错误"));
    assertThat(leadersOn("2020-02-01")).isEmpty();
    assertThatThrownBy(() -> operator.doing(() -> assignments.withdraw(scope, wrong, "再撤"))).isInstanceOf(NotFound.class);
  }

  @Test
  void anEndLiesAfterTheBeginning() {
    AssignmentId held = appoint(AssignmentRole.AREA_LEADER, area.value(), first, "2020-02-01");
    assertThatThrownBy(() -> operator.doing(() -> assignments.end(scope, held, LocalDate.of(2020, 2, 1), "调离"))).isInstanceOf(InvalidInput.class);
    operator.doing(() -> assignments.end(scope, held, LocalDate.of(2020, 2, 20), "调离"));
    assertThat(leadersOn("2020-02-19")).hasSize(1);
    assertThat(leadersOn("2020-02-20")).isEmpty();
  }

  @Test
  void onlyATaskForceHasMembers() {
    assertThatThrownBy(() -> appoint(AssignmentRole.TASK_FORCE_MEMBER, area.value(), first, "2020-02-01")).isInstanceOf(NotFound.class);
    Someone stranger = Someone.in(Someone.freshZone(), Role.REFORM_OFFICER);
    assertThatThrownBy(() -> stranger.does(() -> assignments.appoint(stranger.scope(Permission.ENTERPRISE_WRITE),
        new Appointment(AssignmentRole.AREA_LEADER, area.value(), first, LocalDate.of(2020, 3, 1), "越区")))).isInstanceOf(NotFound.class);
  }
}
