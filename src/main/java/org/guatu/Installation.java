package org.guatu;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.guatu.console.Arguments;
import org.guatu.database.DataDirectory;
import org.guatu.database.Database;
import org.guatu.database.ServerSeat;
import org.guatu.kernel.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What one process has opened: data directory, database, application. Closed in the right order at every end of the
 * process, also when it is told to end while it still starts.
 */
final class Installation implements AutoCloseable {
  static final String TODAY = "demo.today";

  private final DataDirectory directory;
  private final BusinessClock clock;
  private final AtomicReference<@Nullable Database> database = new AtomicReference<>();
  private final AtomicReference<@Nullable ConfigurableApplicationContext> context = new AtomicReference<>();

  private volatile @Nullable ServerSeat seat;
  private volatile boolean serving;

  Installation(DataDirectory directory, BusinessClock clock) {
    this.directory = directory;
    this.clock = clock;
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "shutdown"));
  }

  static DataDirectory directory(Arguments arguments) {
    return DataDirectory.open(Path.of(arguments.option("data", "data")));
  }

  static @Nullable String databaseUrl(Arguments arguments) {
    String given = arguments.option("database-url");
    return given == null ? System.getenv("GUATU_DATABASE_URL") : given;
  }

  /** Keeps the server's seat until the end. */
  void hold(ServerSeat taken) {
    seat = taken;
  }

  void use(Database opened) {
    database.set(opened);
  }

  /** The application on this installation, not yet run. */
  SpringApplication application() {
    Database opened = database.get();
    SpringApplication application = new SpringApplication(Guatu.class);
    application.setRegisterShutdownHook(false);
    application.addInitializers(started -> {
      GenericApplicationContext beans = (GenericApplicationContext) started;
      beans.registerBean("dataDirectory", DataDirectory.class, () -> directory);
      beans.registerBean("clock", BusinessClock.class, () -> clock);
      beans.registerBean("database", Database.class, () -> opened, definition -> definition.setDestroyMethodName(""));
      beans.registerBean("dataSource", HikariDataSource.class, opened::dataSource, definition -> definition.setDestroyMethodName(""));
      context.set(started);
    });
    return application;
  }

  /** From now on, being told to end is the ordinary end, with exit code 0. */
  void serving() {
    serving = true;
  }

  private void end() {
    close();
    if (serving) {
      Runtime.getRuntime().halt(0);
    }
  }

  @Override
  public synchronized void close() {
    ConfigurableApplicationContext started = context.getAndSet(null);
    if (started != null) {
      started.close();
    }
    Database opened = database.getAndSet(null);
    if (opened != null) {
      opened.close();
    }
    ServerSeat held = seat;
    if (held != null) {
      held.close();
    }
  }
}
