package org.guatu.organization;

import static guatudb.organization.Tables.AREA;
import static guatudb.organization.Tables.ENTERPRISE;
import static guatudb.organization.Tables.PERSON;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Pinyin;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of the enterprises as they are registered now; how they came to be so is {@link RevisionStore}'s. */
@Component
class EnterpriseStore {
  private final DSLContext db;

  EnterpriseStore(DSLContext db) {
    this.db = db;
  }

  /** The rows of a scope as bound predicates; every read and every target of a write passes here. */
  static Condition within(Scope scope) {
    Condition zone = ENTERPRISE.ZONE_ID.eq(scope.zone().value()).and(ENTERPRISE.WITHDRAWN.isFalse());
    if (scope.wholeZone()) {
      return zone;
    }
    return zone.and(DSL.or(ENTERPRISE.ID.in(scope.enterprises()), ENTERPRISE.AREA_ID.in(scope.areas()),
        ENTERPRISE.DEPARTMENT_ID.in(scope.departments())));
  }

  List<EnterpriseRow> list(Scope scope, EnterpriseQuery query, AsOf asOf) {
    Condition wanted = within(scope).and(matches(query.words()));
    if (query.area() != null) {
      wanted = wanted.and(ENTERPRISE.AREA_ID.eq(query.area().value()));
    }
    if (query.after() != null) {
      wanted = wanted.and(DSL.row(ENTERPRISE.NAME, ENTERPRISE.ID).gt(query.after().name(), query.after().id()));
    }
    var butler = AssignmentStore.holder(AssignmentRole.ENTERPRISE_BUTLER, ENTERPRISE.ZONE_ID, ENTERPRISE.ID, asOf);
    return db.select(ENTERPRISE.ID, ENTERPRISE.USCC, ENTERPRISE.NAME, ENTERPRISE.INDUSTRY, ENTERPRISE.CONTACT, ENTERPRISE.PHONE, AREA.NAME, butler)
        .from(ENTERPRISE)
        .leftJoin(AREA).on(AREA.ZONE_ID.eq(ENTERPRISE.ZONE_ID), AREA.ID.eq(ENTERPRISE.AREA_ID))
        .where(wanted)
        .orderBy(ENTERPRISE.NAME, ENTERPRISE.ID)
        .limit(query.limit())
        .fetch(row -> new EnterpriseRow(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7(), row.value8()));
  }

  private static Condition matches(String words) {
    if (words.isBlank()) {
      return DSL.noCondition();
    }
    String typed = words.strip();
    String letters = Pinyin.full(typed);
    Condition byText = DSL.or(ENTERPRISE.NAME.contains(typed), ENTERPRISE.ADDRESS.contains(typed),
        ENTERPRISE.USCC.startsWith(UnifiedSocialCreditCode.normalize(typed)));
    return letters.isEmpty() ? byText : byText.or(ENTERPRISE.INITIALS.contains(letters)).or(ENTERPRISE.PINYIN.startsWith(letters));
  }

  Optional<Enterprise> find(Scope scope, EnterpriseId id) {
    return db.select(ENTERPRISE.fields()).from(ENTERPRISE).where(within(scope)).and(ENTERPRISE.ID.eq(id.value()))
        .fetchOptional(EnterpriseStore::enterprise);
  }

  /** By name, code or the letters of the name, in the order of names. */
  List<Enterprise> search(Scope scope, String words, int limit) {
    return db.select(ENTERPRISE.fields()).from(ENTERPRISE).where(within(scope)).and(matches(words)).orderBy(ENTERPRISE.NAME, ENTERPRISE.ID)
        .limit(limit).fetch(EnterpriseStore::enterprise);
  }

  List<Enterprise> findAll(Scope scope, Collection<UUID> ids) {
    return db.select(ENTERPRISE.fields()).from(ENTERPRISE).where(within(scope)).and(ENTERPRISE.ID.in(ids)).fetch(EnterpriseStore::enterprise);
  }

  /** Those of the scope with these codes, by code. */
  Map<String, Enterprise> byCode(Scope scope, Collection<String> codes) {
    return db.select(ENTERPRISE.fields()).from(ENTERPRISE).where(within(scope)).and(ENTERPRISE.USCC.in(codes))
        .fetchMap(ENTERPRISE.USCC, EnterpriseStore::enterprise);
  }

  /** Which of these codes are registered in the zone, within the scope or not, withdrawn or not: code → (id, withdrawn). */
  Map<String, Known> known(ZoneId zone, Collection<String> codes) {
    return db.select(ENTERPRISE.USCC, ENTERPRISE.ID, ENTERPRISE.WITHDRAWN, ENTERPRISE.VERSION).from(ENTERPRISE)
        .where(ENTERPRISE.ZONE_ID.eq(zone.value()), ENTERPRISE.USCC.in(codes))
        .fetchMap(row -> row.value1(), row -> new Known(new EnterpriseId(row.value2()), row.value3(), row.value4()));
  }

  /** A code that is in use. */
  record Known(EnterpriseId id, boolean withdrawn, long version) {}

  Map<UUID, String> names(ZoneId zone, Collection<UUID> ids) {
    return db.select(ENTERPRISE.ID, ENTERPRISE.NAME).from(ENTERPRISE).where(ENTERPRISE.ZONE_ID.eq(zone.value()), ENTERPRISE.ID.in(ids))
        .fetchMap(ENTERPRISE.ID, ENTERPRISE.NAME);
  }

  /** @return whether it was entered; false if the code was registered meanwhile */
  boolean insert(ZoneId zone, EnterpriseId id, UnifiedSocialCreditCode code, EnterpriseEntry entry, Instant now) {
    return db.execute(insertion(zone, id, code, entry, now)) == 1;
  }

  private Query insertion(ZoneId zone, EnterpriseId id, UnifiedSocialCreditCode code, EnterpriseEntry entry, Instant now) {
    return db.insertInto(ENTERPRISE)
        .set(ENTERPRISE.ZONE_ID, zone.value())
        .set(ENTERPRISE.ID, id.value())
        .set(ENTERPRISE.USCC, code.value())
        .set(details(entry))
        .set(ENTERPRISE.WITHDRAWN, false)
        .set(ENTERPRISE.VERSION, 1L)
        .set(ENTERPRISE.CREATED_AT, Moments.utc(now))
        .set(ENTERPRISE.UPDATED_AT, Moments.utc(now))
        .onConflictDoNothing();
  }

  /** @return false if another version was saved meanwhile */
  boolean update(ZoneId zone, EnterpriseId id, long version, EnterpriseEntry entry, boolean withdrawn, Instant now) {
    return db.execute(change(zone, id, version, entry, withdrawn, now)) == 1;
  }

  private Query change(ZoneId zone, EnterpriseId id, long version, EnterpriseEntry entry, boolean withdrawn, Instant now) {
    return db.update(ENTERPRISE)
        .set(details(entry))
        .set(ENTERPRISE.WITHDRAWN, withdrawn)
        .set(ENTERPRISE.VERSION, version + 1)
        .set(ENTERPRISE.UPDATED_AT, Moments.utc(now))
        .where(ENTERPRISE.ZONE_ID.eq(zone.value()), ENTERPRISE.ID.eq(id.value()), ENTERPRISE.VERSION.eq(version));
  }

  /**
   * One of many rows to be written.
   *
   * @param code for a new row; not looked at otherwise
   * @param version the one that is there, 0 for a new row
   */
  record Write(EnterpriseId id, @Nullable UnifiedSocialCreditCode code, long version, EnterpriseEntry entry, boolean withdrawn) {}

  /** @return false if any of them was written by somebody else meanwhile */
  boolean writeAll(ZoneId zone, List<Write> rows, Instant now) {
    int[] counts = db.batch(rows.stream().map(row -> row.version() == 0
        ? insertion(zone, row.id(), Objects.requireNonNull(row.code()), row.entry(), now)
        : change(zone, row.id(), row.version(), row.entry(), row.withdrawn(), now)).toList()).execute();
    return Arrays.stream(counts).allMatch(count -> count == 1);
  }

  private static Map<Field<?>, Object> details(EnterpriseEntry entry) {
    Map<Field<?>, Object> values = new LinkedHashMap<>();
    values.put(ENTERPRISE.NAME, entry.name());
    values.put(ENTERPRISE.INDUSTRY, entry.industry());
    values.put(ENTERPRISE.ADDRESS, entry.address());
    values.put(ENTERPRISE.CONTACT, entry.contact());
    values.put(ENTERPRISE.PHONE, entry.phone());
    values.put(ENTERPRISE.AREA_ID, entry.area() == null ? null : entry.area().value());
    values.put(ENTERPRISE.DEPARTMENT_ID, entry.department() == null ? null : entry.department().value());
    values.put(ENTERPRISE.INITIALS, Pinyin.initials(entry.name()));
    values.put(ENTERPRISE.PINYIN, Pinyin.full(entry.name()));
    return values;
  }

  private static Enterprise enterprise(Record row) {
    UUID area = row.get(ENTERPRISE.AREA_ID);
    UUID department = row.get(ENTERPRISE.DEPARTMENT_ID);
    return new Enterprise(new EnterpriseId(row.get(ENTERPRISE.ID)), new UnifiedSocialCreditCode(row.get(ENTERPRISE.USCC)),
        row.get(ENTERPRISE.NAME), row.get(ENTERPRISE.INDUSTRY), row.get(ENTERPRISE.ADDRESS), row.get(ENTERPRISE.CONTACT),
        row.get(ENTERPRISE.PHONE), area == null ? null : new AreaId(area), department == null ? null : new DepartmentId(department),
        row.get(ENTERPRISE.UPDATED_AT).toInstant(), row.get(ENTERPRISE.VERSION));
  }
}
