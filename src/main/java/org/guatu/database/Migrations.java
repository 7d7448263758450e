package org.guatu.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to this release's schema: a schema and a folder of scripts per module, in the order of modules.txt, the
 * history of each in {@code infra.flyway_<module>}. Only the server does so; a command refuses another version.
 */
final class Migrations {
  /** The oldest major version of PostgreSQL that is supported. */
  private static final int OLDEST = 15;
  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  private final DatabaseAddress owner;
  private final RuntimeRole role;
  private final MigrationFiles files = MigrationFiles.carried();

  Migrations(DatabaseAddress owner, RuntimeRole role) {
    this.owner = owner;
    this.role = role;
  }

  /** Migrates unless the database has this release's schema and the runtime role can read it. */
  void bringUp() {
    if (readableByRuntime().equals(Optional.of(files.fingerprint()))) {
      return;
    }
    migrate(files.versions());
  }

  /**
   * Migrates every module up to the version given, and provides the runtime role.
   *
   * @param versions module → version; a module that is not named gets its schema only
   */
  void migrate(Map<String, String> versions) {
    try (Connection connection = owner.connect()) {
      check(connection);
      for (String module : files.modules()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("CREATE SCHEMA IF NOT EXISTS " + RuntimeRole.quoted(module));
        } catch (SQLException e) {
          throw new Refusal("the database user may not make schemas; as a superuser run: GRANT CREATE ON DATABASE "
              + RuntimeRole.quoted(owner.database()) + " TO " + RuntimeRole.quoted(owner.user()) + "; (" + e.getMessage() + ")", e);
        }
        if (versions.containsKey(module)) {
          migrate(module, versions.get(module));
        }
      }
      role.provide(connection, files);
      if (versions.equals(files.versions())) {
        sign(connection);
        LOG.info("database {} has this release's schema", owner.jdbcUrl());
      }
    } catch (FlywayException e) {
      throw new Refusal("cannot migrate " + owner.jdbcUrl() + ": " + String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " "), e);
    } catch (SQLException e) {
      throw new Refusal("cannot migrate " + owner.jdbcUrl() + ": " + e.getMessage(), e);
    }
  }

  /** For a command. @throws Refusal unless the database has exactly this release's schema */
  void requireCurrent() {
    Optional<String> found = readableByRuntime();
    if (found.isEmpty()) {
      throw new Refusal("the database of this data directory is not set up yet: start the server on it once (guatu run or guatu demo)");
    }
    if (!found.get().equals(files.fingerprint())) {
      throw new Refusal("the database has the schema of another release: start this release's server on it once, or use that release's command");
    }
  }

  private void migrate(String module, String version) {
    int done = Flyway.configure()
        .dataSource(owner.dataSource())
        .locations("classpath:db/migration/" + module)
        .defaultSchema("infra")
        .table("flyway_" + module)
        .createSchemas(false)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target(MigrationVersion.fromVersion(version))
        .load()
        .migrate()
        .migrationsExecuted;
    if (done > 0) {
      LOG.debug("schema {}: {} migrations, now version {}", module, done, version);
    }
  }

  /** The version that the runtime role reads; empty if it cannot enter or there is none. */
  private Optional<String> readableByRuntime() {
    try (Connection connection = owner.as(role.login(), role.password()).dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT fingerprint FROM infra.schema_version ORDER BY migrated_at DESC LIMIT 1")) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    } catch (SQLException e) {
      LOG.debug("the runtime role cannot read the schema version", e);
      return Optional.empty();
    }
  }

  private void sign(Connection connection) throws SQLException {
    String sql = "INSERT INTO infra.schema_version (fingerprint, migrated_at) VALUES (?, statement_timestamp())"
        + " ON CONFLICT (fingerprint) DO UPDATE SET migrated_at = excluded.migrated_at";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, files.fingerprint());
      insert.executeUpdate();
    }
  }

  private void check(Connection connection) throws SQLException {
    int major = connection.getMetaData().getDatabaseMajorVersion();
    if (major < OLDEST) {
      throw new Refusal("PostgreSQL " + major + " is too old: " + OLDEST + " or newer is needed");
    }
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SHOW server_encoding")) {
      row.next();
      if (!row.getString(1).equals("UTF8")) {
        throw new Refusal("the database " + owner.database() + " is encoded in " + row.getString(1) + ": make one in UTF8");
      }
    }
  }
}
