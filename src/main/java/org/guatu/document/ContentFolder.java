package org.guatu.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.guatu.database.DataDirectory;
import org.springframework.stereotype.Component;

/** The files themselves, under the data directory: one for each content, named by its hash, written whole and never changed. */
@Component
class ContentFolder {
  private final Path folder;

  ContentFolder(DataDirectory data) {
    this.folder = data.attachments();
  }

  /** Keeps the content if it is not there yet. What a rolled-back transaction leaves behind is found again by the next upload. */
  void keep(Upload upload, String hash) {
    Path target = path(hash);
    try {
      if (Files.exists(target)) {
        return;
      }
      Files.createDirectories(target.getParent());
      Path fresh = Files.createTempFile(target.getParent(), hash + ".", ".new");
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer content = ByteBuffer.wrap(upload.content());
        while (content.hasRemaining()) {
          channel.write(content);
        }
        channel.force(true);
      }
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @throws IllegalStateException if the file is gone or is no longer what was stored */
  byte[] read(String hash) {
    try {
      byte[] content = Files.readAllBytes(path(hash));
      if (!Upload.hash(content).equals(hash)) {
        throw new IllegalStateException("attachment " + hash + " was changed on the disk");
      }
      return content;
    } catch (IOException e) {
      throw new IllegalStateException("attachment " + hash + " cannot be read", e);
    }
  }

  private Path path(String hash) {
    return folder.resolve(hash.substring(0, 2)).resolve(hash);
  }
}
