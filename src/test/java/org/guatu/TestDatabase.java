package org.guatu;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.guatu.database.DataDirectory;
import org.guatu.database.Database;
import org.guatu.database.DatabaseAddress;
import org.guatu.database.PgServer;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Moments;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

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
    static final Opened OPENED = open();
  }

  private record Opened(DataDirectory directory, Database database, DatabaseAddress address) {}

  /** As the runtime role. */
  public static DataSource dataSource() {
    return Holder.OPENED.database().dataSource();
  }

  /** As the owner, who may do what the product may not: for tests that tamper. */
  public static DataSource ownerDataSource() {
    return Holder.OPENED.address().dataSource();
  }

  public static DataDirectory directory() {
    return Holder.OPENED.directory();
  }

  /** Where a fresh database can be made beside it, as its owner. */
  static DatabaseAddress address() {
    return Holder.OPENED.address();
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    GenericApplicationContext beans = (GenericApplicationContext) context;
    if (!beans.containsBeanDefinition("dataSource")) {
      beans.registerBean("dataDirectory", DataDirectory.class, TestDatabase::directory);
      beans.registerBean("clock", BusinessClock.class, () -> BusinessClock.standingAt(NOW));
      beans.registerBean("database", Database.class, () -> Holder.OPENED.database(), definition -> definition.setDestroyMethodName(""));
      beans.registerBean("dataSource", DataSource.class, TestDatabase::dataSource, definition -> definition.setDestroyMethodName(""));
    }
  }

  private static Opened open() {
    String external = System.getenv("GUATU_TEST_DATABASE_URL");
    PgServer server = external == null
        ? PgServer.use(DataDirectory.open(Path.of("target/test-pg")), List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"))
        : null;
    DatabaseAddress maintenance = server == null ? DatabaseAddress.parse(external) : server.address("postgres");
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    execute(maintenance, "CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
    DatabaseAddress address = maintenance.database(name);
    DataDirectory directory = DataDirectory.open(Path.of("target/test-data", name));
    Database database = Database.forServer(directory, address.url());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      database.close();
      execute(maintenance, "DROP DATABASE " + name + " WITH (FORCE)");
      execute(maintenance, "DROP ROLE \"" + database.address().user() + "\"");
      execute(maintenance, "DROP ROLE " + name + "_runtime");
      if (server != null) {
        server.close();
      }
    }, "test-database"));
    return new Opened(directory, database, address);
  }

  static void execute(DatabaseAddress address, String sql) {
    try (Connection connection = address.dataSource().getConnection(); Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
