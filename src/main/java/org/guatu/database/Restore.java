package org.guatu.database;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.api.MigrationVersion;
import org.guatu.database.BackupManifest.StoredFile;
import org.guatu.database.BackupManifest.Table;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Brings a backup back into an empty place. Every hash is checked before anything is written; the tables are loaded in one
 * transaction with the schema of their own time, which the next start of the server brings up to this release's.
 */
public final class Restore {
  /** Kept among the settings while a restore is under way: a place with it is used by nobody. */
  static final String UNFINISHED = "database.restore-unfinished";
  private static final MigrationFiles MIGRATIONS = MigrationFiles.carried();

  private final BackupFolder folder;
  private final BackupProgress progress;

  private Restore(Path backup, BackupProgress progress) {
    this.folder = BackupFolder.open(backup);
    this.progress = progress;
  }

  /**
   * @param target a data directory that is missing or empty
   * @param url an external database without any table, or null for a new embedded one
   * @throws Refusal if the backup is damaged or of a newer release, or the place is not empty; the place is left as it was
   */
  public static BackupManifest run(Path backup, Path target, @Nullable String url, BackupProgress progress) {
    try {
      return new Restore(backup, progress).into(target, url);
    } catch (IOException | SQLException e) {
      throw new Refusal("the restore failed: " + e.getMessage(), e);
    }
  }

  private BackupManifest into(Path target, @Nullable String url) throws IOException, SQLException {
    BackupManifest manifest = folder.manifest();
    requireKnown(manifest);
    for (Table table : manifest.tables()) {
      folder.check(table.file());
    }
    for (StoredFile file : manifest.files()) {
      folder.check(file);
    }
    if (!DataDirectory.isEmpty(target)) {
      throw new Refusal(target + " is not empty: a backup is restored only into a new data directory (--data DIR)");
    }
    boolean existed = Files.exists(target);
    DataDirectory directory = DataDirectory.open(target);
    boolean done = false;
    try {
      directory.keep(UNFINISHED, manifest.madeAt().toString());
      load(manifest, directory, url);
      directory.forget(UNFINISHED);
      done = true;
      return manifest;
    } finally {
      if (!done) {
        clear(directory, existed);
      }
    }
  }

  private void load(BackupManifest manifest, DataDirectory directory, @Nullable String url) throws IOException, SQLException {
    try (Database database = Database.forRestore(directory, url)) {
      requireNoTables(database);
      boolean done = false;
      try {
        database.migrations().migrate(manifest.versions());
        tables(manifest, database);
        files(manifest, directory);
        done = true;
      } finally {
        if (!done && url != null) {
          dropSchemas(database);
        }
      }
    }
  }

  private void tables(BackupManifest manifest, Database database) throws SQLException, IOException {
    Map<String, Table> backedUp = manifest.tables().stream().collect(Collectors.toMap(Table::key, table -> table));
    try (Connection connection = database.owner().connect()) {
      connection.setAutoCommit(false);
      List<String> order = TableList.inOrder(connection, MIGRATIONS.modules());
      if (!backedUp.keySet().equals(Set.copyOf(order))) {
        throw new Refusal("the backup's tables are not those of its schema version: " + difference(backedUp.keySet(), order));
      }
      int done = 0;
      for (String name : order) {
        Table table = requireNonNull(backedUp.get(name));
        long rows = load(connection, table);
        if (rows != table.rows()) {
          throw new Refusal("table " + name + " took " + rows + " rows of " + table.rows());
        }
        progress.step(++done, order.size() + manifest.files().size());
      }
      connection.commit();
    }
  }

  private long load(Connection connection, Table table) throws IOException, SQLException {
    String columns = table.columns().stream().map(RuntimeRole::quoted).collect(Collectors.joining(", "));
    String sql = "COPY " + RuntimeRole.quoted(table.schema()) + "." + RuntimeRole.quoted(table.name()) + " (" + columns + ") FROM STDIN";
    try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.path(table.file())), 1 << 16)) {
      return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in);
    }
  }

  private void files(BackupManifest manifest, DataDirectory directory) throws IOException {
    int done = manifest.tables().size();
    for (StoredFile file : manifest.files()) {
      if (file.path().startsWith("files/")) {
        Path place = directory.root().resolve(file.path().substring("files/".length())).normalize();
        if (!place.startsWith(directory.root())) {
          throw new Refusal("the backup names a file outside the data directory: " + file.path());
        }
        Files.createDirectories(place.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.copy(folder.path(file), place);
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
      } else if (file.path().equals("secrets")) {
        for (String line : Files.readAllLines(folder.path(file))) {
          int equals = line.indexOf('=');
          directory.keep(line.substring(0, equals), line.substring(equals + 1));
        }
      }
      progress.step(++done, manifest.tables().size() + manifest.files().size());
    }
  }

  /** A backup of an older release is fine, one of a newer is not. */
  private static void requireKnown(BackupManifest manifest) {
    Map<String, String> carried = new HashMap<>(MIGRATIONS.versions());
    manifest.versions().forEach((module, version) -> {
      String ours = carried.get(module);
      if (ours == null || MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(ours)) > 0) {
        throw new Refusal("the backup was made by a newer release (" + manifest.product() + "): schema " + module + " " + version);
      }
    });
  }

  private static void requireNoTables(Database database) throws SQLException {
    String sql = "SELECT n.nspname || '.' || c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
        + " WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_toast%' LIMIT 1";
    try (Connection connection = database.owner().connect(); Statement query = connection.createStatement(); ResultSet row = query.executeQuery(sql)) {
      if (row.next()) {
        throw new Refusal("the database " + database.owner().jdbcUrl() + " is not empty, it has " + row.getString(1) + ": restore only into an empty one");
      }
    }
  }

  private static void dropSchemas(Database database) throws SQLException {
    try (Connection connection = database.owner().connect(); Statement statement = connection.createStatement()) {
      for (String module : MIGRATIONS.modules().reversed()) {
        statement.execute("DROP SCHEMA IF EXISTS " + RuntimeRole.quoted(module) + " CASCADE");
      }
    }
  }

  private static void clear(DataDirectory directory, boolean keepRoot) throws IOException {
    try (Stream<Path> parts = Files.list(directory.root())) {
      for (Path part : parts.toList()) {
        PgBinaries.delete(part);
      }
    }
    if (!keepRoot) {
      Files.delete(directory.root());
    }
  }

  private static String difference(Set<String> backedUp, List<String> order) {
    Set<String> all = new TreeSet<>(backedUp);
    all.addAll(order);
    all.removeIf(table -> backedUp.contains(table) && order.contains(table));
    return String.join(", ", all);
  }
}
