package org.guatu.database;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * One embedded database cluster on disk: made, started, found running, stopped. Callers hold the exclusive lock of
 * {@link PgServer} meanwhile.
 */
final class PgCluster {
  static final String OWNER = "guatu";
  /** The class of SQL states of a connection that does not come about. */
  private static final String NO_CONNECTION = "08";
  private static final String CANNOT_CONNECT_NOW = "57P03";
  private static final int PATIENCE_SECONDS = 10;
  private static final Duration GONE_WITHIN = Duration.ofSeconds(10);
  private static final Duration GONE_ASKED_EVERY = Duration.ofMillis(5);
  private static final String PORT = "database.port";

  private final DataDirectory directory;
  private final Path cluster;
  private final PgCommands commands;

  PgCluster(DataDirectory directory) {
    this.directory = directory;
    this.cluster = directory.postgres().resolve("cluster");
    List<Path> caches = new ArrayList<>();
    Path user = PgBinaries.userCache();
    Path own = directory.postgres().resolve("binaries");
    if (user != null) {
      caches.add(user);
    }
    caches.add(own);
    PgCommands first = new PgCommands(PgBinaries.unpacked(caches), cluster);
    // Nobody cannot look into root's home, so the programs stand in the data directory then.
    this.commands = first.asNobody() ? new PgCommands(PgBinaries.unpacked(List.of(own)), cluster) : first;
  }

  static boolean exists(DataDirectory directory) {
    return Files.exists(directory.postgres().resolve("cluster"));
  }

  /** Makes the cluster if there is none: in a folder beside, so that a kill leaves no half-made one. */
  void make() {
    try {
      if (Files.exists(cluster)) {
        String major = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!major.equals(PgBinaries.MAJOR)) {
          throw new Refusal("the data directory is of PostgreSQL " + major + ", this release carries " + PgBinaries.MAJOR
              + ": restore a backup of it into a new data directory");
        }
        return;
      }
      Path fresh = directory.postgres().resolve("cluster.new");
      if (Files.exists(fresh)) {
        PgBinaries.delete(fresh);
      }
      Files.createDirectory(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Path password = directory.writePrivate("postgres/owner.password", directory.secret("database.owner").getBytes(StandardCharsets.UTF_8));
      if (commands.asNobody()) {
        openToNobody();
        PgCommands.giveToNobody(fresh);
        PgCommands.giveToNobody(password);
      }
      commands.run(directory.postgres(), "initdb", List.of("-D", fresh.toString(), "-U", OWNER, "--pwfile=" + password, "-A",
          "scram-sha-256", "-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums"))
          .orRefuse("initdb");
      Files.delete(password);
      Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Refusal("cannot make the database in " + cluster + ": " + e, e);
    }
  }

  /** The port of the running postmaster; empty if none runs. */
  OptionalInt running() {
    try {
      List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
      boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
      boolean alive = PgProcesses.isIn(Long.parseLong(lines.getFirst().strip()), cluster);
      return ready && alive ? OptionalInt.of(Integer.parseInt(lines.get(3).strip())) : OptionalInt.empty();
    } catch (IOException | RuntimeException noneOrHalfWritten) {
      return OptionalInt.empty();
    }
  }

  /** The port of a postmaster that runs and also answers: one that has just been killed still stands among the processes for a moment. */
  OptionalInt answering() {
    OptionalInt port = running();
    return port.isPresent() && answers(port.getAsInt()) ? port : OptionalInt.empty();
  }

  private boolean answers(int port) {
    DataSource door = new DatabaseAddress("127.0.0.1:" + port, "postgres", OWNER, directory.secret("database.owner"), "").dataSource();
    try {
      door.setLoginTimeout(PATIENCE_SECONDS);
      door.getConnection().close();
      return true;
    } catch (SQLException refused) {
      String state = String.valueOf(refused.getSQLState());
      return !state.startsWith(NO_CONNECTION) && !state.equals(CANNOT_CONNECT_NOW);
    }
  }

  /** Starts on the loopback port kept for it, or on a free one, and waits until it answers. What an earlier, killed postmaster left is waited for. */
  int start(List<String> settings) {
    long deadline = System.nanoTime() + 60_000_000_000L;
    String last = "";
    while (System.nanoTime() < deadline) {
      OptionalInt port = answering();
      if (port.isPresent()) {
        return port.getAsInt();
      }
      clearStaleLock();
      PgCommands.Outcome outcome = commands.run(directory.postgres(), "pg_ctl", List.of("-D", cluster.toString(), "-w", "-t", "60", "-s",
          "-l", directory.postgres().resolve("log").toString(), "-o", options(settings, port()), "start"));
      last = outcome.text();
      if (outcome.code() != 0) {
        pause();
      }
    }
    throw new Refusal("PostgreSQL does not start, see " + directory.postgres().resolve("log") + " " + last.strip());
  }

  /** Returns when no process of it is left: pg_ctl waits for the lock file to go, which the postmaster takes away a little before it ends itself. */
  void stop() {
    commands.run(directory.postgres(), "pg_ctl", List.of("-D", cluster.toString(), "-w", "-t", "60", "-s", "-m", "fast", "stop"));
    long patience = System.nanoTime() + GONE_WITHIN.toNanos();
    while (!PgProcesses.in(cluster).isEmpty() && System.nanoTime() < patience) {
      LockSupport.parkNanos(GONE_ASKED_EVERY.toNanos());
    }
  }

  /** A sixteenth of the machine's memory, so that the working set of a large zone stays in it where there is room; it is taken as it is used. */
  private static long sharedMegabytes() {
    long machine = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
    return Math.clamp(machine / 16, 128, 1024);
  }

  private static String options(List<String> settings, int port) {
    List<String> all = new ArrayList<>(List.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories=",
        "fsync=on", "full_page_writes=on", "synchronous_commit=on", "max_connections=60", "shared_buffers=" + sharedMegabytes() + "MB", "timezone=UTC",
        "log_timezone=Asia/Shanghai", "log_checkpoints=off", "jit=off", "random_page_cost=1.1", "max_parallel_workers_per_gather=0", "max_wal_size=1GB"));
    all.addAll(settings);
    StringBuilder options = new StringBuilder();
    for (String setting : all) {
      options.append(" -c ").append(setting);
    }
    return options.toString();
  }

  /**
   * A postmaster.pid whose process is dead, a zombie that nobody reaps, or somebody else by now. PostgreSQL itself refuses
   * to start then; it is safe to remove once no process at all stands in the cluster.
   */
  private void clearStaleLock() {
    Path lock = cluster.resolve("postmaster.pid");
    if (Files.exists(lock) && PgProcesses.in(cluster).isEmpty()) {
      try {
        Files.deleteIfExists(lock);
      } catch (IOException e) {
        throw new Refusal("cannot remove the stale " + lock + ": " + e, e);
      }
    }
  }

  private void openToNobody() throws IOException {
    Files.setPosixFilePermissions(directory.root(), PosixFilePermissions.fromString("rwx--x--x"));
    PgCommands.giveToNobody(directory.postgres());
  }

  /** The same port again if it is free: who uses the database finds it there after a crash. */
  private int port() {
    int kept = directory.setting(PORT).map(Integer::valueOf).orElse(0);
    try {
      return free(kept);
    } catch (IOException taken) {
      try {
        return free(0);
      } catch (IOException e) {
        throw new Refusal("no free port on the loopback interface: " + e, e);
      }
    }
  }

  private int free(int wanted) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
      if (wanted == 0) {
        directory.keep(PORT, Integer.toString(socket.getLocalPort()));
      }
      return socket.getLocalPort();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("interrupted while PostgreSQL started", e);
    }
  }
}
