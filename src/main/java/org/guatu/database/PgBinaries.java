package org.guatu.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's programs, unpacked once from the archive that the product carries. */
final class PgBinaries {
  /** The major version that the archive holds: a cluster of another one is refused. */
  static final String MAJOR = "18";

  private PgBinaries() {}

  /**
   * The folder with {@code bin/postgres}, unpacked there if it is not yet.
   *
   * @param caches where to keep it, the first that can be written wins
   */
  static Path unpacked(List<Path> caches) {
    String archive = archive();
    IOException last = null;
    for (Path cache : caches) {
      try {
        Path home = cache.resolve("postgres-" + archive.replaceAll("\\W", "-") + "-" + size(archive));
        if (!Files.isExecutable(home.resolve("bin/postgres"))) {
          Files.createDirectories(cache);
          unpack(archive, home);
        }
        return home;
      } catch (IOException e) {
        last = e;
      }
    }
    throw new Refusal("cannot unpack PostgreSQL into any of " + caches + ": " + last, last == null ? new IOException("nowhere to unpack to") : last);
  }

  /** The per-user cache, or null where the machine has no home for us. */
  static @Nullable Path userCache() {
    String configured = System.getenv("XDG_CACHE_HOME");
    if (configured != null && configured.startsWith("/")) {
      return Path.of(configured, "guatu");
    }
    String home = System.getProperty("user.home", "");
    return home.startsWith("/") ? Path.of(home, ".cache", "guatu") : null;
  }

  private static String archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    if (system.startsWith("linux") && (machine.equals("amd64") || machine.equals("x86_64"))) {
      return "postgres-linux-x86_64.txz";
    }
    if (system.startsWith("linux") && machine.equals("aarch64")) {
      return "postgres-linux-arm_64.txz";
    }
    throw new Refusal("no embedded PostgreSQL for " + system + " " + machine + ": use --database-url with one of your own");
  }

  /** Names the unpacked folder, so that another release of the product unpacks anew. */
  private static long size(String archive) throws IOException {
    return PgBinaries.class.getResource("/" + archive).openConnection().getContentLengthLong();
  }

  /** Into a folder beside it first, so that a kill in between leaves nothing half unpacked under the final name. */
  private static void unpack(String archive, Path home) throws IOException {
    Path fresh = Files.createTempDirectory(home.getParent(), ".unpacking");
    try {
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
      try (InputStream packed = PgBinaries.class.getResourceAsStream("/" + archive);
          TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          Path target = fresh.resolve(entry.getName()).normalize();
          if (!target.startsWith(fresh)) {
            throw new IOException("entry outside the folder: " + entry.getName());
          }
          if (entry.isDirectory()) {
            Files.createDirectories(target);
          } else {
            Files.createDirectories(target.getParent());
            write(tar, entry, target);
          }
        }
      }
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      delete(fresh);
    } catch (IOException | RuntimeException e) {
      delete(fresh);
      throw e;
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> old = Files.walk(folder)) {
      for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
