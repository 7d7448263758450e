package org.guatu.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The use that one process makes of the embedded PostgreSQL of a data directory. Whoever uses it holds a shared lock on a
 * file there; starting and stopping happen under an exclusive one; the last one out stops it. The kernel drops the locks of
 * a killed process, so the next one adopts what still runs.
 */
public final class PgServer implements AutoCloseable {
  /** Closing any channel of a file drops all locks that this process has on it, so a directory is used once a process. */
  private static final Set<Path> USED_HERE = new HashSet<>();

  private final DataDirectory directory;
  private final PgCluster cluster;
  private final FileChannel users;
  private final int port;
  private boolean closed;

  private PgServer(DataDirectory directory, PgCluster cluster, FileChannel users, int port) {
    this.directory = directory;
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
    FileChannel users = null;
    try (FileChannel gate = open(directory, "start-stop")) {
      gate.lock();
      users = open(directory, "users");
      users.lock(0, Long.MAX_VALUE, true);
      PgCluster cluster = new PgCluster(directory);
      cluster.make();
      OptionalInt running = cluster.running();
      int port = running.isPresent() ? running.getAsInt() : cluster.start(settings);
      return new PgServer(directory, cluster, users, port);
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

  /** Stops the database if nobody else uses it. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (FileChannel gate = open(directory, "start-stop")) {
      gate.lock();
      users.close();
      // Only now: a lock of our own would hide that we are the last.
      try (FileChannel last = open(directory, "users"); FileLock alone = last.tryLock()) {
        if (alone != null) {
          cluster.stop();
        }
      }
    } catch (IOException e) {
      throw new Refusal("cannot stop the database of " + directory.root() + ": " + e, e);
    } finally {
      leave(directory.root());
    }
  }

  private static FileChannel open(DataDirectory directory, String name) throws IOException {
    return FileChannel.open(directory.locks().resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static void abandon(DataDirectory directory, FileChannel users) {
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
