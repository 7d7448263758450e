package org.guatu.bench;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guatu.identity.Access;
import org.guatu.identity.Scope;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.Actor;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.ledger.Batch;
import org.guatu.ledger.BatchId;
import org.guatu.ledger.BatchState;
import org.guatu.ledger.Column;
import org.guatu.ledger.Format;
import org.guatu.ledger.ImportOptions;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Listing;
import org.guatu.ledger.Mode;
import org.guatu.ledger.Progress;
import org.jooq.DSLContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ledgers brought in and sent out inside the server's process, by its own clock, as the operator. The zone stays as it was. */
class LedgerRounds {
  static final int EXPORTED_COLUMNS = 16;

  private final Imports imports;
  private final Ledgers ledgers;
  private final ZoneDirectory zones;
  private final DSLContext db;
  private final TransactionTemplate transaction;

  LedgerRounds(Imports imports, Ledgers ledgers, ZoneDirectory zones, DSLContext db, PlatformTransactionManager transactions) {
    this.imports = imports;
    this.ledgers = ledgers;
    this.zones = zones;
    this.db = db;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Milliseconds of one round: the file read and copied by hand, and the same file imported. Each in a transaction that is taken back after its clock has stopped. */
  record Import(double byHand, double imported) {}

  Import imported(String ledger, int rows) throws Exception {
    Path file = ImportFiles.make(ledger, rows);
    try {
      double byHand = timed(() -> require(ByHand.copy(file, db), rows));
      double imported = timed(() -> require(apply(ledger, file).counts().added(), rows));
      return new Import(byHand, imported);
    } finally {
      Files.delete(file);
    }
  }

  private Batch apply(String ledger, Path file) throws Exception {
    return operator().call(() -> {
      Scope scope = Access.scopeOf(ledgers.get(ledger).permission());
      BatchId id = imports.receive(scope, ledger, ledger + ".xlsx", file);
      Batch batch = imports.apply(scope, id, new ImportOptions(Mode.ALL, false, Map.of()), Progress.NONE);
      if (batch.state() != BatchState.APPLIED) {
        throw new IllegalStateException("the register refused the file: " + batch.counts());
      }
      return batch;
    });
  }

  private double timed(Callable<?> work) {
    return transaction.execute(status -> {
      status.setRollbackOnly();
      try {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e6;
      } catch (Exception broken) {
        throw new IllegalStateException(broken);
      }
    });
  }

  private static int require(int rows, int wanted) {
    if (rows != wanted) {
      throw new IllegalStateException(rows + " rows of " + wanted);
    }
    return rows;
  }

  /** @param firstByte milliseconds until it left */
  record Export(long rows, double firstByte, double milliseconds, long bytes) {}

  /** A ledger's rows, as known now. */
  Export exported(String ledger) throws Exception {
    return operator().call(() -> {
      Scope scope = Access.scopeOf(ledgers.get(ledger).readPermission());
      java.time.Instant now = java.time.Instant.now();
      return streamed(out -> ledgers.export(scope, ledger, AsOf.knowing(now, now), Format.XLSX, out));
    });
  }

  /** So many rows of sixteen columns of all types. */
  Export exported(int rows) throws Exception {
    Object[] texts = {"XN-1", "淇水新能源汽车零部件产业园1号", "建设管理局", "东一片区", "王淑兰", "推进例会研究暂缓", "会议纪要第1号", "经办人1"};
    List<Column> columns = new ArrayList<>();
    for (int place = 0; place < texts.length; place++) {
      columns.add(Column.text("text" + place, "文字" + place, 100));
    }
    for (int place = 0; place < 4; place++) {
      columns.add(Column.money("money" + place, "金额" + place, MoneyUnit.YI));
    }
    columns.add(Column.day("from", "自"));
    columns.add(Column.day("to", "至"));
    columns.add(Column.integer("count", "数量"));
    columns.add(Column.flag("flag", "是否"));
    Listing listing = new Listing("bench", "性能测试", List.of(), columns);
    return operator().call(() -> streamed(out -> ledgers.export(listing, "bench", Format.XLSX, out, sink -> {
      for (int row = 0; row < rows; row++) {
        Money amount = new Money(java.math.BigDecimal.valueOf(100_000_000L + row));
        LocalDate day = LocalDate.of(2014, 1, 1).plusDays(row % 2_000);
        sink.row(texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6], texts[7], amount, amount, amount, amount, day, day, row, row % 2 == 0);
      }
    })));
  }

  private interface Exporting {
    long into(OutputStream out);
  }

  private static Export streamed(Exporting exporting) {
    Sink sink = new Sink();
    long rows = exporting.into(sink);
    return new Export(rows, (sink.first - sink.start) / 1e6, (System.nanoTime() - sink.start) / 1e6, sink.bytes);
  }

  /** Counts what arrives, and keeps nothing of it. */
  private static final class Sink extends OutputStream {
    final long start = System.nanoTime();
    long first;
    long bytes;

    @Override
    public void write(int one) {
      write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) {
      first = bytes == 0 && length > 0 ? System.nanoTime() : first;
      bytes += length;
    }
  }

  private Access operator() {
    return Access.operator(new Actor(null, "性能测试", zones.all().getFirst().id(), "bench"));
  }
}
