package org.guatu.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The use that one process makes of the embedded PostgreSQL of a data directory. Whoever uses it holds a shared lock on a
 * file there; starting and stopping happen under an exclusive one; the last one out stops it. The kernel drops the locks of
 * a killed process, so the next one adopts what still runs.
 */
public final class PgServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PgServer.class);
  private static final Duration WATCH_EVERY = Duration.ofMillis(500);

  /** Closing any channel of a file drops all locks that this process has on it, so a directory is used once a process. */
  private static final Set<Path> USED_HERE = new HashSet<>();

  private final DataDirectory directory;
  private final PgCluster cluster;
  private final FileChannel users;
  private final int port;
  private final List<String> settings;
  private volatile boolean closed;

  private PgServer(DataDirectory directory, List<String> settings, PgCluster cluster, FileChannel users, int port) {
    this.directory = directory;
    this.settings = settings;
    this.cluster = cluster;
    this.users = users;
    this.port = port;
  }

  /** Uses the database of this directory: made, started or adopted as needed. */
  public static PgServer use(DataDirectory directory) {
    return use(directory, List.of());
  }

  /** @param settings more settings of PostgreSQL, "name=value", if it has to be started */
  public static PgServer use(DataDirectory directory, List<String> settings) {
    enter(directory.root());
    @Nullable FileChannel users = null;
    try (Gate _ = Gate.pass(directory)) {
      users = Gate.open(directory, "users");
      users.lock(0, Long.MAX_VALUE, true);
      PgCluster cluster = new PgCluster(directory);
      cluster.make();
      int port = cluster.start(settings);
      return new PgServer(directory, settings, cluster, users, port);
    } catch (IOException e) {
      abandon(directory, users);
      throw new Refusal("cannot lock " + directory.locks() + ": " + e, e);
    } catch (RuntimeException e) {
      abandon(directory, users);
      throw e;
    }
  }

  /** The address of a database in it, as its owner. */
  public DatabaseAddress address(String database) {
    return new DatabaseAddress("127.0.0.1:" + port, database, PgCluster.OWNER, directory.secret("database.owner"), "");
  }

  /** From now on until it is closed, starts the database again whenever it has died. For a process that lives long. */
  public void watch() {
    Thread.ofPlatform().daemon().name("database-watch").start(() -> {
      while (!closed) {
        LockSupport.parkNanos(WATCH_EVERY.toNanos());
        try {
          reviveIfDead();
        } catch (RuntimeException | IOException e) {
          LOG.error("the database has died and does not start again yet: {}", e.toString());
        }
      }
    });
  }

  private void reviveIfDead() throws IOException {
    if (cluster.running().isPresent()) {
      return;
    }
    try (Gate _ = Gate.pass(directory)) {
      if (!closed && cluster.running().isEmpty()) {
        LOG.warn("the database has died: starting it again");
        int now = cluster.start(settings);
        if (now != port) {
          LOG.error("the database had to move from port {} to {}: restart the server", port, now);
        }
      }
    }
  }

  /** Stops the database if nobody else uses it. */
  @Override
  public void close() {
    try (Gate _ = Gate.pass(directory)) {
      if (closed) {
        return;
      }
      closed = true;
      users.close();
      // Only now: a lock of our own would hide that we are the last.
      try (FileChannel last = Gate.open(directory, "users"); FileLock alone = last.tryLock()) {
        if (alone != null) {
          cluster.stop();
        }
      }
      leave(directory.root());
    } catch (IOException e) {
      throw new Refusal("cannot stop the database of " + directory.root() + ": " + e, e);
    }
  }

  private static void abandon(DataDirectory directory, @Nullable FileChannel users) {
    try {
      if (users != null) {
        users.close();
      }
    } catch (IOException alreadyFailing) {
      // The first failure is the one to report.
    } finally {
      leave(directory.root());
    }
  }

  private static void enter(Path root) {
    synchronized (USED_HERE) {
      if (!USED_HERE.add(root)) {
        throw new IllegalStateException("this process already uses " + root);
      }
    }
  }

  private static void leave(Path root) {
    synchronized (USED_HERE) {
      USED_HERE.remove(root);
    }
  }
}
