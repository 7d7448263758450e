package org.guatu.worklist;

import static guatudb.organization.Tables.PUBLIC_DEPARTMENT;
import static guatudb.organization.Tables.PUBLIC_PERSON;
import static guatudb.worklist.Tables.ITEM;
import static guatudb.worklist.Tables.ITEM_EVENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of work items: the row for changes, the last event before a moment for every reading. */
@Component
class WorkItemStore {
  private final DSLContext db;

  WorkItemStore(DSLContext db) {
    this.db = db;
  }

  /** The rows of a scope as bound predicates: the responsible department's, and those about what the scope covers. */
  static Condition within(Scope scope) {
    Condition zone = ITEM.ZONE_ID.eq(scope.zone().value());
    if (scope.wholeZone()) {
      return zone;
    }
    return zone.and(DSL.or(ITEM.DEPARTMENT_ID.in(scope.departments()), ITEM.SUBJECT_ID.in(scope.projects()),
        ITEM.SUBJECT_ID.in(scope.enterprises()), ITEM.SUBJECT_ID.in(scope.areas())));
  }

  int about(ZoneId zone, Collection<UUID> subjects) {
    return db.fetchCount(ITEM, ITEM.ZONE_ID.eq(zone.value()), ITEM.SUBJECT_ID.in(subjects));
  }

  void insert(ZoneId zone, WorkItemId id, WorkItemEntry entry, DepartmentId department, Instant now) {
    Subject subject = entry.subject();
    db.insertInto(ITEM)
        .set(ITEM.ZONE_ID, zone.value())
        .set(ITEM.ID, id.value())
        .set(ITEM.LIST, entry.list())
        .set(ITEM.GOAL, entry.goal())
        .set(ITEM.MEASURE, entry.measure())
        .set(ITEM.ORIGINAL_NODE, entry.node())
        .set(ITEM.NODE, entry.node())
        .set(ITEM.PERSON_ID, entry.person().value())
        .set(ITEM.DEPARTMENT_ID, department.value())
        .set(ITEM.CO_UNITS, entry.coUnits())
        .set(ITEM.SUBJECT_KIND, subject == null ? null : subject.kind())
        .set(ITEM.SUBJECT_ID, subject == null ? null : subject.id())
        .set(ITEM.STATE, WorkItemState.OPEN.name())
        .set(ITEM.CREATED_AT, Moments.utc(now))
        .set(ITEM.VERSION, 1L)
        .execute();
  }

  /** @return false if another version was saved meanwhile */
  boolean update(ZoneId zone, WorkItem item, DepartmentId department) {
    return db.update(ITEM)
        .set(ITEM.NODE, item.node())
        .set(ITEM.PERSON_ID, item.person().value())
        .set(ITEM.DEPARTMENT_ID, department.value())
        .set(ITEM.STATE, item.state().name())
        .set(ITEM.REPORTER_ID, item.reporter())
        .set(ITEM.VERSION, item.version() + 1)
        .where(ITEM.ZONE_ID.eq(zone.value()), ITEM.ID.eq(item.id().value()), ITEM.VERSION.eq(item.version()))
        .execute() == 1;
  }

  /** Writes down a step and what holds after it. */
  void addEvent(ZoneId zone, WorkItemId item, WorkItemStep step, @Nullable WorkItemState from, WorkItemEvent event, PersonId person) {
    db.insertInto(ITEM_EVENT)
        .set(ITEM_EVENT.ZONE_ID, zone.value())
        .set(ITEM_EVENT.ID, Ids.next())
        .set(ITEM_EVENT.ITEM_ID, item.value())
        .set(ITEM_EVENT.STEP, step.name())
        .set(ITEM_EVENT.FROM_STATE, from == null ? null : from.name())
        .set(ITEM_EVENT.TO_STATE, event.state().name())
        .set(ITEM_EVENT.NODE, event.node())
        .set(ITEM_EVENT.PERSON_ID, person.value())
        .set(ITEM_EVENT.TEXT, event.text())
        .set(ITEM_EVENT.RECORDED_AT, Moments.utc(event.recordedAt()))
        .set(ITEM_EVENT.ACCOUNT_ID, Actor.current().account())
        .set(ITEM_EVENT.ACTOR, event.actor())
        .execute();
  }

  List<WorkItem> list(Scope scope, WorkItemQuery query) {
    Condition wanted = within(scope);
    if (!query.words().isBlank()) {
      String words = query.words().strip();
      wanted = wanted.and(DSL.or(ITEM.GOAL.contains(words), ITEM.MEASURE.contains(words), ITEM.LIST.contains(words)));
    }
    if (!query.states().isEmpty()) {
      wanted = wanted.and(ITEM_EVENT.TO_STATE.in(query.states().stream().map(Enum::name).toList()));
    }
    if (query.person() != null) {
      wanted = wanted.and(ITEM_EVENT.PERSON_ID.eq(query.person().value()));
    }
    if (query.nodeUntil() != null) {
      wanted = wanted.and(ITEM_EVENT.NODE.le(query.nodeUntil()));
    }
    if (query.after() != null) {
      wanted = wanted.and(DSL.row(ITEM_EVENT.NODE, ITEM.ID).gt(query.after().node(), query.after().id()));
    }
    return select(wanted, query.at(), query.limit());
  }

  Optional<WorkItem> find(Scope scope, WorkItemId id, Instant at) {
    return select(within(scope).and(ITEM.ID.eq(id.value())), at, 1).stream().findFirst();
  }

  List<WorkItem> findAll(Scope scope, Collection<UUID> ids, Instant at) {
    return select(within(scope).and(ITEM.ID.in(ids)), at, ids.size() + 1);
  }

  private List<WorkItem> select(Condition wanted, Instant at, int limit) {
    var later = ITEM_EVENT.as("later");
    return db.select(ITEM.fields()).select(ITEM_EVENT.NODE, ITEM_EVENT.TO_STATE, ITEM_EVENT.PERSON_ID, PUBLIC_PERSON.NAME, PUBLIC_DEPARTMENT.SHORT_NAME)
        .from(ITEM)
        .join(ITEM_EVENT).on(ITEM_EVENT.ZONE_ID.eq(ITEM.ZONE_ID), ITEM_EVENT.ITEM_ID.eq(ITEM.ID), ITEM_EVENT.ID.eq(
            DSL.select(later.ID).from(later)
                .where(later.ZONE_ID.eq(ITEM.ZONE_ID), later.ITEM_ID.eq(ITEM.ID), later.RECORDED_AT.le(Moments.utc(at)))
                .orderBy(later.RECORDED_AT.desc(), later.ID.desc()).limit(1)))
        .join(PUBLIC_PERSON).on(PUBLIC_PERSON.ZONE_ID.eq(ITEM.ZONE_ID), PUBLIC_PERSON.ID.eq(ITEM_EVENT.PERSON_ID))
        .join(PUBLIC_DEPARTMENT).on(PUBLIC_DEPARTMENT.ZONE_ID.eq(ITEM.ZONE_ID), PUBLIC_DEPARTMENT.ID.eq(PUBLIC_PERSON.DEPARTMENT_ID))
        .where(wanted)
        .orderBy(ITEM_EVENT.NODE, ITEM.ID)
        .limit(limit)
        .fetch(WorkItemStore::item);
  }

  /** The latest first. */
  List<WorkItemEvent> events(ZoneId zone, WorkItemId id, Instant at) {
    return db.select(ITEM_EVENT.fields()).select(PUBLIC_PERSON.NAME).from(ITEM_EVENT)
        .join(PUBLIC_PERSON).on(PUBLIC_PERSON.ZONE_ID.eq(ITEM_EVENT.ZONE_ID), PUBLIC_PERSON.ID.eq(ITEM_EVENT.PERSON_ID))
        .where(ITEM_EVENT.ZONE_ID.eq(zone.value()), ITEM_EVENT.ITEM_ID.eq(id.value()), ITEM_EVENT.RECORDED_AT.le(Moments.utc(at)))
        .orderBy(ITEM_EVENT.RECORDED_AT.desc(), ITEM_EVENT.ID.desc()).limit(200)
        .fetch(row -> new WorkItemEvent(WorkItemStep.valueOf(row.get(ITEM_EVENT.STEP)), WorkItemState.valueOf(row.get(ITEM_EVENT.TO_STATE)),
            row.get(ITEM_EVENT.NODE), row.get(PUBLIC_PERSON.NAME), row.get(ITEM_EVENT.TEXT), row.get(ITEM_EVENT.RECORDED_AT).toInstant(),
            row.get(ITEM_EVENT.ACTOR)));
  }

  private static WorkItem item(Record row) {
    UUID subject = row.get(ITEM.SUBJECT_ID);
    return new WorkItem(new WorkItemId(row.get(ITEM.ID)), row.get(ITEM.LIST), row.get(ITEM.GOAL), row.get(ITEM.MEASURE), row.get(ITEM.ORIGINAL_NODE),
        row.get(ITEM_EVENT.NODE), new PersonId(row.get(ITEM_EVENT.PERSON_ID)), row.get(PUBLIC_PERSON.NAME), row.get(PUBLIC_DEPARTMENT.SHORT_NAME),
        row.get(ITEM.CO_UNITS), subject == null ? null : new Subject(row.get(ITEM.SUBJECT_KIND), subject),
        WorkItemState.valueOf(row.get(ITEM_EVENT.TO_STATE)), row.get(ITEM.REPORTER_ID), row.get(ITEM.CREATED_AT).toInstant(), row.get(ITEM.VERSION));
  }
}
