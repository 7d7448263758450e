package org.guatu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.guatu.identity.Access;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.ledger.Batch;
import org.guatu.ledger.BatchId;
import org.guatu.ledger.BatchState;
import org.guatu.ledger.ImportOptions;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Mode;
import org.guatu.ledger.Progress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;

/**
 * Fills an empty database with the bench's zone before the first page, as an office would have: by importing its ledgers, each at the
 * moment when it was handed in, so that the register also holds what was known before and is known better now.
 */
class Seed implements SmartLifecycle {
  private final SeedFrame frame;
  private final Imports imports;
  private final int projects;
  private volatile boolean running;

  Seed(SeedFrame frame, Imports imports, @Value("${" + BenchPages.PROJECTS + "}") int projects) {
    this.frame = frame;
    this.imports = imports;
    this.projects = projects;
  }

  @Override
  public void start() {
    if (frame.isMissing()) {
      try {
        fill(new ZoneId(Ids.next()));
      } catch (Exception e) {
        throw new IllegalStateException("the bench's zone could not be filled", e);
      }
    }
    running = true;
  }

  private void fill(ZoneId zone) throws Exception {
    frame.enterZone(zone);
    Scope scope = Scope.wholeZone(zone);
    Access operator = Access.operator(new Actor(null, "性能测试", zone, "bench"));
    List<SeedFile> files = new SeedLedgers(projects).files();
    BusinessClock.at(Moments.at(LocalDateTime.of(2014, 1, 2, 9, 0)), () -> operator.call(() -> {
      frame.organize(scope);
      return zone;
    }));
    for (SeedFile file : files) {
      BusinessClock.at(file.handedIn(), () -> operator.call(() -> take(scope, file)));
    }
  }

  private Batch take(Scope scope, SeedFile file) throws IOException {
    long start = System.nanoTime();
    Path csv = Files.createTempFile("bench-", ".csv");
    try {
      Files.writeString(csv, file.text());
      BatchId id = imports.receive(scope, file.ledger(), file.ledger() + ".csv", csv);
      Batch batch = imports.apply(scope, id, new ImportOptions(Mode.ALL, true, Map.of()), Progress.NONE);
      if (batch.state() != BatchState.APPLIED) {
        throw new IllegalStateException("the register refused " + file.ledger() + " of " + file.handedIn() + ": " + batch.counts());
      }
      System.err.printf("bench: %s %s, %d rows in %d ms%n", file.ledger(), file.handedIn(), batch.counts().total(), (System.nanoTime() - start) / 1_000_000);
      return batch;
    } finally {
      Files.delete(csv);
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, whose phase is Integer.MAX_VALUE - 2048. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 8192;
  }
}
