package org.guatu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guatu.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup brings back what was there, and a damaged one nothing. */
class BackupTest {
  @TempDir Path folder;
  private TestDatabase.Opened source;
  private Path copy;

  @BeforeEach
  void fill() throws Exception {
    source = TestDatabase.fresh();
    copy = folder.resolve("copy");
    TestDatabase.execute(source.owner(), "INSERT INTO infra.zone (id, code, name, short_name, host_division, host_name, created_at)"
        + " VALUES (gen_random_uuid(), 'a', E'制表\\t换行\\n反斜线\\\\N 引号\" 表情😀', '\\N', '310000', '', now())");
    pair(source.owner());
    Files.writeString(source.directory().attachments().resolve("文件.txt"), "附件");
    Files.writeString(source.directory().attachments().resolve("half.new"), "half");
    Files.writeString(source.directory().keys().resolve("key"), "k");
    source.directory().secret("totp");
  }

  @Test
  void bringsBackEveryRowFileAndSecretIntoAnExternalDatabase() throws Exception {
    BackupManifest manifest = backup();
    DatabaseAddress target = TestDatabase.empty();
    Path place = folder.resolve("place");
    Restore.run(copy, place, target.url(), BackupProgress.NONE);
    assertThat(manifest.rows()).isPositive();
    assertThat(manifest.tables()).allSatisfy(table -> assertThat(content(target, table.key())).isEqualTo(content(source.owner(), table.key())));
    assertThat(place.resolve("attachments/文件.txt")).hasContent("附件");
    assertThat(place.resolve("attachments/half.new")).doesNotExist();
    assertThat(place.resolve("keys/key")).hasContent("k");
    DataDirectory restored = DataDirectory.open(place);
    assertThat(restored.secret("totp")).isEqualTo(source.directory().secret("totp"));
    assertThat(restored.setting("database.role")).isNotEqualTo(source.directory().setting("database.role"));
    Database.forCommand(restored, null).close();
  }

  @Test
  void oneChangedByteAndNothingIsRestored() throws Exception {
    Path damaged = folder.resolve("copy").resolve(backup().tables().getFirst().file().path());
    byte[] content = Files.readAllBytes(damaged);
    content[content.length - 1] ^= 1;
    Files.write(damaged, content);
    assertRefused("damaged");
  }

  @Test
  void aChangedManifestIsRefused() throws Exception {
    backup();
    Path manifest = copy.resolve(BackupManifest.NAME);
    Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"rows\" : \\d+", "\"rows\" : 9"));
    assertRefused("was changed");
  }

  @Test
  void anUnfinishedBackupIsRefused() throws Exception {
    backup();
    Files.delete(copy.resolve(BackupManifest.NAME));
    assertRefused("not a backup");
  }

  @Test
  void aDatabaseWithTablesIsRefusedAndKeepsThem() {
    backup();
    Path place = folder.resolve("place");
    TestDatabase.Opened used = TestDatabase.fresh();
    assertThatThrownBy(() -> Restore.run(copy, place, used.owner().url(), BackupProgress.NONE)).isInstanceOf(Refusal.class).hasMessageContaining("not empty");
    assertThat(place).doesNotExist();
    assertThat(TestDatabase.ask(used.owner(), "SELECT count(*) FROM audit.entry")).isEqualTo("0");
  }

  @Test
  void tablesOfOneTransactionAreCopiedTogetherWhileItIsWritten() throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    Thread writer = Thread.ofPlatform().start(() -> {
      while (!ended.get()) {
        pair(source.owner());
      }
    });
    try {
      BackupManifest manifest = backup();
      assertThat(rows(manifest, "audit.entry")).isEqualTo(rows(manifest, "audit.link")).isPositive();
    } finally {
      ended.set(true);
      writer.join();
    }
  }

  @Test
  void foreignKeysHaveAnOrder() throws SQLException {
    try (Connection connection = source.owner().connect()) {
      var modules = MigrationFiles.carried().modules();
      assertThat(TableList.inOrder(connection, modules)).containsExactlyInAnyOrderElementsOf(TableList.columns(connection, modules).keySet());
    }
  }

  private BackupManifest backup() {
    return new Backup(source.directory(), source.database()).write(copy, BackupProgress.NONE);
  }

  private void assertRefused(String why) {
    Path place = folder.resolve("place");
    DatabaseAddress target = TestDatabase.empty();
    assertThatThrownBy(() -> Restore.run(copy, place, target.url(), BackupProgress.NONE)).isInstanceOf(Refusal.class).hasMessageContaining(why);
    assertThat(place).doesNotExist();
    assertThat(TestDatabase.ask(target, "SELECT count(*) FROM pg_namespace WHERE nspname = 'audit'")).isEqualTo("0");
  }

  /** An entry and its link, in one transaction. */
  private static void pair(DatabaseAddress address) {
    try (Connection connection = address.connect(); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("INSERT INTO audit.entry (zone_id, id, at, actor, origin, action, subject, outcome, details)"
          + " VALUES (gen_random_uuid(), gen_random_uuid(), now(), '甲', 'cli', 'a.b', '', 'DONE', '{}')");
      statement.execute("INSERT INTO audit.link (zone_id, seq, entry_id, hash) VALUES (gen_random_uuid(), 1, gen_random_uuid(), 'h')");
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long rows(BackupManifest manifest, String table) {
    return manifest.tables().stream().filter(one -> one.key().equals(table)).findFirst().orElseThrow().rows();
  }

  private static String content(DatabaseAddress address, String table) {
    return TestDatabase.ask(address, "SELECT count(*) || coalesce(string_agg(t::text, chr(10) ORDER BY t::text COLLATE \"C\"), '') FROM " + table + " t");
  }
}
