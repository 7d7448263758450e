package org.guatu.resumption.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Subject;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.PersonId;
import org.guatu.project.ConstructionState;
import org.guatu.project.ConstructionStateReported;
import org.guatu.project.ProjectId;
import org.guatu.resumption.ApplicationMoved;
import org.guatu.resumption.application.ApplicationDesk;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.SitePeople;
import org.guatu.worklist.NewToDo;
import org.guatu.worklist.ToDo;
import org.guatu.worklist.ToDoKind;
import org.guatu.worklist.ToDos;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which sites stand still and why, for a leader; for a butler those of his enterprises. One tap asks whoever it waits for. */
@Service("resumptionStandingSites")
public class StandingSites {
  private static final String ASKING = ToDoKind.QUESTION.source("resumption:");
  /** What lies with the bureau. */
  private static final Set<StandingSite.Why> OFFICE = Set.of(StandingSite.Why.VERIFICATION, StandingSite.Why.APPROVAL, StandingSite.Why.SUSPENDED);

  private final StandingStore store;
  private final SitePeople people;
  private final ToDos toDos;
  private final Applications applications;
  private final ApplicationDesk desk;
  private final Clock clock;

  StandingSites(StandingStore store, SitePeople people, ToDos toDos, Applications applications, ApplicationDesk desk, Clock clock) {
    this.store = store;
    this.people = people;
    this.toDos = toDos;
    this.applications = applications;
    this.desk = desk;
    this.clock = clock;
  }

  /** As they stand now, those that wait longest first. One statement. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public List<StandingSite> list(Scope scope, int limit) {
    return store.list(scope, limit);
  }

  /** What was last asked about each of them since it waits for what it waits for, with its answer, and whatever was asked today. One statement. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public Map<UUID, ToDo> asked(Scope scope, Collection<StandingSite> sites) {
    Instant today = Moments.startOf(Moments.day(clock.instant()));
    Map<UUID, Instant> since = new HashMap<>();
    sites.forEach(site -> since.put(site.project().value(), site.since() == null || site.since().isAfter(today) ? today : site.since()));
    Map<UUID, ToDo> asked = new HashMap<>(toDos.latest(scope.zone(), ASKING, since.keySet()));
    asked.entrySet().removeIf(each -> each.getValue().createdAt().isBefore(Objects.requireNonNull(since.get(each.getKey()))));
    return asked;
  }

  /**
   * Asks whoever the site waits for how it stands: the bureau's verifier or approver where it lies there, else the site's 复工专员. A to-do,
   * one a day at most.
   *
   * @throws NotFound if the site does not stand still or is not yours
   * @throws RuleViolation under a stop order, which nobody at the site can end, or if nobody is known by name
   */
  @Requires(Permission.RESUMPTION_ASK)
  @Transactional
  @Recorded("resumption.ask")
  public void ask(Scope scope, ProjectId project, String question) {
    StandingSite site = store.one(scope, project).orElseThrow(() -> new NotFound("project", project.value()));
    Fields fields = new Fields();
    String words = fields.line("question", "要问的话", question, 100);
    fields.check();
    if (site.why() == StandingSite.Why.STOP_ORDER) {
      throw new RuleViolation("resumption.ask-order", site.name(), site.waitingFor());
    }
    ResumptionApplication lies = site.application() == null ? null : applications.get(scope, site.application());
    boolean office = lies != null && OFFICE.contains(site.why());
    PersonId person = office ? lead(scope, site, Objects.requireNonNull(lies)) : people.officer(scope.zone(), project)
        .orElseThrow(() -> new RuleViolation("resumption.nobody-to-ask", site.name()));
    String link = office ? "/resumption/reviews/" + Objects.requireNonNull(lies).id().value() : "/project/projects/" + project.value();
    String title = "领导过问“" + site.name() + "”：" + (words.isEmpty() ? "为什么还没有复工、何时复工" : words);
    toDos.open(scope.zone(), new NewToDo(ASKING + project.value() + ":" + Moments.day(clock.instant()), title,
        new Subject("project", project.value()), link, person, null));
    AuditTrail.note("project", site.name());
    AuditTrail.note("why", site.why());
  }

  private PersonId lead(Scope scope, StandingSite site, ResumptionApplication lies) {
    return site.why() == StandingSite.Why.VERIFICATION ? desk.reviewer(scope.zone(), lies) : desk.approver(scope.zone(), lies);
  }

  /** A site that works or whose application is decided needs no answer any more. */
  @EventListener
  void moved(ApplicationMoved moved) {
    if (ApplicationStatus.valueOf(moved.status()).isFinal()) {
      answered(moved.zone(), moved.project(), Words.of(ApplicationStatus.valueOf(moved.status())));
    }
  }

  @EventListener
  void reported(ConstructionStateReported reported) {
    if (reported.to() == ConstructionState.RESUMED) {
      answered(reported.zone(), reported.project(), Words.of(reported.to()));
    }
  }

  private void answered(ZoneId zone, ProjectId project, String outcome) {
    toDos.doneAll(zone, ASKING + project.value() + ":", outcome);
  }
}
