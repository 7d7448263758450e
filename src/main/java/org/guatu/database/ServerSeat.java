package org.guatu.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** One server at a time serves a data directory. The kernel frees the seat of a killed one. */
public final class ServerSeat implements AutoCloseable {
  private final FileChannel channel;

  private ServerSeat(FileChannel channel) {
    this.channel = channel;
  }

  /** @throws Refusal if another server serves this directory */
  public static ServerSeat take(DataDirectory directory) {
    try {
      FileChannel channel = FileChannel.open(directory.locks().resolve("server"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() != null) {
        return new ServerSeat(channel);
      }
      channel.close();
    } catch (OverlappingFileLockException heldInThisProcess) {
      // The same answer as for another process.
    } catch (IOException e) {
      throw new Refusal("cannot lock " + directory.locks() + ": " + e, e);
    }
    throw new Refusal("another server already serves " + directory.root());
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new Refusal("cannot give up the server's seat: " + e, e);
    }
  }
}
