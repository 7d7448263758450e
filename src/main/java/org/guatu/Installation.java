package org.guatu;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
  private final AtomicReference<@Nullable FutureTask<Database>> database = new AtomicReference<>();
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

  /** Begins to open the database; the application, which takes its time to begin, waits for it where it needs it. */
  void open(Callable<Database> opening) {
    FutureTask<Database> task = new FutureTask<>(opening);
    database.set(task);
    Thread.ofPlatform().daemon().name("database").start(task);
  }

  /** @throws NoDatabase if it cannot be opened */
  private static Database opened(FutureTask<Database> opening) {
    try {
      return opening.get();
    } catch (ExecutionException failure) {
      throw new NoDatabase(failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NoDatabase(stopped);
    }
  }

  /** The application on this installation, not yet run. */
  SpringApplication application() {
    FutureTask<Database> opening = Objects.requireNonNull(database.get());
    SpringApplication application = new SpringApplication(Guatu.class);
    application.setRegisterShutdownHook(false);
    application.addInitializers(started -> {
      GenericApplicationContext beans = (GenericApplicationContext) started;
      beans.registerBean("dataDirectory", DataDirectory.class, () -> directory);
      beans.registerBean("clock", BusinessClock.class, () -> clock);
      beans.registerBean("database", Database.class, () -> opened(opening), definition -> definition.setDestroyMethodName(""));
      beans.registerBean("dataSource", HikariDataSource.class, () -> opened(opening).dataSource(), definition -> definition.setDestroyMethodName(""));
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

  private static void closeWhenOpened(FutureTask<Database> opening) {
    Database database;
    try {
      database = opened(opening);
    } catch (NoDatabase nothingToClose) {
      return;
    }
    database.close();
  }

  @Override
  public synchronized void close() {
    ConfigurableApplicationContext started = context.getAndSet(null);
    if (started != null) {
      started.close();
    }
    FutureTask<Database> opening = database.getAndSet(null);
    if (opening != null) {
      closeWhenOpened(opening);
    }
    ServerSeat held = seat;
    if (held != null) {
      held.close();
    }
  }
}
