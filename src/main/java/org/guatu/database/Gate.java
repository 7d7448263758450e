package org.guatu.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What everybody passes one by one who starts or stops the database of a data directory: processes queue on a file, threads
 * of one process before it, because a process holds a file's lock as a whole.
 */
final class Gate implements AutoCloseable {
  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final FileChannel channel;
  private final ReentrantLock threads;

  private Gate(FileChannel channel, ReentrantLock threads) {
    this.channel = channel;
    this.threads = threads;
  }

  static Gate pass(DataDirectory directory) throws IOException {
    ReentrantLock threads = THREADS.computeIfAbsent(directory.root(), path -> new ReentrantLock());
    threads.lock();
    FileChannel channel = null;
    try {
      channel = open(directory, "start-stop");
      channel.lock();
      return new Gate(channel, threads);
    } catch (IOException | RuntimeException e) {
      threads.unlock();
      if (channel != null) {
        channel.close();
      }
      throw e;
    }
  }

  static FileChannel open(DataDirectory directory, String name) throws IOException {
    return FileChannel.open(directory.locks().resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      threads.unlock();
    }
  }
}
