package org.guatu.matter;

import static guatudb.matter.Tables.COUNTER;
import static guatudb.matter.Tables.EVENT;
import static guatudb.matter.Tables.MATTER_;
import static guatudb.organization.Tables.PUBLIC_DEPARTMENT;
import static guatudb.organization.Tables.PUBLIC_PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guatu.identity.Scope;
import org.guatu.identity.SubjectCard;
import org.guatu.kernel.Actor;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.DocumentNumber;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of matters: what was raised, and the last event before a moment, which carries how it stood. */
@Component
class MatterStore {
  private final DSLContext db;

  MatterStore(DSLContext db) {
    this.db = db;
  }

  /** The rows of a scope as bound predicates: whose it is, who has it. Every read and every target of a write passes here. */
  static Condition within(Scope scope) {
    Condition zone = MATTER_.ZONE_ID.eq(scope.zone().value());
    if (scope.wholeZone()) {
      return zone;
    }
    return zone.and(DSL.or(EVENT.DEPARTMENT_ID.in(scope.departments()), MATTER_.OWNER_DEPARTMENT_ID.in(scope.departments()),
        MATTER_.AREA_ID.in(scope.areas()), MATTER_.ENTERPRISE_ID.in(scope.enterprises()), MATTER_.PROJECT_ID.in(scope.projects())));
  }

  /** The next number of the year; the zone's counter is held until the transaction ends. */
  int nextNumber(ZoneId zone, int year) {
    return db.insertInto(COUNTER).set(COUNTER.ZONE_ID, zone.value()).set(COUNTER.YEAR, year).set(COUNTER.LAST, 1)
        .onConflict(COUNTER.ZONE_ID, COUNTER.YEAR).doUpdate().set(COUNTER.LAST, COUNTER.LAST.plus(1))
        .returning(COUNTER.LAST).fetchSingle(COUNTER.LAST);
  }

  void insert(ZoneId zone, MatterId id, int year, int number, NewMatter matter, SubjectCard about, Instant now) {
    UUID event = Ids.next();
    db.insertInto(MATTER_)
        .set(MATTER_.ZONE_ID, zone.value())
        .set(MATTER_.ID, id.value())
        .set(MATTER_.YEAR, year)
        .set(MATTER_.NUMBER, number)
        .set(MATTER_.KIND, matter.kind().name())
        .set(MATTER_.TITLE, matter.title())
        .set(MATTER_.DESCRIPTION, matter.description())
        .set(MATTER_.SUBJECT_KIND, matter.subject().kind())
        .set(MATTER_.SUBJECT_ID, matter.subject().id())
        .set(MATTER_.SUBJECT_TITLE, about.title())
        .set(MATTER_.OWNER_DEPARTMENT_ID, about.department())
        .set(MATTER_.AREA_ID, about.area())
        .set(MATTER_.ENTERPRISE_ID, about.enterprise())
        .set(MATTER_.PROJECT_ID, about.project())
        .set(MATTER_.RAISER_ID, Actor.current().account())
        .set(MATTER_.RAISER, Actor.current().name())
        .set(MATTER_.RAISED_AT, Moments.utc(now))
        .set(MATTER_.LAST_EVENT_ID, event)
        .set(MATTER_.VERSION, 1L)
        .execute();
    addEvent(zone, event, id, MatterStep.RAISE, Standing.RAISED, "", now);
  }

  /** Writes down a step and how the matter stands after it. @return false if another version was saved meanwhile */
  boolean step(ZoneId zone, MatterId id, long version, MatterStep step, Standing after, String text, Instant now) {
    UUID event = Ids.next();
    int updated = db.update(MATTER_).set(MATTER_.LAST_EVENT_ID, event).set(MATTER_.VERSION, version + 1)
        .where(MATTER_.ZONE_ID.eq(zone.value()), MATTER_.ID.eq(id.value()), MATTER_.VERSION.eq(version)).execute();
    if (updated == 0) {
      return false;
    }
    addEvent(zone, event, id, step, after, text, now);
    return true;
  }

  private void addEvent(ZoneId zone, UUID event, MatterId id, MatterStep step, Standing after, String text, Instant now) {
    db.insertInto(EVENT)
        .set(EVENT.ZONE_ID, zone.value())
        .set(EVENT.ID, event)
        .set(EVENT.MATTER_ID, id.value())
        .set(EVENT.STEP, step.name())
        .set(EVENT.OCCURRED_AT, Moments.utc(now))
        .set(EVENT.RECORDED_AT, Moments.utc(now))
        .set(EVENT.STATE, after.state().name())
        .set(EVENT.DEPARTMENT_ID, after.department())
        .set(EVENT.PERSON_ID, after.person())
        .set(EVENT.PLAN_DUE, after.planDue())
        .set(EVENT.DUE, after.due())
        .set(EVENT.PROGRESS_DUE, after.progressDue())
        .set(EVENT.TEXT, text)
        .set(EVENT.ACCOUNT_ID, Actor.current().account())
        .set(EVENT.ACTOR, Actor.current().name())
        .execute();
  }

  List<Matter> list(Scope scope, MatterQuery query) {
    Condition wanted = within(scope);
    if (!query.words().isBlank()) {
      String words = query.words().strip();
      Condition byText = MATTER_.TITLE.contains(words).or(MATTER_.SUBJECT_TITLE.contains(words));
      wanted = wanted.and(words.matches("\\d{1,6}") ? byText.or(MATTER_.NUMBER.eq(Integer.valueOf(words))) : byText);
    }
    if (!query.states().isEmpty()) {
      wanted = wanted.and(EVENT.STATE.in(query.states().stream().map(Enum::name).toList()));
    }
    if (!query.department().isEmpty()) {
      wanted = wanted.and(EVENT.DEPARTMENT_ID.in(query.department()));
    }
    if (query.subject() != null) {
      wanted = wanted.and(MATTER_.SUBJECT_ID.eq(query.subject().id())).and(MATTER_.SUBJECT_KIND.eq(query.subject().kind()));
    }
    if (query.after() != null) {
      wanted = wanted.and(DSL.row(MATTER_.YEAR, MATTER_.NUMBER).lt(query.after().year(), query.after().number()));
    }
    return select(query.asOf()).where(wanted).orderBy(MATTER_.YEAR.desc(), MATTER_.NUMBER.desc()).limit(query.limit()).fetch(MatterStore::matter);
  }

  Optional<Matter> find(Scope scope, MatterId id, AsOf asOf) {
    return select(asOf).where(within(scope)).and(MATTER_.ID.eq(id.value())).fetchOptional(MatterStore::matter);
  }

  List<Matter> findAll(Scope scope, Collection<UUID> ids, AsOf asOf) {
    return select(asOf).where(within(scope)).and(MATTER_.ID.in(ids)).fetch(MatterStore::matter);
  }

  /** Those whose title holds the words, or that have the number; the latest first. @param number null if the words are none */
  List<Matter> named(Scope scope, String words, @Nullable DocumentNumber number, AsOf asOf, int limit) {
    Condition called = MATTER_.TITLE.contains(words.strip());
    if (number != null) {
      Condition numbered = MATTER_.NUMBER.eq(number.number());
      called = called.or(number.year() == null ? numbered : numbered.and(MATTER_.YEAR.eq(number.year())));
    }
    return select(asOf).where(within(scope)).and(called).orderBy(MATTER_.YEAR.desc(), MATTER_.NUMBER.desc()).limit(limit).fetch(MatterStore::matter);
  }

  /** Those whose nearest limit lies on a day or before it, the nearest first. */
  List<Matter> awaited(Scope scope, LocalDate until, AsOf asOf, int limit) {
    var planned = EVENT.STATE.eq(MatterState.PLANNED.name());
    var handed = EVENT.STATE.in(MatterState.HANDED_OVER.name(), MatterState.REOPENED.name());
    var nearest = DSL.least(EVENT.DUE, DSL.when(planned, EVENT.PROGRESS_DUE).otherwise(EVENT.PLAN_DUE));
    return select(asOf).where(within(scope)).and(planned.or(handed)).and(nearest.le(until)).orderBy(nearest, MATTER_.YEAR, MATTER_.NUMBER)
        .limit(limit).fetch(MatterStore::matter);
  }

  int raisedOn(ZoneId zone, Collection<UUID> subjects) {
    return db.fetchCount(MATTER_, MATTER_.ZONE_ID.eq(zone.value()), MATTER_.SUBJECT_ID.in(subjects));
  }

  /** What one person has open about a subject. */
  List<Matter> openOn(ZoneId zone, UUID subject, UUID person, AsOf asOf) {
    return select(asOf).where(MATTER_.ZONE_ID.eq(zone.value()), MATTER_.SUBJECT_ID.eq(subject), EVENT.PERSON_ID.eq(person)).fetch(MatterStore::matter);
  }

  private SelectOnConditionStep<Record> select(AsOf asOf) {
    var later = EVENT.as("later");
    return db.select(MATTER_.fields())
        .select(EVENT.STATE, EVENT.DEPARTMENT_ID, EVENT.PERSON_ID, EVENT.PLAN_DUE, EVENT.DUE, EVENT.PROGRESS_DUE, PUBLIC_PERSON.NAME, PUBLIC_DEPARTMENT.SHORT_NAME)
        .from(MATTER_)
        .join(EVENT).on(EVENT.ZONE_ID.eq(MATTER_.ZONE_ID), EVENT.MATTER_ID.eq(MATTER_.ID), EVENT.ID.eq(
            DSL.select(later.ID).from(later)
                .where(later.ZONE_ID.eq(MATTER_.ZONE_ID), later.MATTER_ID.eq(MATTER_.ID))
                .and(later.OCCURRED_AT.le(Moments.utc(asOf.at()))).and(later.RECORDED_AT.le(Moments.utc(asOf.knownAt())))
                .orderBy(later.OCCURRED_AT.desc(), later.RECORDED_AT.desc(), later.ID.desc()).limit(1)))
        .leftJoin(PUBLIC_PERSON).on(PUBLIC_PERSON.ZONE_ID.eq(MATTER_.ZONE_ID), PUBLIC_PERSON.ID.eq(EVENT.PERSON_ID))
        .leftJoin(PUBLIC_DEPARTMENT).on(PUBLIC_DEPARTMENT.ZONE_ID.eq(MATTER_.ZONE_ID), PUBLIC_DEPARTMENT.ID.eq(EVENT.DEPARTMENT_ID));
  }

  /** The latest first. */
  List<MatterEvent> events(ZoneId zone, MatterId id, AsOf asOf) {
    return db.select(EVENT.fields()).select(PUBLIC_PERSON.NAME, PUBLIC_DEPARTMENT.SHORT_NAME).from(EVENT)
        .leftJoin(PUBLIC_PERSON).on(PUBLIC_PERSON.ZONE_ID.eq(EVENT.ZONE_ID), PUBLIC_PERSON.ID.eq(EVENT.PERSON_ID))
        .leftJoin(PUBLIC_DEPARTMENT).on(PUBLIC_DEPARTMENT.ZONE_ID.eq(EVENT.ZONE_ID), PUBLIC_DEPARTMENT.ID.eq(EVENT.DEPARTMENT_ID))
        .where(EVENT.ZONE_ID.eq(zone.value()), EVENT.MATTER_ID.eq(id.value()))
        .and(EVENT.OCCURRED_AT.le(Moments.utc(asOf.at()))).and(EVENT.RECORDED_AT.le(Moments.utc(asOf.knownAt())))
        .orderBy(EVENT.OCCURRED_AT.desc(), EVENT.RECORDED_AT.desc(), EVENT.ID.desc()).limit(300)
        .fetch(row -> new MatterEvent(MatterStep.valueOf(row.get(EVENT.STEP)), instant(row.get(EVENT.OCCURRED_AT)), instant(row.get(EVENT.RECORDED_AT)),
            MatterState.valueOf(row.get(EVENT.STATE)), name(row.get(PUBLIC_DEPARTMENT.SHORT_NAME)), name(row.get(PUBLIC_PERSON.NAME)),
            row.get(EVENT.PLAN_DUE), row.get(EVENT.DUE), row.get(EVENT.TEXT), row.get(EVENT.ACCOUNT_ID), row.get(EVENT.ACTOR)));
  }

  private static Matter matter(Record row) {
    return new Matter(new MatterId(row.get(MATTER_.ID)), row.get(MATTER_.YEAR), row.get(MATTER_.NUMBER), MatterKind.valueOf(row.get(MATTER_.KIND)),
        row.get(MATTER_.TITLE), row.get(MATTER_.DESCRIPTION), new Subject(row.get(MATTER_.SUBJECT_KIND), row.get(MATTER_.SUBJECT_ID)),
        row.get(MATTER_.SUBJECT_TITLE), row.get(MATTER_.RAISER_ID), row.get(MATTER_.RAISER), instant(row.get(MATTER_.RAISED_AT)),
        MatterState.valueOf(row.get(EVENT.STATE)), row.get(EVENT.DEPARTMENT_ID), name(row.get(PUBLIC_DEPARTMENT.SHORT_NAME)), row.get(EVENT.PERSON_ID),
        name(row.get(PUBLIC_PERSON.NAME)), row.get(EVENT.PLAN_DUE), row.get(EVENT.DUE), row.get(EVENT.PROGRESS_DUE), row.get(MATTER_.VERSION));
  }

  private static Instant instant(OffsetDateTime moment) {
    return moment.toInstant();
  }

  private static String name(@Nullable String name) {
    return name == null ? "—" : name;
  }
}
