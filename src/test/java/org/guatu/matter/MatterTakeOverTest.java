package org.guatu.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.Appointment;
import org.guatu.organization.AssignmentRole;
import org.guatu.organization.Assignments;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.EnterpriseId;
import org.guatu.organization.GivenOffice;
import org.guatu.organization.GivenOffice.Member;
import org.guatu.organization.PersonId;
import org.guatu.worklist.ToDo;
import org.guatu.worklist.ToDos;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(GivenOffice.class)
class MatterTakeOverTest {
  private static final AsOf NOW = AsOf.knowing(TestDatabase.NOW, TestDatabase.NOW);
  /** How long an event may take to arrive on a busy machine. */
  private static final long PATIENCE = 30_000;

  @Autowired GivenOffice given;
  @Autowired Matters matters;
  @Autowired MatterHandling handling;
  @Autowired Assignments assignments;
  @Autowired ToDos toDos;

  private final ZoneId zone = Someone.freshZone();
  private final Scope whole = Scope.wholeZone(zone);

  @Test
  void whenTheButlerChangesWhatIsOpenMovesAlong() throws Exception {
    DepartmentId bureau = given.department(zone, "招商局");
    Member first = given.zoneMember(zone, bureau, "管家甲", Role.INVESTMENT_OFFICER);
    Member second = given.zoneMember(zone, given.department(zone, "发改局"), "管家乙", Role.REFORM_OFFICER);
    EnterpriseId enterprise = given.enterprise(zone, "康灸来", bureau);
    appoint(first, enterprise, first.id(), "2020-02-01");
    MatterId open = handedTo(first, enterprise, "用电增容");
    MatterId solved = handedTo(first, enterprise, "证明办理");
    second.someone().doing(() -> handling.solve(whole, solved, 2, "已办结"));
    second.someone().doing(() -> handling.withdraw(whole, handedTo(first, enterprise, "重复提出"), 2, "重复"));

    appoint(first, enterprise, second.id(), "2020-03-03");

    await(() -> matter(open).personName().equals("管家乙"));
    assertThat(matter(open)).extracting(Matter::department, Matter::state).containsExactly("发改局", MatterState.HANDED_OVER);
    assertThat(matter(solved).personName()).isEqualTo("管家乙");
    assertThat(desk(second)).containsExactly("报计划：用电增容");
    assertThat(desk(first)).noneMatch(title -> title.startsWith("报计划"));
    List<MatterEvent> events = second.someone().does(() -> matters.events(whole, open, NOW));
    assertThat(events.getFirst()).extracting(MatterEvent::step, MatterEvent::person, MatterEvent::actor)
        .containsExactly(MatterStep.TAKE_OVER, "管家乙", "系统");
  }

  private void appoint(Member by, EnterpriseId enterprise, PersonId person, String from) {
    by.someone().does(() -> assignments.appoint(by.scope(Permission.ENTERPRISE_WRITE),
        new Appointment(AssignmentRole.ENTERPRISE_BUTLER, enterprise.value(), person, LocalDate.parse(from), "区办发〔2020〕3号")));
  }

  private MatterId handedTo(Member member, EnterpriseId enterprise, String title) {
    MatterId id = member.someone().does(() -> matters.raise(whole,
        new NewMatter(MatterKind.REQUEST, title, "情况", new Subject("enterprise", enterprise.value()))));
    member.someone().doing(() -> handling.handOver(whole, id, 1, member.id(), LocalDate.of(2020, 3, 31), ""));
    return id;
  }

  private Matter matter(MatterId id) {
    return Someone.operator(zone).does(() -> matters.get(whole, id, NOW));
  }

  private List<String> desk(Member member) {
    return member.someone().does(() -> toDos.mine(whole)).stream().map(ToDo::title).toList();
  }

  private static void await(Callable<Boolean> arrived) throws Exception {
    long patience = System.currentTimeMillis() + PATIENCE;
    while (!arrived.call() && System.currentTimeMillis() < patience) {
      Thread.sleep(50);
    }
  }
}
