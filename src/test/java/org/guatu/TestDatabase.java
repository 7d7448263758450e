package org.guatu;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.guatu.database.DataDirectory;
import org.guatu.database.Database;
import org.guatu.database.DatabaseAddress;
import org.guatu.database.PgServer;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The real PostgreSQL of the tests: one embedded cluster under target/, a fresh migrated database for every test JVM, entered
 * as the runtime role. GUATU_TEST_DATABASE_URL names another server to make that database on, such as Debian's PostgreSQL 15.
 *
 * <p>Every test context gets it, with the data directory and a clock that stands at {@link #NOW}, through
 * META-INF/spring.factories. Move the clock with {@link BusinessClock#at}.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /** Business time of the tests: the moment of the source page. */
  public static final Instant NOW = Moments.parse("2020-03-03T18:00");

  private static final class Holder {
    static final Opened OPENED = fresh();
  }

  /** A migrated database with a data directory of its own. */
  public record Opened(DataDirectory directory, Database database, DatabaseAddress owner) {}

  /** As the runtime role. */
  public static DataSource dataSource() {
    return Holder.OPENED.database().dataSource();
  }

  /** As the owner, who may do what the product may not: for tests that tamper. */
  public static DataSource ownerDataSource() {
    return Holder.OPENED.owner().dataSource();
  }

  /** The one that every test of this JVM shares. */
  public static Opened shared() {
    return Holder.OPENED;
  }

  public static DataDirectory directory() {
    return Holder.OPENED.directory();
  }

  /** Another database on the same server, empty and without schemas: for what must not touch the shared one. */
  public static DatabaseAddress empty() {
    Server server = Server.STARTED;
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    execute(server.maintenance(), "CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
    server.made().add(name);
    return server.maintenance().database(name);
  }

  /** Another migrated database on the same server. */
  public static Opened fresh() {
    DatabaseAddress address = empty();
    DataDirectory directory = DataDirectory.open(Path.of("target/test-data", address.database()));
    return new Opened(directory, Database.forServer(directory, address.url()), address);
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    // What the days do to applications is a test's to call: by itself it would turn up at NOW in a history that is being written.
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("tests", Map.of("guatu.resumption.watch-after", "PT24H")));
    Server.STARTED.endAfterContexts();
    GenericApplicationContext beans = (GenericApplicationContext) context;
    if (!beans.containsBeanDefinition("dataSource")) {
      beans.registerBean("dataDirectory", DataDirectory.class, TestDatabase::directory);
      beans.registerBean("clock", BusinessClock.class, () -> BusinessClock.standingAt(NOW));
      beans.registerBean("database", Database.class, () -> Holder.OPENED.database(), definition -> definition.setDestroyMethodName(""));
      beans.registerBean("dataSource", DataSource.class, TestDatabase::dataSource, definition -> definition.setDestroyMethodName(""));
    }
  }

  /** The server that the databases stand on. */
  private record Server(@Nullable PgServer embedded, DatabaseAddress maintenance, List<String> made) {
    private static final AtomicBoolean AFTER_CONTEXTS = new AtomicBoolean();
    static final Server STARTED = start();

    static Server start() {
      String external = System.getenv("GUATU_TEST_DATABASE_URL");
      PgServer embedded = external == null
          ? PgServer.use(DataDirectory.open(Path.of("target/test-pg")), List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"))
          : null;
      DatabaseAddress maintenance = embedded == null ? DatabaseAddress.parse(external) : embedded.address("postgres");
      Server server = new Server(embedded, maintenance, new CopyOnWriteArrayList<>());
      Runtime.getRuntime().addShutdownHook(new Thread(server::endUnlessLater, "test-database"));
      return server;
    }

    /** Contexts use the database while they close: where there are any, it ends after the last one. */
    void endAfterContexts() {
      if (AFTER_CONTEXTS.compareAndSet(false, true)) {
        SpringApplication.getShutdownHandlers().add(this::end);
      }
    }

    private void endUnlessLater() {
      if (!AFTER_CONTEXTS.get()) {
        end();
      }
    }

    private void end() {
      for (String name : made) {
        String members = "SELECT string_agg(quote_ident(m.rolname), ', ') FROM pg_catalog.pg_auth_members a JOIN pg_catalog.pg_roles m ON m.oid = a.member"
            + " JOIN pg_catalog.pg_roles g ON g.oid = a.roleid WHERE g.rolname = '" + name + "_runtime' AND NOT m.rolsuper AND m.rolname LIKE 'guatu\\_%'";
        String logins = ask(maintenance, members);
        execute(maintenance, "DROP DATABASE " + name + " WITH (FORCE)");
        if (logins != null) {
          execute(maintenance, "DROP ROLE " + logins);
        }
        execute(maintenance, "DROP ROLE IF EXISTS " + name + "_runtime");
      }
      if (embedded != null) {
        embedded.close();
      }
    }
  }

  public static void execute(DatabaseAddress address, String sql) {
    try (Connection connection = address.dataSource().getConnection(); Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of the first row. */
  public static @Nullable String ask(DatabaseAddress address, String sql) {
    try (Connection connection = address.dataSource().getConnection(); Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
