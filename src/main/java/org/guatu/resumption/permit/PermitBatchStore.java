package org.guatu.resumption.permit;

import static guatudb.figure.Tables.PUBLIC_MEMBER;
import static guatudb.resumption.Tables.FIRST_WORKDAY;
import static guatudb.resumption.Tables.PERMIT;
import static guatudb.resumption.Tables.PERMIT_COUNTER;
import static guatudb.resumption.Tables.PERMIT_EVENT;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.ledger.BatchId;
import org.guatu.ledger.ImportContext;
import org.guatu.project.ProjectId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of permits coming in and going out as a ledger: many in one statement each. */
@Component
class PermitBatchStore {
  private static final List<String> ACTS =
      List.of(PermitStep.SUSPEND.name(), PermitStep.REINSTATE.name(), PermitStep.EXTEND.name(), PermitStep.REVOKE.name(), PermitStep.SUPERSEDE.name());
  private static final Condition LIVE = PERMIT.STATUS.ne(PermitStatus.RETRACTED.name());
  private static final Field<OffsetDateTime> TAKEN_AT = DSL.field(DSL.select(DSL.min(PERMIT_EVENT.RECORDED_AT)).from(PERMIT_EVENT).where(ofPermit()));
  private static final Condition HANDLED = DSL.exists(DSL.selectOne().from(PERMIT_EVENT).where(ofPermit())
          .and(PERMIT_EVENT.STEP.in(ACTS)).and(PERMIT_EVENT.RECORDED_AT.gt(TAKEN_AT)))
      .or(DSL.exists(DSL.selectOne().from(FIRST_WORKDAY)
          .where(FIRST_WORKDAY.ZONE_ID.eq(PERMIT.ZONE_ID), FIRST_WORKDAY.PERMIT_ID.eq(PERMIT.ID)).and(FIRST_WORKDAY.REPORTED_AT.gt(TAKEN_AT))));
  private static final int NAMED = 3;

  private final DSLContext db;
  private final PaperReads reads;

  PermitBatchStore(DSLContext db, PaperReads reads) {
    this.db = db;
    this.reads = reads;
  }

  /**
   * A permit that is known under its number.
   *
   * @param own whether the product issued it
   * @param handled whether something was done with it in the product since it came in
   */
  record Kept(PermitId id, PaperPermit paper, boolean own, boolean handled) {}

  /** A paper to be taken over. @param replaces the record of the same number that it corrects */
  record Taking(int row, String author, PaperPermit paper, @Nullable PermitId replaces) {}

  /** By the keys of their numbers. */
  Map<String, Kept> kept(ZoneId zone, Collection<String> keys) {
    Map<String, Kept> found = new HashMap<>();
    reads.papers(Scope.wholeZone(zone), null, DSL.field(HANDLED)).and(LIVE).and(PERMIT.NUMBER_KEY.eq(DSL.any(keys.toArray(String[]::new)))).forEach(row ->
        found.put(row.get(PERMIT.NUMBER_KEY),
            new Kept(new PermitId(row.get(PERMIT.ID)), PaperReads.paper(row), row.get(PERMIT.APPLICATION_ID) != null, row.get(PaperReads.MORE))));
    return found;
  }

  /** The first number of each year that the product gave itself. Holds the counters of the years, so that it gives none meanwhile. */
  Map<Integer, Integer> firstOwn(ZoneId zone, Collection<Integer> years) {
    for (Integer year : years.stream().sorted().toList()) {
      db.insertInto(PERMIT_COUNTER).set(PERMIT_COUNTER.ZONE_ID, zone.value()).set(PERMIT_COUNTER.YEAR, year).set(PERMIT_COUNTER.LAST, 0)
          .onConflict(PERMIT_COUNTER.ZONE_ID, PERMIT_COUNTER.YEAR).doUpdate().set(PERMIT_COUNTER.LAST, PERMIT_COUNTER.LAST).execute();
    }
    return db.select(PERMIT.YEAR, DSL.min(PERMIT.NUMBER)).from(PERMIT).where(PERMIT.ZONE_ID.eq(zone.value())).and(PERMIT.YEAR.in(years))
        .and(PERMIT.APPLICATION_ID.isNotNull()).groupBy(PERMIT.YEAR).fetchMap(PERMIT.YEAR, DSL.min(PERMIT.NUMBER));
  }

  /** The number of each project's standing permit. */
  Map<ProjectId, PaperNumber> standing(ZoneId zone, Collection<ProjectId> projects) {
    return db.select(PERMIT.PROJECT_ID, PERMIT.NUMBER_TEXT).from(PERMIT).where(PERMIT.ZONE_ID.eq(zone.value()))
        .and(PERMIT.PROJECT_ID.in(projects.stream().map(ProjectId::value).toList())).and(PERMIT.STATUS.in(PermitStatus.STANDING))
        .fetchMap(row -> new ProjectId(row.value1()), row -> PaperNumber.read(row.value2()));
  }

  void take(ImportContext context, List<Taking> takings) {
    retract(context, takings.stream().map(Taking::replaces).filter(Objects::nonNull).map(PermitId::value).toList(), "台账更正 " + context.fileName());
    insert(context, takings.stream().map(taking -> new Origin(taking, context.batch().value())).toList());
  }

  private record Origin(Taking taking, UUID batch) {}

  private void insert(ImportContext context, List<Origin> origins) {
    if (origins.isEmpty()) {
      return;
    }
    UUID zone = context.zone().value();
    LocalDate today = Moments.day(context.recordedAt());
    OffsetDateTime recorded = Moments.utc(context.recordedAt());
    var permits = db.insertInto(PERMIT, PERMIT.ZONE_ID, PERMIT.ID, PERMIT.YEAR, PERMIT.NUMBER, PERMIT.NUMBER_TEXT, PERMIT.NUMBER_KEY, PERMIT.PROJECT_ID, PERMIT.SCOPE,
        PERMIT.HEADCOUNT_CAP, PERMIT.CONDITIONS,
        PERMIT.VALID_FROM, PERMIT.VALID_UNTIL, PERMIT.STATUS, PERMIT.ISSUED_AT, PERMIT.ISSUED_BY, PERMIT.VERSION, PERMIT.BATCH_ID, PERMIT.SOURCE_ROW, PERMIT.AUTHOR,
        PERMIT.EVIDENCE, PERMIT.REPLACES);
    var events = db.insertInto(PERMIT_EVENT, PERMIT_EVENT.ZONE_ID, PERMIT_EVENT.ID, PERMIT_EVENT.PERMIT_ID, PERMIT_EVENT.PROJECT_ID, PERMIT_EVENT.STEP,
        PERMIT_EVENT.STATUS, PERMIT_EVENT.VALID_UNTIL, PERMIT_EVENT.TEXT, PERMIT_EVENT.OCCURRED_AT, PERMIT_EVENT.RECORDED_AT, PERMIT_EVENT.ACCOUNT_ID,
        PERMIT_EVENT.ACTOR);
    var workdays = db.insertInto(FIRST_WORKDAY, FIRST_WORKDAY.ZONE_ID, FIRST_WORKDAY.PERMIT_ID, FIRST_WORKDAY.PROJECT_ID, FIRST_WORKDAY.WORKED_ON,
        FIRST_WORKDAY.PRESENT, FIRST_WORKDAY.REPORTED_AT, FIRST_WORKDAY.ACCOUNT_ID, FIRST_WORKDAY.ACTOR);
    Map<Integer, Integer> others = others(zone, origins.stream().map(origin -> origin.taking().paper().year()).collect(Collectors.toSet()));
    boolean worked = false;
    Map<Integer, Integer> highest = new HashMap<>();
    for (Origin origin : origins) {
      Taking taking = origin.taking();
      PaperPermit paper = taking.paper();
      UUID id = Ids.next();
      UUID project = paper.project().value();
      Integer own = paper.number().own();
      int number = own != null ? own : others.merge(paper.year(), -1, Integer::sum);
      permits = permits.values(zone, id, paper.year(), number, paper.numberText(), paper.number().key(), project, paper.scope(), paper.headcountCap(), paper.conditions(), paper.validFrom(),
          paper.validUntil(), paper.status(today).name(), Moments.utc(Moments.startOf(paper.issuedOn())), paper.signer(), 1L, origin.batch(), taking.row(), taking.author(),
          paper.evidence(), taking.replaces() == null ? null : taking.replaces().value());
      for (Happened each : happened(paper, today, context.fileName())) {
        events = events.values(zone, Ids.next(), id, project, each.step().name(), each.status().name(), paper.validUntil(), each.text(),
            Moments.utc(each.at()), recorded, Actor.current().account(), taking.author());
      }
      if (paper.workedOn() != null) {
        worked = true;
        workdays = workdays.values(zone, id, project, paper.workedOn(), requireNonNull(paper.present()), recorded, Actor.current().account(), taking.author());
      }
      if (own != null) {
        highest.merge(paper.year(), own, Math::max);
      }
    }
    permits.execute();
    events.execute();
    if (worked) {
      workdays.execute();
    }
    highest.forEach((year, number) -> db.insertInto(PERMIT_COUNTER).set(PERMIT_COUNTER.ZONE_ID, zone).set(PERMIT_COUNTER.YEAR, year).set(PERMIT_COUNTER.LAST, number)
        .onConflict(PERMIT_COUNTER.ZONE_ID, PERMIT_COUNTER.YEAR).doUpdate().set(PERMIT_COUNTER.LAST, DSL.greatest(PERMIT_COUNTER.LAST, DSL.inline(number))).execute());
  }

  /** The lowest of the places of each year that papers of another form hold, from which the next go on downwards; 0 where there is none. */
  private Map<Integer, Integer> others(UUID zone, Set<Integer> years) {
    Map<Integer, Integer> lowest = new HashMap<>();
    years.forEach(year -> lowest.put(year, 0));
    db.select(PERMIT.YEAR, DSL.min(PERMIT.NUMBER)).from(PERMIT).where(PERMIT.ZONE_ID.eq(zone)).and(PERMIT.YEAR.in(years)).and(PERMIT.NUMBER.lt(0))
        .groupBy(PERMIT.YEAR).forEach(row -> lowest.put(row.value1(), row.value2()));
    return lowest;
  }

  private record Happened(PermitStep step, PermitStatus status, Instant at, String text) {}

  /** What the paper tells of its own life. */
  private static List<Happened> happened(PaperPermit paper, LocalDate today, String fileName) {
    List<Happened> all = new ArrayList<>();
    all.add(new Happened(PermitStep.ISSUE, PermitStatus.ISSUED, Moments.startOf(paper.issuedOn()), "由台账补录 " + fileName));
    boolean began = !paper.validFrom().isAfter(today) && (paper.revokedOn() == null || !paper.validFrom().isAfter(paper.revokedOn()));
    if (began) {
      all.add(new Happened(PermitStep.ACTIVATE, PermitStatus.ACTIVE, Moments.startOf(paper.validFrom()), ""));
    }
    if (paper.revokedOn() != null) {
      all.add(new Happened(PermitStep.REVOKE, PermitStatus.REVOKED, Moments.startOf(paper.revokedOn()), requireNonNullElse(paper.revokedWhy(), "")));
    } else if (paper.validUntil().isBefore(today)) {
      all.add(new Happened(PermitStep.EXPIRE, PermitStatus.EXPIRED, Moments.startOf(paper.validUntil().plusDays(1)), ""));
    }
    return all;
  }

  /** The numbers of a batch's permits that were handled or corrected since; a few of them. */
  List<String> handled(ZoneId zone, BatchId batch) {
    var later = PERMIT.as("later");
    Condition corrected = DSL.exists(DSL.selectOne().from(later).where(later.ZONE_ID.eq(PERMIT.ZONE_ID), later.REPLACES.eq(PERMIT.ID))
        .and(later.STATUS.ne(PermitStatus.RETRACTED.name())));
    return db.select(PERMIT.NUMBER_TEXT).from(PERMIT).where(PERMIT.ZONE_ID.eq(zone.value())).and(PERMIT.BATCH_ID.eq(batch.value()))
        .and(LIVE.and(HANDLED).or(corrected)).orderBy(PERMIT.YEAR, PERMIT.NUMBER).limit(NAMED)
        .fetch(PERMIT.NUMBER_TEXT);
  }

  /** Names of published figures that were taken after the batch and count a project of its permits; a few of them. */
  List<String> published(ZoneId zone, BatchId batch) {
    var ofBatch = PERMIT.ZONE_ID.eq(zone.value()).and(PERMIT.BATCH_ID.eq(batch.value())).and(LIVE);
    var first = DSL.select(PERMIT.ID).from(PERMIT).where(ofBatch).orderBy(PERMIT.ID).limit(1);
    return db.selectDistinct(PUBLIC_MEMBER.NAME).from(PUBLIC_MEMBER)
        .where(PUBLIC_MEMBER.ZONE_ID.eq(zone.value())).and(PUBLIC_MEMBER.SNAPSHOT_ID.gt(DSL.field(first)))
        .and(PUBLIC_MEMBER.MEMBER_ID.in(DSL.select(PERMIT.PROJECT_ID.cast(String.class)).from(PERMIT).where(ofBatch)))
        .limit(NAMED).fetch(PUBLIC_MEMBER.NAME);
  }

  /** Takes a batch's permits back; what they had corrected stands again, and the counters return to the last number that stands. @return how many */
  int takeBack(ImportContext context) {
    List<Record> rows = List.copyOf(db.select(PERMIT.ID, PERMIT.YEAR, PERMIT.REPLACES).from(PERMIT)
        .where(PERMIT.ZONE_ID.eq(context.zone().value())).and(PERMIT.BATCH_ID.eq(context.batch().value())).and(LIVE).orderBy(PERMIT.ID).forUpdate().fetch());
    firstOwn(context.zone(), rows.stream().map(row -> row.get(PERMIT.YEAR)).distinct().toList());
    retract(context, rows.stream().map(row -> row.get(PERMIT.ID)).toList(), "撤销导入 " + context.fileName());
    List<UUID> replaced = rows.stream().map(row -> row.get(PERMIT.REPLACES)).filter(Objects::nonNull).toList();
    List<Origin> restored = reads.papers(Scope.wholeZone(context.zone()), null, DSL.inline(false)).and(PERMIT.ID.in(replaced)).orderBy(PERMIT.ID)
        .fetch(row -> new Origin(new Taking(row.get(PERMIT.SOURCE_ROW), row.get(PERMIT.AUTHOR), PaperReads.paper(row),
            row.get(PERMIT.REPLACES) == null ? null : new PermitId(row.get(PERMIT.REPLACES))), row.get(PERMIT.BATCH_ID)));
    insert(context, restored);
    var standing = PERMIT.as("standing");
    Select<?> last = DSL.select(DSL.greatest(DSL.coalesce(DSL.max(standing.NUMBER), DSL.inline(0)), DSL.inline(0))).from(standing).where(standing.ZONE_ID.eq(PERMIT_COUNTER.ZONE_ID))
        .and(standing.YEAR.eq(PERMIT_COUNTER.YEAR)).and(standing.STATUS.ne(PermitStatus.RETRACTED.name()));
    db.update(PERMIT_COUNTER).set(PERMIT_COUNTER.LAST, DSL.field("({0})", Integer.class, last))
        .where(PERMIT_COUNTER.ZONE_ID.eq(context.zone().value())).and(PERMIT_COUNTER.YEAR.in(rows.stream().map(row -> row.get(PERMIT.YEAR)).toList())).execute();
    return rows.size();
  }

  private void retract(ImportContext context, List<UUID> permits, String why) {
    if (permits.isEmpty()) {
      return;
    }
    UUID zone = context.zone().value();
    OffsetDateTime now = Moments.utc(context.recordedAt());
    var events = db.insertInto(PERMIT_EVENT, PERMIT_EVENT.ZONE_ID, PERMIT_EVENT.ID, PERMIT_EVENT.PERMIT_ID, PERMIT_EVENT.PROJECT_ID, PERMIT_EVENT.STEP,
        PERMIT_EVENT.STATUS, PERMIT_EVENT.VALID_UNTIL, PERMIT_EVENT.TEXT, PERMIT_EVENT.OCCURRED_AT, PERMIT_EVENT.RECORDED_AT, PERMIT_EVENT.ACCOUNT_ID,
        PERMIT_EVENT.ACTOR);
    for (Record row : db.update(PERMIT).set(PERMIT.STATUS, PermitStatus.RETRACTED.name()).set(PERMIT.VERSION, PERMIT.VERSION.plus(1))
        .where(PERMIT.ZONE_ID.eq(zone)).and(PERMIT.ID.in(permits)).returning(PERMIT.ID, PERMIT.PROJECT_ID, PERMIT.VALID_UNTIL).fetch()) {
      events = events.values(zone, Ids.next(), row.get(PERMIT.ID), row.get(PERMIT.PROJECT_ID), PermitStep.RETRACT.name(), PermitStatus.RETRACTED.name(),
          row.get(PERMIT.VALID_UNTIL), why, now, now, Actor.current().account(), context.importer());
    }
    events.execute();
  }

  static Condition ofPermit() {
    return PERMIT_EVENT.ZONE_ID.eq(PERMIT.ZONE_ID).and(PERMIT_EVENT.PERMIT_ID.eq(PERMIT.ID));
  }
}
