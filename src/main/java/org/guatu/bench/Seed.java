package org.guatu.bench;

import java.time.LocalDateTime;
import java.util.List;
import org.guatu.identity.Access;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * Fills an empty database with the bench's zone before the first page, as an office would have: by importing its ledgers, each at the
 * moment when it was handed in, so that the register also holds what was known before and is known better now.
 */
class Seed implements SmartLifecycle {
  private final SeedFrame frame;
  private final SeedImports ledgers;
  private final ObjectProvider<ApplicationSeed> applications;
  private final int projects;
  private volatile boolean running;

  Seed(SeedFrame frame, SeedImports ledgers, ObjectProvider<ApplicationSeed> applications, @Value("${" + BenchPages.PROJECTS + "}") int projects) {
    this.frame = frame;
    this.ledgers = ledgers;
    this.applications = applications;
    this.projects = projects;
  }

  @Override
  public void start() {
    try {
      if (frame.isMissing()) {
        fill(new ZoneId(Ids.next()));
      }
      ApplicationSeed more = applications.getIfAvailable();
      if (more != null) {
        more.start(frame.zone());
      }
    } catch (Exception e) {
      throw new IllegalStateException("the bench's zone could not be filled", e);
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
      BusinessClock.at(file.handedIn(), () -> operator.call(() -> ledgers.take(scope, file)));
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
