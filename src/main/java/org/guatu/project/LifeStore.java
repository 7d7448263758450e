package org.guatu.project;

import static guatudb.project.Tables.FACT;
import static guatudb.project.Tables.SPAN;
import static org.guatu.project.FactStore.utc;

import guatudb.project.tables.Fact;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Money;
import org.guatu.kernel.Precision;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of one project's life. */
@Component
class LifeStore {
  private final DSLContext db;

  LifeStore(DSLContext db) {
    this.db = db;
  }

  /** A fact as it stands in the life, with what became of it: "" if it stands. */
  record Line(UUID id, org.guatu.project.Fact.What what, Instant occurredAt, Precision precision, Instant recordedAt, String author, String recordedBy,
      @Nullable String reason, @Nullable String evidence, String state, boolean demo) {}

  /** All that happened up to the moment and was known then, oldest first. */
  List<Line> lines(ZoneId zone, ProjectId id, AsOf asOf) {
    var rows = db.select(FACT.fields()).from(FACT)
        .where(FACT.ZONE_ID.eq(zone.value())).and(FACT.PROJECT_ID.eq(id.value())).and(FACT.RECORDED_AT.le(utc(asOf.knownAt())))
        .orderBy(FACT.OCCURRED_AT, FACT.RECORDED_AT, FACT.ID).fetch();
    Set<UUID> withdrawn = new HashSet<>(rows.getValues(FACT.RETRACTS));
    Map<UUID, UUID> corrected = new HashMap<>();
    for (Record row : rows) {
      if (row.get(FACT.SUPERSEDES) != null && !withdrawn.contains(row.get(FACT.ID))) {
        corrected.put(row.get(FACT.SUPERSEDES), row.get(FACT.ID));
      }
    }
    return rows.stream()
        .filter(row -> row.get(FACT.RETRACTS) == null && !row.get(FACT.OCCURRED_AT).isAfter(utc(asOf.at())))
        .map(row -> line(row, withdrawn.contains(row.get(FACT.ID)) ? "已撤回" : corrected.containsKey(row.get(FACT.ID)) ? "已更正" : ""))
        .toList();
  }

  /** What has been taken back by facts with a later id than the one given, the earliest first. */
  List<ProjectLife.Withdrawal> withdrawals(ZoneId zone, ProjectId id, UUID after) {
    Fact withdrawn = FACT.as("withdrawn");
    return db.select(withdrawn.KIND, withdrawn.SLOT, withdrawn.VALUE, withdrawn.AMOUNT, FACT.RECORDED_BY, FACT.RECORDED_AT, FACT.REASON)
        .from(FACT.join(withdrawn).on(withdrawn.ZONE_ID.eq(FACT.ZONE_ID)).and(withdrawn.PROJECT_ID.eq(FACT.PROJECT_ID)).and(withdrawn.ID.eq(FACT.RETRACTS)))
        .where(FACT.ZONE_ID.eq(zone.value())).and(FACT.PROJECT_ID.eq(id.value())).and(FACT.ID.gt(after))
        .orderBy(FACT.RECORDED_AT, FACT.ID)
        .fetch(row -> {
          Money amount = row.value4() == null ? null : new Money(row.value4());
          var what = new org.guatu.project.Fact.What(FactKind.valueOf(row.value1()), row.value2(), row.value3(), amount, null, null, null);
          return new ProjectLife.Withdrawal(ProjectLife.title(what), ProjectLife.words(what), row.value5(), row.value6().toInstant(), row.value7());
        });
  }

  /** What holds at the moment, by what was known then. */
  List<ProjectLife.Holding> holdings(ZoneId zone, ProjectId id, AsOf asOf) {
    return db.select(SPAN.KIND, SPAN.SLOT, SPAN.VALUE, SPAN.AMOUNT, SPAN.REF_ID, SPAN.VALID_FROM).from(SPAN)
        .where(SPAN.ZONE_ID.eq(zone.value())).and(SPAN.PROJECT_ID.eq(id.value())).and(Spans.at(SPAN, asOf))
        .orderBy(SPAN.KIND, SPAN.SLOT)
        .fetch(row -> new ProjectLife.Holding(FactKind.valueOf(row.value1()), row.value2(), row.value3(),
            row.value4() == null ? null : new Money(row.value4()), row.value5(), row.value6().toInstant()));
  }

  /** The stage that held at a moment, by all that is known now. */
  @Nullable Stage stage(ZoneId zone, ProjectId id, Instant moment) {
    return held(zone, id, FactKind.STAGE, moment).map(Stage::valueOf).orElse(null);
  }

  /** The construction state that held at a moment, by all that is known now. */
  @Nullable ConstructionState state(ZoneId zone, ProjectId id, Instant moment) {
    return held(zone, id, FactKind.STATE, moment).map(ConstructionState::valueOf).orElse(null);
  }

  private Optional<String> held(ZoneId zone, ProjectId id, FactKind kind, Instant moment) {
    return db.select(SPAN.VALUE).from(SPAN)
        .where(SPAN.ZONE_ID.eq(zone.value())).and(SPAN.KIND.eq(kind.name())).and(SPAN.SLOT.eq("")).and(SPAN.PROJECT_ID.eq(id.value()))
        .and(SPAN.KNOWN_TO.eq(FactStore.FOREVER)).and(SPAN.VALID_FROM.le(utc(moment))).and(SPAN.VALID_TO.gt(utc(moment)))
        .fetchOptional(SPAN.VALUE);
  }

  private static Line line(Record row, String state) {
    Fact f = FACT;
    Money amount = row.get(f.AMOUNT) == null ? null : new Money(row.get(f.AMOUNT));
    var what = new org.guatu.project.Fact.What(FactKind.valueOf(row.get(f.KIND)), row.get(f.SLOT), row.get(f.VALUE), amount, row.get(f.REF_ID),
        row.get(f.COUNTED_ON), row.get(f.ORIGINAL));
    return new Line(row.get(f.ID), what, row.get(f.OCCURRED_AT).toInstant(), Precision.valueOf(row.get(f.PRECISION)),
        row.get(f.RECORDED_AT).toInstant(), row.get(f.AUTHOR), row.get(f.RECORDED_BY), row.get(f.REASON), row.get(f.EVIDENCE), state,
        row.get(f.DEMO));
  }
}
