package org.guatu.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.guatu.database.BackupManifest.StoredFile;
import org.guatu.database.BackupManifest.Table;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/**
 * Copies an installation while it works: all tables at one moment, then the files, of which none that the tables know can
 * be missing because attachments are stored before their rows and never changed. Embedded and external databases alike.
 */
@Component
public class Backup {
  private static final MigrationFiles MIGRATIONS = MigrationFiles.carried();

  private final DataDirectory directory;
  private final Database database;

  Backup(DataDirectory directory, Database database) {
    this.directory = directory;
    this.database = database;
  }

  /**
   * Writes a backup.
   *
   * @param target a folder that is missing or empty; nothing is left in it if this fails
   */
  public BackupManifest write(Path target, BackupProgress progress) {
    BackupFolder folder = null;
    try {
      folder = BackupFolder.create(target);
      BackupManifest manifest = copy(folder, progress);
      folder.seal(manifest);
      return manifest;
    } catch (IOException | SQLException | RuntimeException e) {
      if (folder != null) {
        clear(target);
      }
      throw e instanceof RuntimeException known ? known : new Refusal("the backup failed: " + e.getMessage(), e);
    }
  }

  private BackupManifest copy(BackupFolder folder, BackupProgress progress) throws IOException, SQLException {
    try (Connection connection = database.address().connect(); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
      Map<String, List<String>> tables = TableList.columns(connection, MIGRATIONS.modules());
      Instant madeAt = Instant.now();
      List<Path> stored = files();
      int all = tables.size() + stored.size();
      List<Table> copied = new ArrayList<>();
      for (var table : tables.entrySet()) {
        copied.add(copy(folder, connection, table.getKey(), table.getValue()));
        progress.step(copied.size(), all);
      }
      List<StoredFile> files = new ArrayList<>();
      for (Path file : stored) {
        files.add(folder.write("files/" + directory.root().relativize(file), out -> Files.copy(file, out)));
        progress.step(copied.size() + files.size(), all);
      }
      files.add(folder.write("secrets", out -> out.write(secrets().getBytes(StandardCharsets.UTF_8))));
      return new BackupManifest(BackupManifest.FORMAT, madeAt, product(), connection.getMetaData().getDatabaseProductVersion(),
          MIGRATIONS.versions(), MIGRATIONS.fingerprint(), copied, files);
    }
  }

  private static Table copy(BackupFolder folder, Connection connection, String table, List<String> columns) throws IOException {
    String[] name = table.split("\\.", 2);
    String list = columns.stream().map(RuntimeRole::quoted).collect(Collectors.joining(", "));
    String sql = "COPY " + RuntimeRole.quoted(name[0]) + "." + RuntimeRole.quoted(name[1]) + " (" + list + ") TO STDOUT";
    long[] rows = new long[1];
    StoredFile file = folder.write("tables/" + table + ".copy.gz", out -> {
      try (GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16)) {
        rows[0] = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, packed);
      } catch (SQLException e) {
        throw new IOException("cannot copy " + table + ": " + e.getMessage(), e);
      }
    });
    return new Table(name[0], name[1], columns, rows[0], file);
  }

  /** Attachments, keys, and the private files beside them; not what is half written (.new) and not the secrets. */
  private List<Path> files() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path part : List.of(directory.attachments(), directory.keys())) {
      try (Stream<Path> all = Files.walk(part)) {
        all.filter(Backup::isWhole).forEach(found::add);
      }
    }
    try (Stream<Path> beside = Files.list(directory.root())) {
      beside.filter(Backup::isWhole).filter(file -> !file.getFileName().toString().equals(DataDirectory.SECRETS)).forEach(found::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return found.stream().sorted().toList();
  }

  private static boolean isWhole(Path file) {
    return Files.isRegularFile(file) && !file.getFileName().toString().endsWith(".new");
  }

  /** All but what belongs to the database of this very place. */
  private String secrets() {
    return directory.settings().entrySet().stream()
        .filter(entry -> !entry.getKey().startsWith("database."))
        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static String product() {
    String version = Backup.class.getPackage().getImplementationVersion();
    return version == null ? "unreleased" : version;
  }

  private static void clear(Path target) {
    try (Stream<Path> all = Files.walk(target)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove the unfinished backup in " + target, e);
    }
  }
}
