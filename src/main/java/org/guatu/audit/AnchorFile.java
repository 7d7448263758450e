package org.guatu.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.database.DataDirectory;
import org.guatu.kernel.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The heads of the chains, a line each minute that there was something new: time, zone, sequence number, hash. Whoever cuts the
 * chain in the database would have to rewrite this file too, so copy it to another machine.
 */
@Component
class AnchorFile {
  static final String NAME = "audit-heads.log";

  private final Path file;
  private final Map<ZoneId, Long> written = new ConcurrentHashMap<>();

  AnchorFile(DataDirectory directory) {
    this.file = directory.root().resolve(NAME);
  }

  /** One head that was once there. */
  record Anchor(Instant at, long seq, String hash) {}

  synchronized void append(ZoneId zone, ChainStore.Head head, Instant now) {
    if (written.getOrDefault(zone, 0L) == head.seq()) {
      return;
    }
    String line = now + " " + zone.value() + " " + head.seq() + " " + head.hash() + "\n";
    try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
      written.put(zone, head.seq());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The zone's heads as they were written. A line that was cut off by a crash is left out. */
  List<Anchor> of(ZoneId zone) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
      return lines.lines().map(line -> line.split(" "))
          .filter(parts -> parts.length == 4 && parts[1].equals(zone.value().toString()) && parts[3].length() == 64)
          .map(parts -> new Anchor(Instant.parse(parts[0]), Long.parseLong(parts[2]), parts[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
