package org.guatu.project;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.audit.AuditTrail;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How every statement about a project is written: the row locked, the version compared, the facts added, the row refreshed. */
@Component
class Register {
  private final ProjectStore projects;
  private final CurrentStore current;
  private final FactStore facts;
  private final CodeClaims codes;
  private final SearchTexts searchTexts;
  private final Clock clock;

  Register(ProjectStore projects, CurrentStore current, FactStore facts, CodeClaims codes, SearchTexts searchTexts, Clock clock) {
    this.projects = projects;
    this.current = current;
    this.facts = facts;
    this.codes = codes;
    this.searchTexts = searchTexts;
    this.clock = clock;
  }

  /**
   * The project for a change, locked.
   *
   * @param version what the person had read; 0 to take whatever is there
   * @throws NotFound if it is not there or not in the scope
   * @throws Conflict if somebody saved since
   * @throws RuleViolation if it has been merged into another
   */
  Project lock(Scope scope, ProjectId id, long version) {
    Project project = projects.lock(scope, id).orElseThrow(() -> new NotFound("project", id.value()));
    if (version != 0 && version != project.version()) {
      throw new Conflict(project.version());
    }
    if (project.mergedInto() != null) {
      String survivor = projects.find(Scope.wholeZone(scope.zone()), project.mergedInto()).map(Project::name).orElse("");
      throw new RuleViolation("project.merged", survivor);
    }
    return project;
  }

  /**
   * A statement about one project by the one who acts now; if the remark names a fact that it corrects, the first line takes its place.
   *
   * @throws NotFound if the corrected fact does not stand on this project or says something of another kind
   * @throws InvalidInput if a correction gives no reason
   */
  void write(ZoneId zone, Project project, Remark remark, Fact.What... whats) {
    List<Fact> lines = new ArrayList<>();
    for (Fact.What what : whats) {
      lines.add(fact(project, what, remark, lines.isEmpty() ? corrected(zone, project, what, remark) : null, null));
    }
    writeAll(zone, lines);
  }

  private @Nullable UUID corrected(ZoneId zone, Project project, Fact.What what, Remark remark) {
    if (remark.corrects() == null) {
      return null;
    }
    if (facts.standing(zone, project.id(), remark.corrects()).filter(what.kind()::equals).isEmpty()) {
      throw new NotFound("fact", remark.corrects());
    }
    if (remark.reason() == null || remark.reason().isBlank()) {
      throw new InvalidInput("reason", Words.of("project.correction-reason"));
    }
    AuditTrail.note("corrects", remark.corrects());
    return remark.corrects();
  }

  /** A fact by the one who acts now, recorded now. @throws RuleViolation if it lies in the future */
  Fact fact(Project project, Fact.What what, Remark remark, @Nullable UUID supersedes, @Nullable UUID retracts) {
    Instant now = now();
    if (remark.occurredAt().isAfter(now)) {
      throw new RuleViolation("project.future", Moments.minute(remark.occurredAt()));
    }
    Actor actor = Actor.current();
    boolean demo = remark.demo() || actor.isDemonstration();
    Fact.Said said = new Fact.Said(actor.name(), actor.name(), remark.reason(), remark.evidence(), null, demo);
    Fact.When when = new Fact.When(remark.occurredAt(), remark.precision(), now);
    return new Fact(Ids.next(), project.id(), what, when, said, supersedes, retracts);
  }

  /**
   * Facts of many projects at once, all recorded now; the current rows and the codes' claims follow in the same transaction.
   *
   * @throws RuleViolation if a code that one of them states is in use by another project
   */
  void writeAll(ZoneId zone, List<Fact> lines) {
    writeAll(zone, List.of(), lines, Standings.NONE);
  }

  /**
   * The same, with projects that nothing but these facts tells of yet.
   *
   * @param entering not in the register so far; their facts all hold still
   * @param standings of the others, as far as it was read already: in this transaction, and nothing was written to them since
   */
  void writeAll(ZoneId zone, List<Project> entering, List<Fact> lines, Standings standings) {
    Set<ProjectId> fresh = entering.stream().map(Project::id).collect(Collectors.toSet());
    Set<UUID> untold = fresh.stream().map(ProjectId::value).collect(Collectors.toSet());
    if (!fresh.isEmpty()) {
      current.enter(zone, entering, lines.stream().filter(fact -> fresh.contains(fact.project())).toList(), now());
    }
    Map<Instant, List<Fact>> byMoment = lines.stream()
        .collect(Collectors.groupingBy(fact -> fact.when().recordedAt(), java.util.TreeMap::new, Collectors.toList()));
    byMoment.forEach((moment, some) -> {
      List<SpanStore.Line> told = facts.add(zone, some, untold, byMoment.size() == 1 ? standings : Standings.NONE, moment);
      some.forEach(fact -> untold.remove(fact.project().value()));
      List<Fact> known = some.stream().filter(fact -> !fresh.contains(fact.project())).toList();
      List<UUID> touched = known.stream().map(fact -> fact.project().value()).distinct().toList();
      if (!touched.isEmpty()) {
        current.refresh(zone, touched, known.stream().map(fact -> fact.what().kind()).collect(Collectors.toSet()), told, moment);
      }
    });
    Set<UUID> coded = lines.stream().filter(fact -> fact.what().kind() == FactKind.CODE
        || fact.what().kind() == FactKind.LIFE && !fresh.contains(fact.project())).map(fact -> fact.project().value()).collect(Collectors.toSet());
    if (!coded.isEmpty()) {
      codes.renew(zone, coded);
    }
    List<UUID> renamed = lines.stream().filter(fact -> SearchTexts.READS.contains(fact.what().kind()) && !fresh.contains(fact.project()))
        .map(fact -> fact.project().value()).distinct().toList();
    if (!renamed.isEmpty()) {
      projects.search(zone, new LinkedHashMap<>(searchTexts.of(zone, renamed)));
    }
  }

  /** Business time, to the microsecond that the database keeps. */
  Instant now() {
    return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
  }
}
