package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.ledger.Batches;
import org.guatu.ledger.Desk;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Mode;
import org.guatu.matter.MatterEvent;
import org.guatu.matter.MatterHandling;
import org.guatu.matter.MatterId;
import org.guatu.matter.MatterKind;
import org.guatu.matter.Matters;
import org.guatu.matter.MatterStep;
import org.guatu.matter.NewMatter;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.GivenOffice;
import org.guatu.organization.GivenOffice.Member;
import org.guatu.worklist.ToDo;
import org.guatu.worklist.ToDos;
import org.guatu.worklist.WorkItem;
import org.guatu.worklist.WorkItemEntry;
import org.guatu.worklist.WorkItemEvent;
import org.guatu.worklist.WorkItemId;
import org.guatu.worklist.WorkItemState;
import org.guatu.worklist.WorkItemStep;
import org.guatu.worklist.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Growth scenario 34: a duty goes from one to another on a day; the past keeps the one, what is open goes to the other. */
@SpringBootTest
@Import(GivenOffice.class)
class DutyHandOverTest {
  private static final AsOf NOW = new AsOf(TestDatabase.NOW.plusSeconds(1), TestDatabase.NOW.plusSeconds(1));

  @Autowired GivenOffice given;
  @Autowired Projects projects;
  @Autowired ProjectLife lives;
  @Autowired Matters matters;
  @Autowired MatterHandling handling;
  @Autowired WorkItems items;
  @Autowired ToDos toDos;
  @Autowired Imports imports;
  @Autowired Batches batches;
  @Autowired Ledgers ledgers;

  private final ZoneId zone = Someone.freshZone();
  private final Scope whole = Scope.wholeZone(zone);
  private Member first;
  private Member second;
  private ProjectId project;
  private MatterId matter;
  private WorkItemId open;
  private WorkItemId reported;

  @BeforeEach
  void aProjectOfOneLeader() {
    DepartmentId bureau = given.department(zone, "建局");
    first = given.zoneMember(zone, bureau, "领导甲", Role.REFORM_OFFICER);
    second = given.zoneMember(zone, given.department(zone, "发改局"), "领导乙", Role.REFORM_OFFICER);
    NewProject form = new NewProject(null, "石河岸社区", ProjectKind.GOVERNMENT, null, null, null, null, null, null, null, null, null, false);
    project = first.someone().does(() -> projects.register(whole, form, Remark.on(LocalDate.parse("2020-02-01"))));
    assign(DutyRole.LEADER, "领导甲", "2020-02-01");
    matter = second.someone().does(() -> matters.raise(whole, new NewMatter(MatterKind.PROBLEM, "用电增容", "情况", subject())));
    second.someone().doing(() -> handling.handOver(whole, matter, 1, first.id(), LocalDate.parse("2020-03-31"), ""));
    open = register("路面恢复");
    reported = register("立牌");
    second.someone().doing(() -> items.report(whole, reported, 1, "已立，见照片"));
  }

  @Test
  void whatIsOpenGoesToTheNextWithARecord() {
    assign(DutyRole.LEADER, "领导乙", "2020-03-01");
    assertThat(leader("2020-02-25")).isEqualTo("领导甲");
    assertThat(leader("2020-03-01")).isEqualTo("领导乙");
    assertThat(second.someone().does(() -> matters.get(whole, matter, NOW)).personName()).isEqualTo("领导乙");
    MatterEvent handed = second.someone().does(() -> matters.events(whole, matter, NOW)).getFirst();
    assertThat(handed).extracting(MatterEvent::step, MatterEvent::text).containsExactly(MatterStep.TAKE_OVER, "分包领导 领导甲 → 领导乙：分工调整");
    for (WorkItemId id : List.of(open, reported)) {
      assertThat(item(id)).extracting(WorkItem::personName, WorkItem::department).containsExactly("领导乙", "发改局");
      WorkItemEvent taken = second.someone().does(() -> items.events(whole, id, NOW)).getFirst();
      assertThat(taken).extracting(WorkItemEvent::step, WorkItemEvent::person, WorkItemEvent::text)
          .containsExactly(WorkItemStep.TAKE_OVER, "领导乙", "分包领导 领导甲 → 领导乙：分工调整");
    }
    assertThat(item(reported).state()).as("what waits for verification still does").isEqualTo(WorkItemState.REPORTED);
    assertThat(desk(second)).contains("报计划：用电增容", "完成并报送：路面恢复");
    assertThat(desk(first)).noneMatch(title -> title.startsWith("报计划") || title.startsWith("完成并报送"));
  }

  @Test
  void whoKeepsAnotherDutyOnTheProjectKeepsWhatHeHas() {
    assign(DutyRole.PROJECT_HEAD, "领导甲", "2020-02-01");
    assign(DutyRole.LEADER, "领导乙", "2020-03-01");
    assertThat(item(open).personName()).isEqualTo("领导甲");
    assign(DutyRole.PROJECT_HEAD, "领导乙", "2020-03-02");
    assertThat(item(open).personName()).isEqualTo("领导乙");
  }

  @Test
  void whatIsWrittenDownOfThePastOrOfNobodyMovesNothing() {
    assign(DutyRole.LEADER, "领导乙", "2020-01-01");
    assertThat(item(open).personName()).as("the one of today is the same").isEqualTo("领导甲");
    assign(DutyRole.LEADER, "", "2020-03-01");
    assertThat(item(open).personName()).isEqualTo("领导甲");
    assign(DutyRole.BUTLER, "领导乙", "2020-03-01");
    assertThat(item(open).personName()).as("another duty").isEqualTo("领导甲");
  }

  @Test
  void aLedgerMovesThemAndItsUndoBringsThemBack() {
    Desk desk = new Desk(imports, batches, ledgers, zone);
    var batch = desk.bring("duties", Desk.csv("项目名称,责任角色,责任人,起始日期", "石河岸社区,分包领导,领导乙,2020-03-01"), Mode.ALL, false);
    assertThat(batch.counts().rejected()).isZero();
    assertThat(item(open).personName()).isEqualTo("领导乙");
    desk.act(() -> batches.undo(desk.scope, batch.id()));
    assertThat(item(open).personName()).isEqualTo("领导甲");
    assertThat(desk(first)).contains("报计划：用电增容");
  }

  private void assign(DutyRole role, String name, String from) {
    second.someone().doing(() -> projects.assignDuty(second.scope(Permission.PROJECT_WRITE), project, 0, role, new NewProject.Ref(null, name),
        Remark.on(LocalDate.parse(from)).because("分工调整")));
  }

  private WorkItemId register(String goal) {
    return first.someone().does(() -> items.register(whole,
        new WorkItemEntry("重点工作清单", goal, "分段施工", LocalDate.parse("2020-03-20"), first.id(), "", subject())));
  }

  private Subject subject() {
    return new Subject(ProjectSubjects.KIND, project.value());
  }

  private String leader(String asOf) {
    AsOf then = new AsOf(Moments.parse(asOf), NOW.knownAt());
    return second.someone().does(() -> lives.of(whole, project, then)).holdings().stream()
        .filter(holding -> holding.kind() == FactKind.DUTY && holding.slot().equals(DutyRole.LEADER.name())).findFirst().orElseThrow().value();
  }

  private WorkItem item(WorkItemId id) {
    return second.someone().does(() -> items.get(whole, id, NOW));
  }

  private List<String> desk(Member member) {
    return member.someone().does(() -> toDos.mine(whole)).stream().map(ToDo::title).toList();
  }
}
