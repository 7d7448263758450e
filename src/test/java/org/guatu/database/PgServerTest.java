package org.guatu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.Set;
import java.nio.file.attribute.PosixFilePermission;
import org.guatu.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of the embedded database under several processes, of which any may be killed. */
class PgServerTest {
  @TempDir Path folder;
  private DataDirectory directory;

  @BeforeEach
  void open() {
    directory = DataDirectory.open(folder.resolve("data"));
  }

  /** Whatever a failed test leaves running would keep the folder in use. */
  @AfterEach
  void nothingStaysRunning() {
    PgServer.use(directory).close();
    assertThat(PgProcesses.in(cluster())).isEmpty();
  }

  @Test
  void theLastOneOutStopsIt() throws Exception {
    PgServer here = PgServer.use(directory);
    long postmaster = postmaster();
    try (DatabaseUser other = DatabaseUser.start(directory.root())) {
      assertThat(other.address()).isEqualTo(here.address("postgres").host());
      here.close();
      assertThat(PgProcesses.isIn(postmaster, cluster())).isTrue();
    }
    assertThat(PgProcesses.in(cluster())).isEmpty();
  }

  @Test
  void aKilledUserIsNotWaitedForAndItsDatabaseIsAdopted() throws Exception {
    DatabaseUser other = DatabaseUser.start(directory.root());
    long postmaster = postmaster();
    other.kill();
    try (PgServer here = PgServer.use(directory)) {
      assertThat(postmaster()).isEqualTo(postmaster);
      assertThat(here.address("postgres").host()).isEqualTo(other.address());
    }
    assertThat(PgProcesses.in(cluster())).isEmpty();
  }

  @Test
  void whatWasCommittedSurvivesTheKillOfBoth() throws Exception {
    DatabaseUser other = DatabaseUser.start(directory.root());
    DatabaseAddress address = new DatabaseAddress(other.address(), "postgres", PgCluster.OWNER, directory.secret("database.owner"), "");
    TestDatabase.execute(address, "CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n");
    long postmaster = postmaster();
    other.kill();
    kill(postmaster);
    try (PgServer here = PgServer.use(directory)) {
      assertThat(TestDatabase.ask(here.address("postgres"), "SELECT count(*) FROM kept")).isEqualTo("1000");
      assertThat(TestDatabase.ask(here.address("postgres"), "SHOW fsync")).isEqualTo("on");
      assertThat(TestDatabase.ask(here.address("postgres"), "SHOW data_checksums")).isEqualTo("on");
    }
  }

  @Test
  void aPostmasterThatDiesWhileItIsAdoptedIsStartedAgain() throws Exception {
    DatabaseUser other = DatabaseUser.start(directory.root());
    long postmaster = postmaster();
    other.kill();
    assertThat(new ProcessBuilder("kill", "-STOP", Long.toString(postmaster)).start().waitFor()).isZero();
    Thread death = Thread.ofPlatform().start(() -> {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      kill(postmaster);
    });
    try (PgServer here = PgServer.use(directory)) {
      death.join();
      assertThat(TestDatabase.ask(here.address("postgres"), "SELECT 1")).isEqualTo("1");
      assertThat(postmaster()).isNotEqualTo(postmaster);
    }
  }

  @Test
  void aStaleLockFileOfSomebodyElsesProcessIsNoObstacle() throws Exception {
    PgServer.use(directory).close();
    Files.writeString(cluster().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + cluster() + "\n0\n1\n\n127.0.0.1\n\nready   \n");
    try (PgServer here = PgServer.use(directory)) {
      assertThat(TestDatabase.ask(here.address("postgres"), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aWatchedOneComesBackAtTheSameAddress() throws Exception {
    try (PgServer here = PgServer.use(directory)) {
      here.watch();
      DatabaseAddress address = here.address("postgres");
      TestDatabase.execute(address, "CREATE TABLE kept (n int)");
      kill(postmaster());
      await().atMost(Duration.ofSeconds(60)).until(() -> answers(address));
      assertThat(TestDatabase.ask(address, "SELECT count(*) FROM kept")).isEqualTo("0");
    }
  }

  @Test
  void onlyWithThePasswordAndOnlyOverLoopback() {
    try (PgServer here = PgServer.use(directory)) {
      DatabaseAddress address = here.address("postgres");
      assertThatThrownBy(() -> address.as(PgCluster.OWNER, "wrong").connect()).isInstanceOf(Refusal.class).hasMessageContaining("password");
      assertThat(TestDatabase.ask(address, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(TestDatabase.ask(address, "SHOW unix_socket_directories")).isEmpty();
    }
  }

  @Test
  void oneServerAtATimeServesADirectory() {
    try (ServerSeat _ = ServerSeat.take(directory)) {
      assertThatThrownBy(() -> ServerSeat.take(directory)).isInstanceOf(Refusal.class).hasMessageContaining("another server");
    }
    ServerSeat.take(directory).close();
  }

  @Test
  void secretsStayTheSameAndAreReadByTheOwnerOnly() throws IOException {
    String secret = directory.secret("some");
    assertThat(DataDirectory.open(directory.root()).secret("some")).isEqualTo(secret).hasSize(43);
    assertThat(directory.secret("other")).isNotEqualTo(secret);
    assertThat(Files.getPosixFilePermissions(directory.root().resolve(DataDirectory.SECRETS)))
        .isEqualTo(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
  }

  private Path cluster() {
    return directory.postgres().resolve("cluster");
  }

  private long postmaster() throws IOException {
    return Long.parseLong(Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst().strip());
  }

  private static void kill(long postmaster) {
    ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
  }

  private static boolean answers(DatabaseAddress address) {
    try (Connection connection = address.dataSource().getConnection(); Statement statement = connection.createStatement()) {
      return statement.execute("SELECT 1");
    } catch (SQLException notYet) {
      return false;
    }
  }
}
