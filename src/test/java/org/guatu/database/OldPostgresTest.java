package org.guatu.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guatu.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same migrations make the same schema and rights on Debian's PostgreSQL 15, which ./guatu test installs. */
class OldPostgresTest {
  private static final Path HOME = Path.of("/usr/lib/postgresql/15");
  private static final String MODULES = "n.nspname = ANY (string_to_array('" + String.join(",", MigrationFiles.carried().modules()) + "', ','))";

  @TempDir Path folder;
  private PgCommands commands;
  private Path cluster;
  private DatabaseAddress maintenance;

  @BeforeEach
  void start() throws IOException {
    assertThat(HOME.resolve("bin/postgres")).as("PostgreSQL 15 is installed: ./guatu test brings it").isExecutable();
    cluster = folder.resolve("cluster");
    commands = new PgCommands(HOME, cluster);
    Path password = Files.writeString(folder.resolve("password"), "old");
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    commands.run(folder, "initdb", List.of("-D", cluster.toString(), "-U", "root", "--pwfile=" + password, "-A", "scram-sha-256", "-E", "UTF8",
        "--locale=C.UTF-8")).orRefuse("initdb");
    commands.run(folder, "pg_ctl", List.of("-D", cluster.toString(), "-w", "-s", "-l", folder.resolve("log").toString(), "-o",
        "-c listen_addresses=127.0.0.1 -c port=" + port + " -c unix_socket_directories= -c fsync=off", "start")).orRefuse("start");
    maintenance = new DatabaseAddress("127.0.0.1:" + port, "postgres", "root", "old", "");
    TestDatabase.execute(maintenance, "CREATE ROLE owning LOGIN CREATEROLE PASSWORD 'mine'");
    TestDatabase.execute(maintenance, "CREATE DATABASE guatu OWNER owning");
  }

  @AfterEach
  void stop() {
    if (commands != null) {
      commands.run(folder, "pg_ctl", List.of("-D", cluster.toString(), "-w", "-s", "-m", "immediate", "stop"));
    }
  }

  @Test
  void makesTheSameSchemaForAnOwnerWhoIsNoSuperuser() {
    DataDirectory directory = DataDirectory.open(folder.resolve("data"));
    DatabaseAddress owner = maintenance.database("guatu").as("owning", "mine");
    try (Database database = Database.forServer(directory, owner.url())) {
      DatabaseAddress shared = TestDatabase.shared().owner();
      assertThat(TestDatabase.ask(database.address(), "SHOW server_version")).startsWith("15.");
      assertThat(columns(owner)).isNotBlank().isEqualTo(columns(shared));
      assertThat(indexes(owner)).isNotBlank().isEqualTo(indexes(shared));
      assertThat(constraints(owner)).isNotBlank().isEqualTo(constraints(shared));
      String denied = "SELECT has_table_privilege('" + database.address().user() + "', 'audit.entry', 'UPDATE')";
      assertThat(TestDatabase.ask(owner, denied)).isEqualTo("f");
    }
    Database.forCommand(directory, null).close();
  }

  private static String columns(DatabaseAddress address) {
    return TestDatabase.ask(address, "SELECT string_agg(concat_ws(' ', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),"
        + " a.attnotnull, pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum)), chr(10) ORDER BY n.nspname COLLATE \"C\", c.relname COLLATE \"C\", a.attnum)"
        + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
        + " LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum WHERE c.relkind IN ('r', 'p', 'v') AND " + MODULES);
  }

  private static String indexes(DatabaseAddress address) {
    return TestDatabase.ask(address, "SELECT string_agg(indexdef, chr(10) ORDER BY indexdef COLLATE \"C\") FROM pg_indexes i JOIN pg_namespace n ON n.nspname = i.schemaname WHERE " + MODULES);
  }

  /** Without NOT NULL, which is a constraint of its own since 18 and is compared with the columns. */
  private static String constraints(DatabaseAddress address) {
    return TestDatabase.ask(address, "SELECT string_agg(concat_ws(' ', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)), chr(10)"
        + " ORDER BY n.nspname COLLATE \"C\", c.relname COLLATE \"C\", k.conname COLLATE \"C\") FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid"
        + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE k.contype <> 'n' AND " + MODULES);
  }
}
