package org.guatu.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.identity.Subjects;
import org.guatu.kernel.Actor;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.People;
import org.guatu.organization.Person;
import org.guatu.organization.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work lists (工作清单): a goal, a measure, a day, exactly one person. Who reports it as done is not who verifies it; a day that is
 * moved keeps the first one beside it.
 */
@Service
public class WorkItems {
  /** The kind that attachments and to-dos point at. */
  public static final String KIND = "work-item";

  private final WorkItemStore store;
  private final ToDos toDos;
  private final People people;
  private final Subjects subjects;
  private final Clock clock;

  WorkItems(WorkItemStore store, ToDos toDos, People people, Subjects subjects, Clock clock) {
    this.store = store;
    this.toDos = toDos;
    this.people = people;
    this.subjects = subjects;
    this.clock = clock;
  }

  @Requires(Permission.WORK_READ)
  @Transactional(readOnly = true)
  public List<WorkItem> list(Scope scope, WorkItemQuery query) {
    return store.list(scope, query);
  }

  /** How many are about one of these, whatever became of them. One statement. */
  @Transactional(readOnly = true)
  public int about(ZoneId zone, Collection<UUID> subjects) {
    return store.about(zone, subjects);
  }

  /** As it stood at a moment. @throws NotFound if it was not there yet, or is not yours */
  @Requires(Permission.WORK_READ)
  @Transactional(readOnly = true)
  public WorkItem get(Scope scope, WorkItemId id, AsOf asOf) {
    return store.find(scope, id, asOf.at()).orElseThrow(() -> new NotFound(KIND, id.value()));
  }

  /** What was done with it until a moment, the latest first. */
  @Requires(Permission.WORK_READ)
  @Transactional(readOnly = true)
  public List<WorkItemEvent> events(Scope scope, WorkItemId id, AsOf asOf) {
    get(scope, id, asOf);
    return store.events(scope.zone(), id, asOf.at());
  }

  /** @throws InvalidInput if the person has left or the node lies in the past @throws NotFound if the subject is not yours */
  @Requires(Permission.WORK_WRITE)
  @Transactional
  @Recorded("worklist.register-item")
  public WorkItemId register(Scope scope, WorkItemEntry entry) {
    Person person = people.inOffice(scope.zone(), entry.person(), "person");
    if (entry.subject() != null) {
      subjects.get(scope, entry.subject());
    }
    mayAnswer(scope, person, entry.subject());
    ahead(entry.node());
    WorkItemId id = new WorkItemId(Ids.next());
    store.insert(scope.zone(), id, entry, person.department(), clock.instant());
    addEvent(scope, id, WorkItemStep.REGISTER, null, WorkItemState.OPEN, entry.node(), person.id(), "");
    openToDo(scope, id, entry.goal(), entry.node(), person.id());
    AuditTrail.note("goal", entry.goal());
    AuditTrail.note("person", person.name());
    AuditTrail.note("node", entry.node().toString());
    return id;
  }

  /** Another day, and why. The first one stays beside it. */
  @Requires(Permission.WORK_WRITE)
  @Transactional
  @Recorded("worklist.move-node")
  public void moveNode(Scope scope, WorkItemId id, long version, LocalDate node, String reason) {
    WorkItem item = find(scope, id);
    ahead(node);
    if (node.equals(item.node())) {
      throw new InvalidInput("node", "请写新的时间节点");
    }
    AuditTrail.note("from", item.node().toString());
    AuditTrail.note("to", node.toString());
    step(scope, item, version, WorkItemStep.MOVE_NODE, node, people.behind(scope.zone(), item.person()), said("text", "改期原因", reason));
    toDos.reschedule(scope.zone(), subject(id), Moments.endOf(node));
  }

  /** Somebody else answers for it; what is open about it moves along. */
  @Requires(Permission.WORK_WRITE)
  @Transactional
  @Recorded("worklist.reassign-item")
  public void reassign(Scope scope, WorkItemId id, long version, PersonId to, String reason) {
    WorkItem item = find(scope, id);
    Person next = people.inOffice(scope.zone(), to, "person");
    if (to.equals(item.person())) {
      throw new InvalidInput("person", "请选另一个人");
    }
    mayAnswer(scope, next, item.subject());
    String why = said("text", "移交原因", reason);
    AuditTrail.note("from", item.personName());
    AuditTrail.note("to", next.name());
    step(scope, item, version, WorkItemStep.REASSIGN, item.node(), next, why);
    toDos.handOver(scope.zone(), subject(id), item.person(), to, why);
  }

  /** 报完成: what was done, and on what evidence. */
  @Requires(Permission.WORK_WRITE)
  @Transactional
  @Recorded("worklist.report-item")
  public void report(Scope scope, WorkItemId id, long version, String evidence) {
    WorkItem item = find(scope, id);
    step(scope, item, version, WorkItemStep.REPORT, item.node(), people.behind(scope.zone(), item.person()), said("text", "完成情况与证据", evidence));
    toDos.end(scope.zone(), subject(id), ToDoState.DONE, "已报完成");
  }

  /** 验收. @throws RuleViolation by who reported it, or by who is responsible for it */
  @Requires(Permission.WORK_WRITE)
  @Transactional
  @Recorded("worklist.verify-item")
  public void verify(Scope scope, WorkItemId id, long version, String opinion) {
    WorkItem item = find(scope, id);
    WorkItemState.LIFE.next(item.state(), WorkItemStep.VERIFY);
    notOwn(scope, item);
    step(scope, item, version, WorkItemStep.VERIFY, item.node(), people.behind(scope.zone(), item.person()), said("text", "验收意见", opinion));
  }

  /** 退回: not done yet; the responsible person has it again. */
  @Requires(Permission.WORK_WRITE)
  @Transactional
  @Recorded("worklist.send-back-item")
  public void sendBack(Scope scope, WorkItemId id, long version, String opinion) {
    WorkItem item = find(scope, id);
    WorkItemState.LIFE.next(item.state(), WorkItemStep.SEND_BACK);
    notOwn(scope, item);
    step(scope, item, version, WorkItemStep.SEND_BACK, item.node(), people.behind(scope.zone(), item.person()), said("text", "退回意见", opinion));
    openToDo(scope, id, item.goal(), item.node(), item.person());
  }

  @Requires(Permission.WORK_WRITE)
  @Transactional
  @Recorded("worklist.cancel-item")
  public void cancel(Scope scope, WorkItemId id, long version, String reason) {
    WorkItem item = find(scope, id);
    step(scope, item, version, WorkItemStep.CANCEL, item.node(), people.behind(scope.zone(), item.person()), said("text", "取消原因", reason));
    toDos.end(scope.zone(), subject(id), ToDoState.CANCELLED, "事项已取消");
  }

  private void step(Scope scope, WorkItem item, long version, WorkItemStep step, LocalDate node, Person person, String text) {
    WorkItemState to = WorkItemState.LIFE.next(item.state(), step);
    WorkItem after = new WorkItem(item.id(), item.list(), item.goal(), item.measure(), item.originalNode(), node, person.id(), person.name(),
        item.department(), item.coUnits(), item.subject(), to, step == WorkItemStep.REPORT ? Actor.current().account() : item.reporter(),
        item.createdAt(), version);
    if (!store.update(scope.zone(), after, person.department())) {
      throw new Conflict(item.version());
    }
    addEvent(scope, item.id(), step, item.state(), to, node, person.id(), text);
    AuditTrail.note("goal", item.goal());
  }

  private void addEvent(Scope scope, WorkItemId id, WorkItemStep step, @Nullable WorkItemState from, WorkItemState to, LocalDate node, PersonId person, String text) {
    store.addEvent(scope.zone(), id, step, from, new WorkItemEvent(step, to, node, "", text, clock.instant(), Actor.current().name()), person);
  }

  private void openToDo(Scope scope, WorkItemId id, String goal, LocalDate node, PersonId person) {
    toDos.open(scope.zone(), new NewToDo(KIND + ":" + id.value() + ":" + Ids.next(), "完成并报送：" + goal, subject(id), "/worklist/items/" + id.value(),
        person, Moments.endOf(node)));
  }

  /** Nobody registers what he could not read afterwards. */
  private static void mayAnswer(Scope scope, Person person, @Nullable Subject about) {
    boolean seen = scope.wholeZone() || scope.departments().contains(person.department().value())
        || about != null && (scope.projects().contains(about.id()) || scope.enterprises().contains(about.id()) || scope.areas().contains(about.id()));
    if (!seen) {
      throw new InvalidInput("person", "请选您数据范围内部门的人");
    }
  }

  private void notOwn(Scope scope, WorkItem item) {
    boolean reported = Objects.equals(item.reporter(), Actor.current().account());
    boolean responsible = people.current(scope.zone()).map(person -> person.id().equals(item.person())).orElse(false);
    if (reported || responsible) {
      throw new RuleViolation("worklist.own-item", item.personName());
    }
  }

  private void ahead(LocalDate node) {
    if (node.isBefore(Moments.day(clock.instant()))) {
      throw new InvalidInput("node", "时间节点不能早于今天");
    }
  }

  private WorkItem find(Scope scope, WorkItemId id) {
    return store.find(scope, id, clock.instant()).orElseThrow(() -> new NotFound(KIND, id.value()));
  }

  private static Subject subject(WorkItemId id) {
    return new Subject(KIND, id.value());
  }

  private static String said(String field, String label, String typed) {
    Fields fields = new Fields();
    String text = fields.requiredBlock(field, label, typed, 1000);
    fields.check();
    return text;
  }
}
