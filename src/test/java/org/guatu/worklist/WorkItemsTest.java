package org.guatu.worklist;

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
import org.guatu.kernel.Conflict;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.GivenOffice;
import org.guatu.organization.GivenOffice.Member;
import org.guatu.organization.PersonId;
import org.guatu.rulebook.RulebookShipped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(GivenOffice.class)
class WorkItemsTest {
  private static final AsOf NOW = AsOf.knowing(TestDatabase.NOW, TestDatabase.NOW);
  private static final LocalDate NODE = LocalDate.of(2020, 3, 20);

  @Autowired GivenOffice given;
  @Autowired WorkItems items;
  @Autowired ToDos toDos;

  private final ZoneId zone = Someone.freshZone();
  private Member worker;
  private Member head;
  private Scope scope;

  @BeforeEach
  void someOffice() {
    DepartmentId bureau = given.department(zone, "招商局");
    worker = given.member(zone, bureau, "甲", Role.DEPARTMENT_MEMBER);
    head = given.member(zone, bureau, "乙", Role.DEPARTMENT_MEMBER);
    scope = worker.scope(Permission.WORK_WRITE);
  }

  private static WorkItemEntry entry(PersonId person) {
    return new WorkItemEntry("重点工作清单", "京东智慧产业新城签约", "每周视频对接一次", NODE, person, "发改局", null);
  }

  private WorkItemId registered() {
    return head.someone().does(() -> items.register(scope, entry(worker.id())));
  }

  private WorkItem now(WorkItemId id) {
    return worker.someone().does(() -> items.get(scope, id, NOW));
  }

  @Test
  void withoutAPersonNothingIsRegistered() {
    assertThatThrownBy(() -> head.someone().does(() -> items.register(scope, entry(new PersonId(zone.value())))))
        .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields()).containsKey("person"));
    assertThatThrownBy(() -> new WorkItemEntry("", " ", "", NODE, worker.id(), "", null))
        .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("list", "goal", "measure"));
  }

  @Test
  void theResponsiblePersonHasItOnTheDeskUntilItIsReported() {
    WorkItemId id = registered();
    assertThat(worker.someone().does(() -> toDos.mine(scope))).singleElement()
        .satisfies(toDo -> assertThat(toDo.title()).contains("京东智慧产业新城签约"));
    worker.someone().doing(() -> items.report(scope, id, 1, "已签约，见协议"));
    assertThat(worker.someone().does(() -> toDos.mine(scope))).isEmpty();
    assertThat(worker.someone().does(() -> toDos.mineEnded(scope, 5))).extracting(ToDo::state).containsExactly(ToDoState.DONE);
  }

  @Test
  void whoReportedOrIsResponsibleDoesNotVerify() {
    WorkItemId id = registered();
    worker.someone().doing(() -> items.report(scope, id, 1, "已签约"));
    assertThatThrownBy(() -> worker.someone().doing(() -> items.verify(scope, id, 2, "同意")))
        .isInstanceOfSatisfying(RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo("worklist.own-item"));
    head.someone().doing(() -> items.verify(scope, id, 2, "属实"));
    assertThat(now(id).state()).isEqualTo(WorkItemState.VERIFIED);

    WorkItemId other = registered();
    head.someone().doing(() -> items.report(scope, other, 1, "代为报告"));
    assertThatThrownBy(() -> head.someone().doing(() -> items.verify(scope, other, 2, "同意"))).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> worker.someone().doing(() -> items.verify(scope, other, 2, "同意"))).isInstanceOf(RuleViolation.class);
  }

  @Test
  void aNodeMovedThreeTimesKeepsTheFirst() {
    WorkItemId id = registered();
    for (int move = 1; move <= 3; move++) {
      int days = move;
      worker.someone().doing(() -> items.moveNode(scope, id, days, NODE.plusDays(days), "对方改期"));
    }
    WorkItem item = now(id);
    assertThat(item.originalNode()).isEqualTo(NODE);
    assertThat(item.node()).isEqualTo(NODE.plusDays(3));
    List<WorkItemEvent> events = worker.someone().does(() -> items.events(scope, id, NOW));
    assertThat(events).extracting(WorkItemEvent::node).containsExactly(NODE.plusDays(3), NODE.plusDays(2), NODE.plusDays(1), NODE);
    assertThat(worker.someone().does(() -> toDos.mine(scope))).singleElement()
        .satisfies(toDo -> assertThat(toDo.due()).isEqualTo(AsOf.then(NODE.plusDays(3)).at()));
  }

  @Test
  void whatIsOpenMovesToWhoTakesOver() {
    WorkItemId id = registered();
    head.someone().doing(() -> items.reassign(scope, id, 1, head.id(), "分工调整"));
    assertThat(worker.someone().does(() -> toDos.mine(scope))).isEmpty();
    assertThat(head.someone().does(() -> toDos.mine(scope))).hasSize(1);
    assertThat(now(id).personName()).isEqualTo("乙");
  }

  @Test
  void aFinishedItemIsChangedNoMore() {
    WorkItemId id = registered();
    worker.someone().doing(() -> items.cancel(scope, id, 1, "项目终止"));
    assertThatThrownBy(() -> worker.someone().doing(() -> items.report(scope, id, 2, "完成"))).isInstanceOf(RuleViolation.class).hasMessageContaining("wrong-state");
  }

  @Test
  void theSecondToSaveSeesAConflict() {
    WorkItemId id = registered();
    worker.someone().doing(() -> items.moveNode(scope, id, 1, NODE.plusDays(1), "改期"));
    assertThatThrownBy(() -> head.someone().doing(() -> items.moveNode(scope, id, 1, NODE.plusDays(2), "改期"))).isInstanceOf(Conflict.class);
  }

  @Test
  void anotherDepartmentsItemIsNotThere() {
    WorkItemId id = registered();
    Member stranger = given.member(zone, given.department(zone, "建局"), "丙", Role.DEPARTMENT_MEMBER);
    Scope other = stranger.scope(Permission.WORK_READ);
    assertThatThrownBy(() -> stranger.someone().does(() -> items.get(other, id, NOW))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> stranger.someone().doing(() -> items.cancel(other, id, 1, "越权"))).isInstanceOf(NotFound.class);
    assertThat(stranger.someone().does(() -> items.list(other, new WorkItemQuery("", Set.of(), null, null, null, 10, TestDatabase.NOW)))).isEmpty();
  }

  @Test
  void theLampFollowsTheNode() {
    WorkItem item = now(registered());
    var days = RulebookShipped.workingDays();
    assertThat(item.lamp(LocalDate.of(2020, 3, 18), days, 1)).isEqualTo(Lamp.OK);
    assertThat(item.lamp(LocalDate.of(2020, 3, 19), days, 1)).isEqualTo(Lamp.WARN);
    assertThat(item.lamp(LocalDate.of(2020, 3, 20), days, 1)).isEqualTo(Lamp.WARN);
    assertThat(item.lamp(LocalDate.of(2020, 3, 21), days, 1)).isEqualTo(Lamp.LATE);
  }
}
