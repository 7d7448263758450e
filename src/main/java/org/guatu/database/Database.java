package org.guatu.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database of a data directory, opened by this process: the embedded one, started or adopted, or the external one that
 * the directory was given. Ordinary work goes through {@link #dataSource()} as the runtime role.
 */
public final class Database implements AutoCloseable {
  private static final String URL = "database.url";
  private static final String EMBEDDED_NAME = "guatu";

  private final @Nullable PgServer server;
  private final DatabaseAddress owner;
  private final RuntimeRole role;
  private final Migrations migrations;
  private @Nullable HikariDataSource pool;

  private Database(@Nullable PgServer server, DatabaseAddress owner, RuntimeRole role) {
    this.server = server;
    this.owner = owner;
    this.role = role;
    this.migrations = new Migrations(owner, role);
  }

  /**
   * Opens and migrates: for the server.
   *
   * @param url an external database, remembered in the data directory; null for the one remembered, else the embedded one
   */
  public static Database forServer(DataDirectory directory, @Nullable String url) {
    return forServer(directory, url, List.of());
  }

  /** @param settings more settings of the embedded PostgreSQL, "name=value", if it has to be started */
  public static Database forServer(DataDirectory directory, @Nullable String url, List<String> settings) {
    requireFinished(directory);
    Database database = open(directory, url, settings);
    if (database.server != null) {
      database.server.watch();
    }
    return database.orClose(database.migrations::bringUp);
  }

  /** Opens without migrating: for a command. @throws Refusal if the schema is of another release */
  public static Database forCommand(DataDirectory directory, @Nullable String url) {
    requireFinished(directory);
    if (url == null && directory.setting(URL).isEmpty() && !PgCluster.exists(directory)) {
      throw new Refusal("no database in " + directory.root() + " yet: start the server on it once (guatu run or guatu demo)");
    }
    Database database = open(directory, url, List.of());
    return database.orClose(database.migrations::requireCurrent);
  }

  /** Opens without looking at the schema: for a restore. */
  static Database forRestore(DataDirectory directory, @Nullable String url) {
    return open(directory, url, List.of());
  }

  private static void requireFinished(DataDirectory directory) {
    if (directory.setting(Restore.UNFINISHED).isPresent()) {
      throw new Refusal("a restore into " + directory.root() + " was broken off: delete it and restore again");
    }
  }

  private static Database open(DataDirectory directory, @Nullable String url, List<String> settings) {
    Optional<String> external = Optional.ofNullable(url).or(() -> directory.setting(URL));
    if (external.isPresent()) {
      if (PgCluster.exists(directory)) {
        throw new Refusal(directory.root() + " keeps an embedded database already: use another --data with --database-url");
      }
      DatabaseAddress address = DatabaseAddress.parse(external.get());
      address.connectBriefly();
      directory.keep(URL, external.get());
      return new Database(null, address, new RuntimeRole(directory, address));
    }
    PgServer server = PgServer.use(directory, settings);
    try {
      DatabaseAddress address = server.address(EMBEDDED_NAME);
      makeDatabase(server.address("postgres"));
      return new Database(server, address, new RuntimeRole(directory, address));
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static void makeDatabase(DatabaseAddress maintenance) {
    try (Connection connection = maintenance.connect(); Statement statement = connection.createStatement()) {
      var exists = statement.executeQuery("SELECT 1 FROM pg_catalog.pg_database WHERE datname = '" + EMBEDDED_NAME + "'");
      if (!exists.next()) {
        statement.execute("CREATE DATABASE " + EMBEDDED_NAME);
      }
    } catch (SQLException e) {
      throw new Refusal("cannot make the database: " + e.getMessage(), e);
    }
  }

  private Database orClose(Runnable step) {
    try {
      step.run();
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Where the owner enters: for migrations and restores only. */
  DatabaseAddress owner() {
    return owner;
  }

  Migrations migrations() {
    return migrations;
  }

  /** Where the product enters: as the runtime role. */
  public DatabaseAddress address() {
    return owner.as(role.login(), role.password());
  }

  /** The pool of the runtime role; made when first asked for. */
  public synchronized HikariDataSource dataSource() {
    if (pool == null) {
      HikariConfig config = new HikariConfig();
      config.setPoolName("database");
      config.setDataSource(address().dataSource());
      config.setMaximumPoolSize(16);
      config.setMinimumIdle(2);
      config.setConnectionTimeout(10_000);
      pool = new HikariDataSource(config);
    }
    return pool;
  }

  /** Has PostgreSQL clear away dead rows and count the living ones at once, as it would by itself some minutes after much was written. */
  public void vacuum() {
    try (Connection connection = owner.connect(); Statement statement = connection.createStatement()) {
      statement.execute("VACUUM (ANALYZE)");
    } catch (SQLException e) {
      throw new Refusal("cannot clear away dead rows: " + e.getMessage(), e);
    }
  }

  /** Closes the pool, then stops the embedded database if nobody else uses it. */
  @Override
  public synchronized void close() {
    if (pool != null) {
      pool.close();
    }
    if (server != null) {
      server.close();
    }
  }
}
