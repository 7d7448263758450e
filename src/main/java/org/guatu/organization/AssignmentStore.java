package org.guatu.organization;

import static guatudb.organization.Tables.ASSIGNMENT;
import static guatudb.organization.Tables.DEPARTMENT;
import static guatudb.organization.Tables.PERSON;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of who answers for what: added to, never changed; the last row of a chain of superseding rows is what holds. */
@Component
class AssignmentStore {
  private final DSLContext db;

  AssignmentStore(DSLContext db) {
    this.db = db;
  }

  /**
   * A row to be added.
   *
   * @param supersedes the row that it takes the place of, or null
   * @param batch the import that writes it, or null
   */
  record Addition(AssignmentId id, AssignmentRole role, UUID subject, PersonId person, LocalDate from, @Nullable LocalDate to, boolean withdrawn,
      String reason, @Nullable AssignmentId supersedes, String author, String recordedBy, @Nullable UUID batch) {}

  /** @return false if a row to be superseded was superseded meanwhile */
  boolean add(ZoneId zone, Addition row, Instant now) {
    return db.execute(insertion(zone, row, now)) == 1;
  }

  /** @return false if any row to be superseded was superseded meanwhile */
  boolean addAll(ZoneId zone, List<Addition> rows, Instant now) {
    return rows.isEmpty() || Arrays.stream(db.batch(rows.stream().map(row -> insertion(zone, row, now)).toList()).execute()).allMatch(count -> count == 1);
  }

  private Query insertion(ZoneId zone, Addition row, Instant now) {
    return db.insertInto(ASSIGNMENT)
        .set(ASSIGNMENT.ZONE_ID, zone.value())
        .set(ASSIGNMENT.ID, row.id().value())
        .set(ASSIGNMENT.ROLE, row.role().name())
        .set(ASSIGNMENT.SUBJECT_KIND, row.role().subjectKind())
        .set(ASSIGNMENT.SUBJECT_ID, row.subject())
        .set(ASSIGNMENT.PERSON_ID, row.person().value())
        .set(ASSIGNMENT.FROM_DAY, row.from())
        .set(ASSIGNMENT.TO_DAY, row.to())
        .set(ASSIGNMENT.WITHDRAWN, row.withdrawn())
        .set(ASSIGNMENT.REASON, row.reason())
        .set(ASSIGNMENT.SUPERSEDES, row.supersedes() == null ? null : row.supersedes().value())
        .set(ASSIGNMENT.RECORDED_AT, Moments.utc(now))
        .set(ASSIGNMENT.AUTHOR, row.author())
        .set(ASSIGNMENT.RECORDED_BY, row.recordedBy())
        .set(ASSIGNMENT.BATCH_ID, row.batch())
        .onConflictDoNothing();
  }

  /** The rows that take an import's rows back: what each superseded holds again, what superseded nothing is withdrawn. */
  List<Addition> undoing(ZoneId zone, UUID batch, String who) {
    var old = ASSIGNMENT.as("old");
    return db.select(ASSIGNMENT.fields()).select(old.fields()).from(ASSIGNMENT)
        .leftJoin(old).on(old.ZONE_ID.eq(ASSIGNMENT.ZONE_ID), old.ID.eq(ASSIGNMENT.SUPERSEDES))
        .where(ASSIGNMENT.ZONE_ID.eq(zone.value()), ASSIGNMENT.BATCH_ID.eq(batch))
        .fetch(row -> {
          boolean ended = row.get(old.ID) != null;
          var said = ended ? old : ASSIGNMENT;
          return new Addition(new AssignmentId(Ids.next()), AssignmentRole.valueOf(row.get(said.ROLE)), row.get(said.SUBJECT_ID),
              new PersonId(row.get(said.PERSON_ID)), row.get(said.FROM_DAY), row.get(said.TO_DAY), ended ? row.get(old.WITHDRAWN) : true,
              "撤回导入", new AssignmentId(row.get(ASSIGNMENT.ID)), who, who, null);
        });
  }

  /** What was known at a moment: neither superseded by then nor withdrawn. */
  private static Condition standing(ZoneId zone, Instant knownAt) {
    var later = ASSIGNMENT.as("later");
    return ASSIGNMENT.ZONE_ID.eq(zone.value())
        .and(ASSIGNMENT.RECORDED_AT.le(Moments.utc(knownAt)))
        .and(ASSIGNMENT.WITHDRAWN.isFalse())
        .and(notExists(selectOne().from(later).where(later.ZONE_ID.eq(ASSIGNMENT.ZONE_ID), later.SUPERSEDES.eq(ASSIGNMENT.ID),
            later.RECORDED_AT.le(Moments.utc(knownAt)))));
  }

  /** Everything that is said of a subject, past and present, the latest first. */
  List<Assignment> of(ZoneId zone, UUID subject, Instant knownAt) {
    return fetch(standing(zone, knownAt).and(ASSIGNMENT.SUBJECT_ID.eq(subject)));
  }

  /** Everything that is said of a person, past and present, the latest first. */
  List<Assignment> ofPerson(ZoneId zone, PersonId person, Instant knownAt) {
    return fetch(standing(zone, knownAt).and(ASSIGNMENT.PERSON_ID.eq(person.value())));
  }

  /** Who holds a role over any of the subjects on a day. */
  List<Assignment> holders(ZoneId zone, AssignmentRole role, Collection<UUID> subjects, LocalDate day, Instant knownAt) {
    return fetch(standing(zone, knownAt).and(ASSIGNMENT.ROLE.eq(role.name())).and(ASSIGNMENT.SUBJECT_ID.in(subjects))
        .and(ASSIGNMENT.FROM_DAY.le(day)).and(ASSIGNMENT.TO_DAY.isNull().or(ASSIGNMENT.TO_DAY.gt(day))));
  }

  Optional<Assignment> find(ZoneId zone, AssignmentId id, Instant knownAt) {
    return fetch(standing(zone, knownAt).and(ASSIGNMENT.ID.eq(id.value()))).stream().findFirst();
  }

  /** The name of who holds a role over the row's subject as of a moment, as ledgers write it: 王五（建局）. */
  static Field<String> holder(AssignmentRole role, Field<UUID> zone, Field<UUID> subject, AsOf asOf) {
    var held = ASSIGNMENT.as("held");
    var later = ASSIGNMENT.as("later");
    Field<String> name = PERSON.NAME.concat(DSL.inline("（")).concat(DEPARTMENT.SHORT_NAME).concat(DSL.inline("）"));
    return DSL.field(DSL.select(DSL.max(name)).from(held)
        .join(PERSON).on(PERSON.ZONE_ID.eq(held.ZONE_ID), PERSON.ID.eq(held.PERSON_ID))
        .join(DEPARTMENT).on(DEPARTMENT.ZONE_ID.eq(PERSON.ZONE_ID), DEPARTMENT.ID.eq(PERSON.DEPARTMENT_ID))
        .where(held.ZONE_ID.eq(zone), held.SUBJECT_ID.eq(subject), held.ROLE.eq(role.name()), held.WITHDRAWN.isFalse())
        .and(held.RECORDED_AT.le(Moments.utc(asOf.knownAt())))
        .and(held.FROM_DAY.le(asOf.day())).and(held.TO_DAY.isNull().or(held.TO_DAY.gt(asOf.day())))
        .and(notExists(selectOne().from(later).where(later.ZONE_ID.eq(held.ZONE_ID), later.SUPERSEDES.eq(held.ID),
            later.RECORDED_AT.le(Moments.utc(asOf.knownAt()))))));
  }

  private List<Assignment> fetch(Condition wanted) {
    return db.select(ASSIGNMENT.fields()).select(PERSON.NAME, PERSON.PHONE, DEPARTMENT.SHORT_NAME)
        .from(ASSIGNMENT)
        .join(PERSON).on(PERSON.ZONE_ID.eq(ASSIGNMENT.ZONE_ID), PERSON.ID.eq(ASSIGNMENT.PERSON_ID))
        .join(DEPARTMENT).on(DEPARTMENT.ZONE_ID.eq(PERSON.ZONE_ID), DEPARTMENT.ID.eq(PERSON.DEPARTMENT_ID))
        .where(wanted)
        .orderBy(ASSIGNMENT.FROM_DAY.desc(), ASSIGNMENT.RECORDED_AT.desc(), ASSIGNMENT.ID.desc())
        .fetch(AssignmentStore::assignment);
  }

  private static Assignment assignment(Record row) {
    return new Assignment(new AssignmentId(row.get(ASSIGNMENT.ID)), AssignmentRole.valueOf(row.get(ASSIGNMENT.ROLE)),
        row.get(ASSIGNMENT.SUBJECT_ID), new PersonId(row.get(ASSIGNMENT.PERSON_ID)), row.get(PERSON.NAME), row.get(DEPARTMENT.SHORT_NAME),
        row.get(PERSON.PHONE), row.get(ASSIGNMENT.FROM_DAY), row.get(ASSIGNMENT.TO_DAY), row.get(ASSIGNMENT.REASON),
        row.get(ASSIGNMENT.RECORDED_AT).toInstant(), row.get(ASSIGNMENT.AUTHOR));
  }
}
