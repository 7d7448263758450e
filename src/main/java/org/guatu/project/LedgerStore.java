package org.guatu.project;

import static guatudb.figure.Tables.PUBLIC_MEMBER;
import static guatudb.project.Tables.FACT;
import static guatudb.project.Tables.PROJECT_;
import static guatudb.project.Tables.SPAN;
import static org.guatu.project.FactStore.FOREVER;
import static org.guatu.project.FactStore.utc;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import guatudb.project.tables.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guatu.identity.Scope;
import org.guatu.kernel.Money;
import org.guatu.kernel.Precision;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The SQL of ledgers coming in: many projects and their facts in one statement each. */
@Component
class LedgerStore {
  private final DSLContext db;

  LedgerStore(DSLContext db) {
    this.db = db;
  }

  /**
   * Projects by their numbers.
   *
   * @param projects of the whole zone, withdrawn and merged ones too: numbers are taken for good
   * @param standing those of them that lie in the scope and stand by themselves, neither merged nor withdrawn
   */
  record Numbered(Map<String, Project> projects, Set<ProjectId> standing) {}

  /** Locked, always in the same order, so that what is known of them when their rows are checked still holds when these are written. */
  Numbered byNumber(Scope scope, Collection<String> numbers) {
    Numbered found = new Numbered(new HashMap<>(), new HashSet<>());
    if (numbers.isEmpty()) {
      return found;
    }
    int stands = ProjectStore.COLUMNS.size() + 1;
    DriverRows.each(db.select(ProjectStore.COLUMNS).select(DSL.field(standing(scope))).from(PROJECT_)
        .where(PROJECT_.ZONE_ID.eq(scope.zone().value())).and(PROJECT_.NUMBER.eq(any(numbers)))
        .orderBy(PROJECT_.ID).forUpdate(),
        row -> {
          Project project = ProjectStore.project(row);
          if (row.getBoolean(stands)) {
            found.standing().add(project.id());
          }
          return project;
        },
        project -> found.projects().put(project.number(), project));
    return found;
  }

  private static Condition standing(Scope scope) {
    return ProjectStore.within(scope).and(PROJECT_.MERGED_INTO.isNull()).and(PROJECT_.WITHDRAWN_AT.isNull());
  }

  /** Name or alias → the projects of the scope that are called so. Locked as those of {@link #byNumber}. */
  Map<String, List<Project>> byName(Scope scope, Collection<String> names) {
    Map<String, List<Project>> found = new HashMap<>();
    if (names.isEmpty()) {
      return found;
    }
    Condition standing = standing(scope);
    db.select(PROJECT_.fields()).from(PROJECT_).where(standing).and(PROJECT_.NAME.eq(any(names)))
        .forEach(row -> add(found, row.get(PROJECT_.NAME), row));
    db.select(PROJECT_.fields()).select(SPAN.SLOT).from(SPAN.join(PROJECT_).on(PROJECT_.ZONE_ID.eq(SPAN.ZONE_ID)).and(PROJECT_.ID.eq(SPAN.PROJECT_ID)))
        .where(standing).and(SPAN.ZONE_ID.eq(scope.zone().value())).and(SPAN.KIND.eq(DSL.inline(FactKind.ALIAS.name()))).and(SPAN.SLOT.eq(any(names)))
        .and(SPAN.VALUE.eq("ACTIVE")).and(SPAN.KNOWN_TO.eq(FOREVER)).and(SPAN.VALID_TO.eq(FOREVER)).and(PROJECT_.NAME.ne(SPAN.SLOT))
        .forEach(row -> add(found, row.get(SPAN.SLOT), row));
    lock(scope.zone(), found.values().stream().flatMap(List::stream).map(Project::id).toList());
    return found;
  }

  private static void add(Map<String, List<Project>> found, String name, Record row) {
    List<Project> same = found.computeIfAbsent(name, key -> new ArrayList<>());
    Project project = ProjectStore.project(row);
    if (same.stream().noneMatch(each -> each.id().equals(project.id()))) {
      same.add(project);
    }
  }

  /** Locks the projects that are about to be written to, always in the same order. */
  void lock(ZoneId zone, Collection<ProjectId> projects) {
    db.select(PROJECT_.ID).from(PROJECT_).where(PROJECT_.ZONE_ID.eq(zone.value())).and(PROJECT_.ID.eq(any(ids(projects))))
        .orderBy(PROJECT_.ID).forUpdate().fetch();
  }

  /** A project whose registration was withdrawn is registered again under the same number. */
  void revive(ZoneId zone, Collection<ProjectId> projects) {
    db.update(PROJECT_).setNull(PROJECT_.WITHDRAWN_AT).where(PROJECT_.ZONE_ID.eq(zone.value())).and(PROJECT_.ID.eq(any(ids(projects))))
        .and(PROJECT_.WITHDRAWN_AT.isNotNull()).execute();
  }

  void withdraw(ZoneId zone, Collection<ProjectId> projects, Instant now) {
    db.update(PROJECT_).set(PROJECT_.WITHDRAWN_AT, utc(now)).set(PROJECT_.CHANGED_AT, utc(now)).set(PROJECT_.VERSION, PROJECT_.VERSION.plus(1))
        .where(PROJECT_.ZONE_ID.eq(zone.value())).and(PROJECT_.ID.eq(any(ids(projects)))).execute();
  }

  /** The live facts that came with a batch. */
  List<org.guatu.project.Fact> ofBatch(ZoneId zone, UUID batch) {
    return db.select(FACT.fields()).from(FACT).where(FACT.ZONE_ID.eq(zone.value())).and(FACT.BATCH_ID.eq(batch)).and(FACT.RETRACTS.isNull())
        .and(FactStore.live(FACT)).fetch(LedgerStore::fact);
  }

  private static org.guatu.project.Fact fact(Record row) {
    Money amount = row.get(FACT.AMOUNT) == null ? null : new Money(row.get(FACT.AMOUNT));
    var what = new org.guatu.project.Fact.What(FactKind.valueOf(row.get(FACT.KIND)), row.get(FACT.SLOT), row.get(FACT.VALUE), amount,
        row.get(FACT.REF_ID), row.get(FACT.COUNTED_ON), row.get(FACT.ORIGINAL));
    var when = new org.guatu.project.Fact.When(row.get(FACT.OCCURRED_AT).toInstant(), Precision.valueOf(row.get(FACT.PRECISION)),
        row.get(FACT.RECORDED_AT).toInstant());
    var source = new org.guatu.project.Fact.Source(row.get(FACT.BATCH_ID), row.get(FACT.SOURCE_ROW));
    var said = new org.guatu.project.Fact.Said(row.get(FACT.AUTHOR), row.get(FACT.RECORDED_BY), row.get(FACT.REASON), row.get(FACT.EVIDENCE), source, row.get(FACT.DEMO));
    return new org.guatu.project.Fact(row.get(FACT.ID), new ProjectId(row.get(FACT.PROJECT_ID)), what, when, said, row.get(FACT.SUPERSEDES), null);
  }

  /** Those of the projects that nothing but the batch says to be there. */
  Set<ProjectId> registeredBy(ZoneId zone, UUID batch) {
    return db.selectDistinct(FACT.PROJECT_ID).from(FACT).where(FACT.ZONE_ID.eq(zone.value())).and(FACT.BATCH_ID.eq(batch))
        .and(FACT.KIND.eq(FactKind.LIFE.name())).and(notExists(lifeWithout(zone, batch, FACT.PROJECT_ID)))
        .fetchSet(row -> new ProjectId(row.value1()));
  }

  private static org.jooq.Select<?> lifeWithout(ZoneId zone, UUID batch, Field<UUID> project) {
    Fact life = FACT.as("life");
    return selectOne().from(life).where(life.ZONE_ID.eq(zone.value())).and(life.PROJECT_ID.eq(project)).and(life.KIND.eq(FactKind.LIFE.name()))
        .and(life.BATCH_ID.isDistinctFrom(batch)).and(FactStore.live(life));
  }

  /**
   * Since when the projects are there, by the register so far, and what they were called first.
   *
   * @param after only of those of which it tells a name since then
   */
  Map<ProjectId, Beginning> beginnings(ZoneId zone, Collection<ProjectId> projects, Instant after) {
    Map<ProjectId, Beginning> found = new HashMap<>();
    Set<ProjectId> renamed = EachProject.select(db, projects.stream().map(ProjectId::value).toList(), DSL.select(FACT.PROJECT_ID).from(FACT)
        .where(FACT.ZONE_ID.eq(zone.value())).and(FACT.PROJECT_ID.eq(EachProject.ID)).and(FACT.KIND.eq(FactKind.NAME.name())).and(FACT.OCCURRED_AT.gt(utc(after))),
        EachProject.ID).fetchSet(row -> new ProjectId(row.get(EachProject.ID)));
    if (renamed.isEmpty()) {
      return found;
    }
    var rows = db.select(FACT.ID, FACT.PROJECT_ID, FACT.VALUE, FACT.OCCURRED_AT, FACT.SUPERSEDES, FACT.RETRACTS).from(FACT)
        .where(FACT.ZONE_ID.eq(zone.value())).and(FACT.PROJECT_ID.eq(any(ids(renamed)))).and(FACT.KIND.eq(FactKind.NAME.name()))
        .orderBy(FACT.OCCURRED_AT, FACT.RECORDED_AT, FACT.ID).fetch();
    SpanStore.live(rows).forEach(row -> found.putIfAbsent(new ProjectId(row.get(FACT.PROJECT_ID)),
        new Beginning(row.get(FACT.OCCURRED_AT).toInstant(), row.get(FACT.VALUE))));
    return found;
  }

  /** The first day of a project, and its name on that day. */
  record Beginning(Instant since, String name) {}

  /** Names of projects where something was said later about the same thing, or about a project that the batch registered. */
  List<String> saidLater(ZoneId zone, UUID batch) {
    Fact later = FACT.as("later");
    Condition after = later.RECORDED_AT.gt(FACT.RECORDED_AT).or(later.RECORDED_AT.eq(FACT.RECORDED_AT).and(later.ID.gt(FACT.ID)));
    Condition same = later.KIND.eq(FACT.KIND).and(later.SLOT.eq(FACT.SLOT)).or(FACT.KIND.eq(FactKind.LIFE.name()).and(notExists(lifeWithout(zone, batch, FACT.PROJECT_ID))));
    return db.selectDistinct(PROJECT_.NAME)
        .from(FACT.join(later).on(later.ZONE_ID.eq(FACT.ZONE_ID)).and(later.PROJECT_ID.eq(FACT.PROJECT_ID)).and(after).and(same)
            .and(later.BATCH_ID.isDistinctFrom(batch)).and(FactStore.live(later))
            .join(PROJECT_).on(PROJECT_.ZONE_ID.eq(FACT.ZONE_ID)).and(PROJECT_.ID.eq(FACT.PROJECT_ID)))
        .where(FACT.ZONE_ID.eq(zone.value())).and(FACT.BATCH_ID.eq(batch)).and(FACT.RETRACTS.isNull())
        .limit(4).fetch(PROJECT_.NAME);
  }

  /** Names of published figures that were taken after the batch and count one of its projects. */
  List<String> published(ZoneId zone, UUID batch) {
    var projects = DSL.select(DSL.cast(FACT.PROJECT_ID, String.class)).from(FACT).where(FACT.ZONE_ID.eq(zone.value())).and(FACT.BATCH_ID.eq(batch));
    var first = DSL.select(FACT.ID).from(FACT).where(FACT.ZONE_ID.eq(zone.value())).and(FACT.BATCH_ID.eq(batch)).orderBy(FACT.ID).limit(1);
    return db.selectDistinct(PUBLIC_MEMBER.NAME).from(PUBLIC_MEMBER)
        .where(PUBLIC_MEMBER.ZONE_ID.eq(zone.value())).and(PUBLIC_MEMBER.SNAPSHOT_ID.gt(DSL.field(first))).and(PUBLIC_MEMBER.MEMBER_ID.in(projects))
        .limit(4).fetch(PUBLIC_MEMBER.NAME);
  }

  private static org.jooq.QuantifiedSelect<org.jooq.Record1<String>> any(Collection<String> texts) {
    return DSL.any(texts.toArray(String[]::new));
  }

  private static org.jooq.QuantifiedSelect<org.jooq.Record1<UUID>> any(UUID[] ids) {
    return DSL.any(ids);
  }

  private static UUID[] ids(Collection<ProjectId> projects) {
    return projects.stream().map(ProjectId::value).toArray(UUID[]::new);
  }
}
