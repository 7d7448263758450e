package org.guatu.worklist;

import static guatudb.organization.Tables.PUBLIC_PERSON;
import static guatudb.worklist.Tables.TODO;
import static guatudb.worklist.Tables.TODO_HANDOVER;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of to-dos. */
@Component
class ToDoStore {
  private static final int PORTION = 1000;

  private final DSLContext db;

  ToDoStore(DSLContext db) {
    this.db = db;
  }

  /** @return whether it was opened; false if its source opened one before */
  boolean open(ZoneId zone, NewToDo wanted, Instant now) {
    return db.insertInto(TODO)
        .set(TODO.ZONE_ID, zone.value())
        .set(TODO.ID, Ids.next())
        .set(TODO.SOURCE_KEY, wanted.source())
        .set(TODO.TITLE, wanted.title())
        .set(TODO.SUBJECT_KIND, wanted.subject().kind())
        .set(TODO.SUBJECT_ID, wanted.subject().id())
        .set(TODO.LINK, wanted.link())
        .set(TODO.PERSON_ID, wanted.person().value())
        .set(TODO.DUE_AT, wanted.due() == null ? null : Moments.utc(wanted.due()))
        .set(TODO.STATE, ToDoState.OPEN.name())
        .set(TODO.OUTCOME, "")
        .set(TODO.CREATED_AT, Moments.utc(now))
        .onConflictDoNothing()
        .execute() == 1;
  }

  /** Opens them in portions, as many as one statement takes, also those that had become needless; those that are open are told as they are wanted now. */
  void follow(ZoneId zone, Collection<NewToDo> wanted, Instant now) {
    List<NewToDo> all = List.copyOf(wanted);
    for (int from = 0; from < all.size(); from += PORTION) {
      var insert = db.insertInto(TODO, TODO.ZONE_ID, TODO.ID, TODO.SOURCE_KEY, TODO.TITLE, TODO.SUBJECT_KIND, TODO.SUBJECT_ID, TODO.LINK, TODO.PERSON_ID,
          TODO.DUE_AT, TODO.STATE, TODO.OUTCOME, TODO.CREATED_AT);
      for (NewToDo each : all.subList(from, Math.min(all.size(), from + PORTION))) {
        insert = insert.values(zone.value(), Ids.next(), each.source(), each.title(), each.subject().kind(), each.subject().id(), each.link(),
            each.person().value(), each.due() == null ? null : Moments.utc(each.due()), ToDoState.OPEN.name(), "", Moments.utc(now));
      }
      insert.onConflict(TODO.ZONE_ID, TODO.SOURCE_KEY).doUpdate()
          .set(TODO.PERSON_ID, DSL.when(TODO.STATE.eq(ToDoState.OPEN.name()), TODO.PERSON_ID).otherwise(DSL.excluded(TODO.PERSON_ID)))
          .set(TODO.TITLE, DSL.excluded(TODO.TITLE)).set(TODO.LINK, DSL.excluded(TODO.LINK)).set(TODO.DUE_AT, DSL.excluded(TODO.DUE_AT))
          .set(TODO.STATE, DSL.excluded(TODO.STATE)).set(TODO.OUTCOME, DSL.excluded(TODO.OUTCOME)).setNull(TODO.CLOSED_AT)
          .where(TODO.STATE.ne(ToDoState.DONE.name())).and(DSL.row(TODO.STATE, TODO.TITLE, TODO.LINK)
              .ne(DSL.row(DSL.excluded(TODO.STATE), DSL.excluded(TODO.TITLE), DSL.excluded(TODO.LINK)))).execute();
    }
  }

  /** Ends those that are still open. @return how many were */
  int end(Condition which, ZoneId zone, ToDoState state, String outcome, Instant now) {
    return db.update(TODO)
        .set(TODO.STATE, state.name())
        .set(TODO.OUTCOME, outcome)
        .set(TODO.CLOSED_AT, Moments.utc(now))
        .where(TODO.ZONE_ID.eq(zone.value()), TODO.STATE.eq(ToDoState.OPEN.name())).and(which)
        .execute();
  }

  static Condition bySource(String source) {
    return TODO.SOURCE_KEY.eq(source);
  }

  static Condition bySources(Collection<String> sources) {
    return TODO.SOURCE_KEY.eq(DSL.any(sources.toArray(String[]::new)));
  }

  static Condition byId(ToDoId id) {
    return TODO.ID.eq(id.value());
  }

  static Condition bySourcePrefix(String prefix) {
    return TODO.SOURCE_KEY.startsWith(prefix);
  }

  static Condition notAbout(Collection<UUID> subjects) {
    return TODO.SUBJECT_ID.ne(DSL.all(subjects.toArray(UUID[]::new)));
  }

  boolean isOpen(ZoneId zone, String sourcePrefix) {
    return db.fetchExists(TODO, TODO.ZONE_ID.eq(zone.value()), TODO.STATE.eq(ToDoState.OPEN.name()), bySourcePrefix(sourcePrefix));
  }

  Map<UUID, ToDo> latest(ZoneId zone, String sourcePrefix, Collection<UUID> subjects) {
    return db.select(TODO.fields()).distinctOn(TODO.SUBJECT_ID).from(TODO)
        .where(TODO.ZONE_ID.eq(zone.value()), TODO.SUBJECT_ID.in(subjects)).and(bySourcePrefix(sourcePrefix))
        .orderBy(TODO.SUBJECT_ID, TODO.CREATED_AT.desc()).fetchMap(row -> row.get(TODO.SUBJECT_ID), ToDoStore::toDo);
  }

  static Condition bySubject(Subject subject) {
    return TODO.SUBJECT_ID.eq(subject.id()).and(TODO.SUBJECT_KIND.eq(subject.kind()));
  }

  void reschedule(ZoneId zone, Subject subject, Instant due) {
    db.update(TODO).set(TODO.DUE_AT, Moments.utc(due))
        .where(TODO.ZONE_ID.eq(zone.value()), TODO.STATE.eq(ToDoState.OPEN.name())).and(bySubject(subject)).execute();
  }

  /** A person's open ones, the soonest due first, those without a limit last. */
  List<ToDo> open(ZoneId zone, PersonId person, int limit) {
    return db.select(TODO.fields()).from(TODO)
        .where(TODO.ZONE_ID.eq(zone.value()), TODO.PERSON_ID.eq(person.value()), TODO.STATE.eq(ToDoState.OPEN.name()))
        .orderBy(TODO.DUE_AT.asc().nullsLast(), TODO.ID).limit(limit).fetch(ToDoStore::toDo);
  }

  /** A person's ended ones, the last ended first. */
  List<ToDo> ended(ZoneId zone, PersonId person, int limit) {
    return db.select(TODO.fields()).from(TODO)
        .where(TODO.ZONE_ID.eq(zone.value()), TODO.PERSON_ID.eq(person.value()), TODO.STATE.ne(ToDoState.OPEN.name()))
        .orderBy(TODO.CLOSED_AT.desc(), TODO.ID.desc()).limit(limit).fetch(ToDoStore::toDo);
  }

  /**
   * The rows of a scope as bound predicates: those of the people of its departments, those about what it covers, and one's own.
   *
   * @param self who asks, if that is a person of the zone
   */
  private static Condition within(Scope scope, Optional<PersonId> self) {
    Condition zone = TODO.ZONE_ID.eq(scope.zone().value());
    if (scope.wholeZone()) {
      return zone;
    }
    Condition colleague = TODO.PERSON_ID.in(DSL.select(PUBLIC_PERSON.ID).from(PUBLIC_PERSON)
        .where(PUBLIC_PERSON.ZONE_ID.eq(scope.zone().value())).and(PUBLIC_PERSON.DEPARTMENT_ID.in(scope.departments())));
    Condition seen = DSL.or(colleague, TODO.SUBJECT_ID.in(scope.projects()), TODO.SUBJECT_ID.in(scope.enterprises()), TODO.SUBJECT_ID.in(scope.areas()));
    return zone.and(self.map(person -> seen.or(TODO.PERSON_ID.eq(person.value()))).orElse(seen));
  }

  List<ToDo> list(Scope scope, Optional<PersonId> self, ToDoQuery query) {
    Condition wanted = within(scope, self);
    if (!query.states().isEmpty()) {
      wanted = wanted.and(TODO.STATE.in(query.states().stream().map(Enum::name).toList()));
    }
    if (query.person() != null) {
      wanted = wanted.and(TODO.PERSON_ID.eq(query.person().value()));
    }
    if (query.dueUntil() != null) {
      wanted = wanted.and(TODO.DUE_AT.le(Moments.utc(query.dueUntil())));
    }
    if (query.after() != null) {
      wanted = wanted.and(TODO.ID.lt(query.after()));
    }
    return db.select(TODO.fields()).from(TODO).where(wanted).orderBy(TODO.ID.desc()).limit(query.limit()).fetch(ToDoStore::toDo);
  }

  Optional<ToDo> find(Scope scope, Optional<PersonId> self, ToDoId id) {
    return db.select(TODO.fields()).from(TODO).where(within(scope, self)).and(TODO.ID.eq(id.value())).fetchOptional(ToDoStore::toDo);
  }

  Optional<ToDo> find(ZoneId zone, ToDoId id) {
    return db.select(TODO.fields()).from(TODO).where(TODO.ZONE_ID.eq(zone.value()), TODO.ID.eq(id.value())).fetchOptional(ToDoStore::toDo);
  }

  /** A person's open ones on a subject, for handing over. */
  List<UUID> openOn(ZoneId zone, Subject subject, PersonId person) {
    return db.select(TODO.ID).from(TODO)
        .where(TODO.ZONE_ID.eq(zone.value()), TODO.STATE.eq(ToDoState.OPEN.name()), TODO.PERSON_ID.eq(person.value())).and(bySubject(subject))
        .fetch(TODO.ID);
  }

  /** @return whether it was still open with that person; then it is the other's, and the hand-over is written down */
  boolean handOver(ZoneId zone, UUID id, PersonId from, PersonId to, String reason, Instant now) {
    int moved = db.update(TODO).set(TODO.PERSON_ID, to.value())
        .where(TODO.ZONE_ID.eq(zone.value()), TODO.ID.eq(id), TODO.PERSON_ID.eq(from.value()), TODO.STATE.eq(ToDoState.OPEN.name())).execute();
    if (moved == 0) {
      return false;
    }
    db.insertInto(TODO_HANDOVER)
        .set(TODO_HANDOVER.ZONE_ID, zone.value())
        .set(TODO_HANDOVER.ID, Ids.next())
        .set(TODO_HANDOVER.TODO_ID, id)
        .set(TODO_HANDOVER.FROM_PERSON_ID, from.value())
        .set(TODO_HANDOVER.TO_PERSON_ID, to.value())
        .set(TODO_HANDOVER.REASON, reason)
        .set(TODO_HANDOVER.RECORDED_AT, Moments.utc(now))
        .set(TODO_HANDOVER.ACCOUNT_ID, Actor.current().account())
        .set(TODO_HANDOVER.ACTOR, Actor.current().name())
        .execute();
    return true;
  }

  private static ToDo toDo(Record row) {
    return new ToDo(new ToDoId(row.get(TODO.ID)), ToDoKind.of(row.get(TODO.SOURCE_KEY)), row.get(TODO.TITLE), new Subject(row.get(TODO.SUBJECT_KIND), row.get(TODO.SUBJECT_ID)),
        row.get(TODO.LINK), new PersonId(row.get(TODO.PERSON_ID)), instant(row.get(TODO.DUE_AT)), ToDoState.valueOf(row.get(TODO.STATE)),
        row.get(TODO.OUTCOME), row.get(TODO.CREATED_AT).toInstant(), instant(row.get(TODO.CLOSED_AT)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
