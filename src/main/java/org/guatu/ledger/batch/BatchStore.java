package org.guatu.ledger.batch;

import static guatudb.ledger.Tables.BATCH;
import static guatudb.ledger.Tables.BATCH_PROBLEM;
import static guatudb.ledger.Tables.TURN;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.ZoneId;
import org.guatu.identity.Scope;
import org.guatu.ledger.Batch;
import org.guatu.ledger.BatchId;
import org.guatu.ledger.BatchState;
import org.guatu.ledger.Counts;
import org.guatu.ledger.ImportOptions;
import org.guatu.ledger.Mode;
import org.guatu.ledger.RowProblem;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Batches and what was wrong with their rows. Who does not see the whole zone sees the batches that he brought in himself. */
@Component
public class BatchStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> PAIRS = new TypeReference<>() {};

  private final DSLContext db;

  BatchStore(DSLContext db) {
    this.db = db;
  }

  public void insert(ZoneId zone, BatchId id, String ledger, String fileName, String hash, Instant now) {
    Counts none = Counts.NONE;
    Actor actor = Actor.current();
    db.insertInto(BATCH, BATCH.ZONE_ID, BATCH.ID, BATCH.LEDGER, BATCH.FILE_NAME, BATCH.FILE_HASH, BATCH.STATE, BATCH.MODE, BATCH.CONFIRMED,
            BATCH.MAPPING, BATCH.UNKNOWN, BATCH.ROWS_TOTAL, BATCH.ROWS_ADDED, BATCH.ROWS_CHANGED, BATCH.ROWS_UNCHANGED, BATCH.ROWS_REJECTED,
            BATCH.ROWS_DOUBTFUL, BATCH.OUTCOMES, BATCH.IMPORTER, BATCH.ACCOUNT_ID, BATCH.RECEIVED_AT, BATCH.VERSION)
        .values(zone.value(), id.value(), ledger, fileName, hash, BatchState.RECEIVED.name(), Mode.ALL.name(), false, "{}", "", none.total(),
            none.added(), none.changed(), none.unchanged(), none.rejected(), none.doubtful(), new byte[0], actor.name(), actor.account(),
            utc(now), 1L)
        .execute();
  }

  public Optional<Batch> find(Scope scope, BatchId id) {
    return db.select(BATCH.asterisk().except(BATCH.OUTCOMES)).from(BATCH).where(visible(scope)).and(BATCH.ID.eq(id.value()))
        .fetchOptional(BatchStore::batch);
  }

  /** The latest first. @param before the last one of the page before, null for the first page */
  public List<Batch> list(Scope scope, @Nullable BatchId before, int limit) {
    Condition older = before == null ? DSL.noCondition() : BATCH.ID.lt(before.value());
    return db.select(BATCH.asterisk().except(BATCH.OUTCOMES)).from(BATCH).where(visible(scope)).and(older).orderBy(BATCH.ID.desc()).limit(limit)
        .fetch(BatchStore::batch);
  }

  /** The latest other batch of the same file and ledger whose rows are in the register. */
  public Optional<Batch> earlier(ZoneId zone, Batch batch) {
    return db.select(BATCH.asterisk().except(BATCH.OUTCOMES)).from(BATCH)
        .where(BATCH.ZONE_ID.eq(zone.value())).and(BATCH.FILE_HASH.eq(batch.fileHash())).and(BATCH.LEDGER.eq(batch.ledger()))
        .and(BATCH.STATE.eq(BatchState.APPLIED.name())).and(BATCH.ID.ne(batch.id().value()))
        .orderBy(BATCH.ID.desc()).limit(1).fetchOptional(BatchStore::batch);
  }

  public RowStates states(ZoneId zone, BatchId id) {
    byte[] packed = db.select(BATCH.OUTCOMES).from(BATCH).where(BATCH.ZONE_ID.eq(zone.value())).and(BATCH.ID.eq(id.value())).fetchOne(BATCH.OUTCOMES);
    return RowStates.unpack(packed == null ? new byte[0] : packed);
  }

  public List<RowProblem> problems(ZoneId zone, BatchId id, int limit) {
    return db.select(BATCH_PROBLEM.ROW_NUMBER, BATCH_PROBLEM.COLUMN_KEY, BATCH_PROBLEM.MESSAGE, BATCH_PROBLEM.CONFIRMABLE)
        .from(BATCH_PROBLEM).where(BATCH_PROBLEM.ZONE_ID.eq(zone.value())).and(BATCH_PROBLEM.BATCH_ID.eq(id.value()))
        .orderBy(BATCH_PROBLEM.SEQ).limit(limit)
        .fetch(row -> new RowProblem(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  /** Waits until no other import of this ledger is writing; the turn ends with the transaction. */
  public void takeTurn(ZoneId zone, String ledger) {
    db.insertInto(TURN).set(TURN.ZONE_ID, zone.value()).set(TURN.LEDGER, ledger).onConflictDoNothing().execute();
    db.select(TURN.LEDGER).from(TURN).where(TURN.ZONE_ID.eq(zone.value())).and(TURN.LEDGER.eq(ledger)).forUpdate().fetch();
  }

  /** What a run came to. @throws Conflict if somebody else has gone on with the batch since it was read */
  public void save(ZoneId zone, Batch batch, BatchState state, ImportOptions options, ImportResult result, @Nullable Instant recordedAt) {
    Counts counts = result.counts();
    int saved = db.update(BATCH)
        .set(BATCH.STATE, state.name())
        .set(BATCH.MODE, options.mode().name())
        .set(BATCH.CONFIRMED, options.confirm())
        .set(BATCH.MAPPING, JSON.writeValueAsString(options.mapping()))
        .set(BATCH.UNKNOWN, String.join("\n", result.unknown()))
        .set(BATCH.ROWS_TOTAL, counts.total())
        .set(BATCH.ROWS_ADDED, counts.added())
        .set(BATCH.ROWS_CHANGED, counts.changed())
        .set(BATCH.ROWS_UNCHANGED, counts.unchanged())
        .set(BATCH.ROWS_REJECTED, counts.rejected())
        .set(BATCH.ROWS_DOUBTFUL, counts.doubtful())
        .set(BATCH.OUTCOMES, result.states().pack())
        .set(BATCH.RECORDED_AT, recordedAt == null ? null : utc(recordedAt))
        .set(BATCH.VERSION, batch.version() + 1)
        .where(BATCH.ZONE_ID.eq(zone.value())).and(BATCH.ID.eq(batch.id().value())).and(BATCH.VERSION.eq(batch.version()))
        .execute();
    if (saved == 0) {
      throw new Conflict(batch.version() + 1);
    }
    db.deleteFrom(BATCH_PROBLEM).where(BATCH_PROBLEM.ZONE_ID.eq(zone.value())).and(BATCH_PROBLEM.BATCH_ID.eq(batch.id().value())).execute();
    insertProblems(zone, batch.id(), result.problems());
  }

  public void undone(ZoneId zone, Batch batch, Instant at, String by) {
    int saved = db.update(BATCH)
        .set(BATCH.STATE, BatchState.UNDONE.name())
        .set(BATCH.UNDONE_AT, utc(at))
        .set(BATCH.UNDONE_BY, by)
        .set(BATCH.VERSION, batch.version() + 1)
        .where(BATCH.ZONE_ID.eq(zone.value())).and(BATCH.ID.eq(batch.id().value())).and(BATCH.VERSION.eq(batch.version()))
        .execute();
    if (saved == 0) {
      throw new Conflict(batch.version() + 1);
    }
  }

  /** Forgets uploads that nobody went on with. */
  public void forgetBefore(ZoneId zone, Instant moment) {
    Condition stale = BATCH.ZONE_ID.eq(zone.value()).and(BATCH.STATE.in(BatchState.RECEIVED.name(), BatchState.CHECKED.name(), BatchState.REFUSED.name()))
        .and(BATCH.RECEIVED_AT.lt(utc(moment)));
    db.deleteFrom(BATCH_PROBLEM).where(BATCH_PROBLEM.ZONE_ID.eq(zone.value()))
        .and(BATCH_PROBLEM.BATCH_ID.in(DSL.select(BATCH.ID).from(BATCH).where(stale))).execute();
    db.deleteFrom(BATCH).where(stale).execute();
  }

  private void insertProblems(ZoneId zone, BatchId id, List<RowProblem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    var batch = db.batch(db.insertInto(BATCH_PROBLEM, BATCH_PROBLEM.ZONE_ID, BATCH_PROBLEM.BATCH_ID, BATCH_PROBLEM.SEQ, BATCH_PROBLEM.ROW_NUMBER,
        BATCH_PROBLEM.COLUMN_KEY, BATCH_PROBLEM.MESSAGE, BATCH_PROBLEM.CONFIRMABLE).values((UUID) null, null, null, null, null, null, null));
    for (int i = 0; i < problems.size(); i++) {
      RowProblem problem = problems.get(i);
      batch = batch.bind(zone.value(), id.value(), i, problem.row(), problem.column(), problem.message(), problem.confirmable());
    }
    batch.execute();
  }

  private static Condition visible(Scope scope) {
    Condition zone = BATCH.ZONE_ID.eq(scope.zone().value());
    return scope.wholeZone() ? zone : zone.and(BATCH.ACCOUNT_ID.eq(Actor.current().account()));
  }

  private static Batch batch(Record row) {
    String unknown = row.get(BATCH.UNKNOWN);
    Counts counts = new Counts(row.get(BATCH.ROWS_TOTAL), row.get(BATCH.ROWS_ADDED), row.get(BATCH.ROWS_CHANGED), row.get(BATCH.ROWS_UNCHANGED),
        row.get(BATCH.ROWS_REJECTED), row.get(BATCH.ROWS_DOUBTFUL));
    return new Batch(new BatchId(row.get(BATCH.ID)), row.get(BATCH.LEDGER), row.get(BATCH.FILE_NAME), row.get(BATCH.FILE_HASH),
        BatchState.valueOf(row.get(BATCH.STATE)), Mode.valueOf(row.get(BATCH.MODE)), row.get(BATCH.CONFIRMED),
        JSON.readValue(row.get(BATCH.MAPPING), PAIRS), unknown.isEmpty() ? List.of() : Arrays.asList(unknown.split("\n")), counts,
        row.get(BATCH.IMPORTER), row.get(BATCH.ACCOUNT_ID), row.get(BATCH.RECEIVED_AT).toInstant(), instant(row.get(BATCH.RECORDED_AT)),
        instant(row.get(BATCH.UNDONE_AT)), row.get(BATCH.UNDONE_BY), row.get(BATCH.VERSION));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
