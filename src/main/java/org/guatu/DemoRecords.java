package org.guatu;

import org.guatu.console.DemoLoader;
import org.guatu.identity.ZoneDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/** Has the demonstration's records loaded into an empty database, after everything is wired and before the first page. */
final class DemoRecords implements SmartLifecycle {
  private final ZoneDirectory zones;
  private final ObjectProvider<DemoLoader> loaders;
  private volatile boolean running;

  DemoRecords(ZoneDirectory zones, ObjectProvider<DemoLoader> loaders) {
    this.zones = zones;
    this.loaders = loaders;
  }

  @Override
  public void start() {
    if (zones.all().isEmpty()) {
      loaders.ifAvailable(loader -> {
        try {
          loader.load();
        } catch (Exception e) {
          throw new IllegalStateException("the demonstration's records could not be loaded", e);
        }
      });
    }
    running = true;
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
