package org.guatu.organization;

import static guatudb.organization.Tables.DEPARTMENT;
import static guatudb.organization.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guatu.identity.AccountId;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Pinyin;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The SQL of people. */
@Component
class PersonStore {
  private final DSLContext db;

  PersonStore(DSLContext db) {
    this.db = db;
  }

  /** By name or by the letters of its sound; those in office first, then by name. */
  List<PersonRow> list(ZoneId zone, String words, Collection<UUID> departments, boolean withLeft, int limit) {
    Condition wanted = PERSON.ZONE_ID.eq(zone.value()).and(matches(words));
    if (!departments.isEmpty()) {
      wanted = wanted.and(PERSON.DEPARTMENT_ID.in(departments));
    }
    if (!withLeft) {
      wanted = wanted.and(PERSON.LEFT_ON.isNull());
    }
    return db.select(PERSON.fields()).select(DEPARTMENT.SHORT_NAME)
        .from(PERSON).join(DEPARTMENT).on(DEPARTMENT.ZONE_ID.eq(PERSON.ZONE_ID), DEPARTMENT.ID.eq(PERSON.DEPARTMENT_ID))
        .where(wanted)
        .orderBy(PERSON.LEFT_ON.isNotNull(), DEPARTMENT.POSITION, DEPARTMENT.NAME, PERSON.NAME, PERSON.ID)
        .limit(limit)
        .fetch(row -> new PersonRow(person(row), row.get(DEPARTMENT.SHORT_NAME)));
  }

  private static Condition matches(String words) {
    if (words.isBlank()) {
      return DSL.noCondition();
    }
    String letters = Pinyin.full(words);
    Condition byName = PERSON.NAME.contains(words.strip()).or(PERSON.PHONE.startsWith(words.strip()));
    return letters.isEmpty() ? byName : byName.or(PERSON.INITIALS.startsWith(letters)).or(PERSON.PINYIN.startsWith(letters));
  }

  Optional<Person> find(ZoneId zone, PersonId id) {
    return db.select(PERSON.fields()).from(PERSON).where(PERSON.ZONE_ID.eq(zone.value()), PERSON.ID.eq(id.value()))
        .fetchOptional(PersonStore::person);
  }

  Optional<Person> ofAccount(ZoneId zone, AccountId account) {
    return db.select(PERSON.fields()).from(PERSON).where(PERSON.ZONE_ID.eq(zone.value()), PERSON.ACCOUNT_ID.eq(account.value()))
        .fetchOptional(PersonStore::person);
  }

  Map<UUID, String> names(ZoneId zone, Collection<UUID> ids) {
    return db.select(PERSON.ID, PERSON.NAME).from(PERSON).where(PERSON.ZONE_ID.eq(zone.value()), PERSON.ID.in(ids))
        .fetchMap(PERSON.ID, PERSON.NAME);
  }

  /** A person in office who is named in a ledger. */
  record Named(UUID id, String name, String department) {}

  /** Those in office who bear one of the names; a name may be borne by several. */
  List<Named> named(ZoneId zone, Collection<String> names) {
    return db.select(PERSON.ID, PERSON.NAME, DEPARTMENT.SHORT_NAME)
        .from(PERSON).join(DEPARTMENT).on(DEPARTMENT.ZONE_ID.eq(PERSON.ZONE_ID), DEPARTMENT.ID.eq(PERSON.DEPARTMENT_ID))
        .where(PERSON.ZONE_ID.eq(zone.value()), PERSON.NAME.in(names), PERSON.LEFT_ON.isNull())
        .fetch(row -> new Named(row.value1(), row.value2(), row.value3()));
  }

  boolean accountTaken(ZoneId zone, PersonId except, AccountId account) {
    return db.fetchExists(PERSON, PERSON.ZONE_ID.eq(zone.value()), PERSON.ID.ne(except.value()), PERSON.ACCOUNT_ID.eq(account.value()));
  }

  void insert(ZoneId zone, PersonId id, PersonEntry entry, Instant now) {
    db.insertInto(PERSON)
        .set(PERSON.ZONE_ID, zone.value())
        .set(PERSON.ID, id.value())
        .set(PERSON.DEPARTMENT_ID, entry.department().value())
        .set(PERSON.ACCOUNT_ID, entry.account() == null ? null : entry.account().value())
        .set(PERSON.NAME, entry.name())
        .set(PERSON.POST, entry.post())
        .set(PERSON.PHONE, entry.phone())
        .set(PERSON.INITIALS, Pinyin.initials(entry.name()))
        .set(PERSON.PINYIN, Pinyin.full(entry.name()))
        .set(PERSON.VERSION, 1L)
        .set(PERSON.UPDATED_AT, Moments.utc(now))
        .execute();
  }

  /** @return false if another version was saved meanwhile */
  boolean update(ZoneId zone, PersonId id, long version, PersonEntry entry, Instant now) {
    return db.update(PERSON)
        .set(PERSON.DEPARTMENT_ID, entry.department().value())
        .set(PERSON.ACCOUNT_ID, entry.account() == null ? null : entry.account().value())
        .set(PERSON.NAME, entry.name())
        .set(PERSON.POST, entry.post())
        .set(PERSON.PHONE, entry.phone())
        .set(PERSON.INITIALS, Pinyin.initials(entry.name()))
        .set(PERSON.PINYIN, Pinyin.full(entry.name()))
        .set(PERSON.VERSION, version + 1)
        .set(PERSON.UPDATED_AT, Moments.utc(now))
        .where(PERSON.ZONE_ID.eq(zone.value()), PERSON.ID.eq(id.value()), PERSON.VERSION.eq(version))
        .execute() == 1;
  }

  /** @return false if another version was saved meanwhile */
  boolean leave(ZoneId zone, PersonId id, long version, LocalDate on, Instant now) {
    return db.update(PERSON)
        .set(PERSON.LEFT_ON, on)
        .setNull(PERSON.ACCOUNT_ID)
        .set(PERSON.VERSION, version + 1)
        .set(PERSON.UPDATED_AT, Moments.utc(now))
        .where(PERSON.ZONE_ID.eq(zone.value()), PERSON.ID.eq(id.value()), PERSON.VERSION.eq(version))
        .execute() == 1;
  }

  private static Person person(Record row) {
    UUID account = row.get(PERSON.ACCOUNT_ID);
    return new Person(new PersonId(row.get(PERSON.ID)), new DepartmentId(row.get(PERSON.DEPARTMENT_ID)),
        account == null ? null : new AccountId(account), row.get(PERSON.NAME), row.get(PERSON.POST), row.get(PERSON.PHONE),
        row.get(PERSON.LEFT_ON), row.get(PERSON.VERSION));
  }
}
