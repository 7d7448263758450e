package org.guatu.project;

import static guatudb.project.Tables.FACT;
import static guatudb.project.Tables.PROJECT_;
import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.Precision;
import org.guatu.kernel.RuleViolation;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two records of one project become one, and can become two again. A merge says that they always were one: it holds from the
 * duplicate's first day, but is known from the moment it is decided.
 */
@Service
public class Merges {
  private final ProjectStore projects;
  private final Register register;
  private final DSLContext db;

  Merges(ProjectStore projects, Register register, DSLContext db) {
    this.projects = projects;
    this.register = register;
    this.db = db;
  }

  /** A project that may be the one that is looked at. */
  public record Suspect(ProjectId project, String number, String name, int likeness) {}

  /** The projects whose names look like this one's, most alike first, at most ten. */
  @Requires(Permission.PROJECT_READ)
  @Transactional(readOnly = true)
  public List<Suspect> suspects(Scope scope, ProjectId id) {
    Project project = projects.find(scope, id).orElseThrow(() -> new NotFound("project", id.value()));
    return suspects(scope, project.name(), PROJECT_.ID.ne(id.value()));
  }

  /** The projects whose names look like one that is about to be registered. */
  @Requires(Permission.PROJECT_READ)
  @Transactional(readOnly = true)
  public List<Suspect> suspects(Scope scope, String name) {
    return suspects(scope, name, DSL.noCondition());
  }

  private List<Suspect> suspects(Scope scope, String name, Condition others) {
    List<Suspect> found = new ArrayList<>();
    db.select(PROJECT_.ID, PROJECT_.NUMBER, PROJECT_.NAME).from(PROJECT_)
        .where(ProjectStore.within(scope)).and(PROJECT_.MERGED_INTO.isNull()).and(PROJECT_.WITHDRAWN_AT.isNull()).and(others)
        .forEach(row -> {
          int likeness = Likeness.of(name, row.value3());
          if (likeness >= Likeness.SUSPECT) {
            found.add(new Suspect(new ProjectId(row.value1()), row.value2(), row.value3(), likeness));
          }
        });
    found.sort(Comparator.comparingInt(Suspect::likeness).reversed());
    return found.size() > 10 ? found.subList(0, 10) : found;
  }

  /** The records that have become one with this one; each keeps its own facts. */
  @Requires(Permission.PROJECT_READ)
  @Transactional(readOnly = true)
  public List<Project> mergedInto(Scope scope, ProjectId id) {
    return projects.mergedInto(scope, id);
  }

  /** Merges the duplicate into the survivor; the survivor is found by the duplicate's name from now on. */
  @Requires(Permission.PROJECT_MERGE)
  @Transactional
  @Recorded("project.merge")
  public void merge(Scope scope, ProjectId survivor, ProjectId duplicate, String reason) {
    if (survivor.equals(duplicate)) {
      throw new RuleViolation("project.merge-self");
    }
    Project kept = register.lock(scope, survivor, 0);
    Project gone = register.lock(scope, duplicate, 0);
    AuditTrail.note("duplicate", gone.name());
    LifeFact life = life(scope, gone);
    Remark remark = new Remark(life.since(), Precision.DAY, reason, null, false, null);
    Fact merged = register.fact(gone, Fact.What.of(FactKind.LIFE, "", "MERGED", kept.id().value()), remark, life.id(), null);
    register.writeAll(scope.zone(), List.of(merged));
    register.write(scope.zone(), kept, Remark.at(register.now()).because(reason), Fact.What.of(FactKind.ALIAS, gone.name(), "ACTIVE"));
  }

  /**
   * Takes a merge back: the duplicate stands by itself again, with the codes that it had.
   *
   * @throws NotFound if the project is not merged
   * @throws RuleViolation if a third project has taken one of its codes meanwhile
   */
  @Requires(Permission.PROJECT_MERGE)
  @Transactional
  @Recorded("project.unmerge")
  public void unmerge(Scope scope, ProjectId duplicate, String reason) {
    Project gone = projects.lock(Scope.wholeZone(scope.zone()), duplicate)
        .filter(project -> project.mergedInto() != null && projects.find(scope, project.mergedInto()).isPresent())
        .orElseThrow(() -> new NotFound("project", duplicate.value()));
    AuditTrail.note("duplicate", gone.name());
    LifeFact life = life(scope, gone);
    Remark remark = new Remark(life.since(), Precision.DAY, reason, null, false, null);
    Fact undone = register.fact(gone, Fact.What.of(FactKind.LIFE, "LIVE"), remark, null, life.id());
    ProjectId into = requireNonNull(gone.mergedInto());
    Project kept = projects.lock(Scope.wholeZone(scope.zone()), into).orElseThrow(() -> new NotFound("project", into.value()));
    List<Fact> lines = new ArrayList<>(List.of(undone));
    Stream.concat(alias(scope, kept, gone, life).stream(), codes(scope, kept, gone, life).stream()).forEach(told ->
        lines.add(register.fact(kept, told.what(), new Remark(told.since(), Precision.DAY, reason, null, false, null), null, told.id())));
    register.writeAll(scope.zone(), lines);
  }

  /** The name that the survivor got by the merge, and by nothing before it. */
  private Optional<Told> alias(Scope scope, Project kept, Project gone, LifeFact merge) {
    return told(scope, kept, gone, merge, FACT.KIND.eq(FactKind.ALIAS.name()).and(FACT.SLOT.eq(gone.name()))).stream().findFirst();
  }

  /** What was said of the duplicate's codes as if they were the survivor's. */
  private List<Told> codes(Scope scope, Project kept, Project gone, LifeFact merge) {
    var own = FACT.as("own");
    return told(scope, kept, gone, merge, FACT.KIND.eq(FactKind.CODE.name()).and(FACT.SLOT.in(DSL.select(own.SLOT).from(own)
        .where(own.ZONE_ID.eq(scope.zone().value())).and(own.PROJECT_ID.eq(gone.id().value())).and(own.KIND.eq(FactKind.CODE.name())))));
  }

  /** What the survivor was told since the merge, oldest first. */
  private List<Told> told(Scope scope, Project kept, Project gone, LifeFact merge, Condition about) {
    Field<OffsetDateTime> merged = DSL.select(FACT.RECORDED_AT).from(FACT)
        .where(FACT.ZONE_ID.eq(scope.zone().value())).and(FACT.PROJECT_ID.eq(gone.id().value())).and(FACT.ID.eq(merge.id())).asField();
    return db.select(FACT.ID, FACT.OCCURRED_AT, FACT.KIND, FACT.SLOT, FACT.VALUE).from(FACT)
        .where(FACT.ZONE_ID.eq(scope.zone().value())).and(FACT.PROJECT_ID.eq(kept.id().value())).and(about)
        .and(FACT.RECORDED_AT.ge(merged)).and(FactStore.live(FACT))
        .orderBy(FACT.RECORDED_AT, FACT.ID)
        .fetch(row -> new Told(row.value1(), row.value2().toInstant(), Fact.What.of(FactKind.valueOf(row.value3()), row.value4(), row.value5())));
  }

  private record Told(UUID id, java.time.Instant since, Fact.What what) {}

  private record LifeFact(UUID id, java.time.Instant since) {}

  private LifeFact life(Scope scope, Project project) {
    return db.select(FACT.ID, FACT.OCCURRED_AT).from(FACT)
        .where(FACT.ZONE_ID.eq(scope.zone().value())).and(FACT.PROJECT_ID.eq(project.id().value()))
        .and(FACT.KIND.eq(FactKind.LIFE.name())).and(FactStore.live(FACT))
        .fetchSingle(row -> new LifeFact(row.value1(), row.value2().toInstant()));
  }
}
