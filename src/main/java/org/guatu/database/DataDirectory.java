package org.guatu.database;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.TreeMap;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that holds everything an installation owns: the embedded database, attachments, keys, and its secrets, which
 * are made at random when first asked for and readable by the owner only.
 */
public final class DataDirectory {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  static final String SECRETS = "secrets";

  private final Path root;

  private DataDirectory(Path root) {
    this.root = root;
  }

  /** Opens the folder and makes what is missing. @throws Refusal if it cannot be made or written */
  public static DataDirectory open(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      if (!Files.isDirectory(root)) {
        if (root.getParent() != null) {
          Files.createDirectories(root.getParent());
        }
        Files.createDirectory(root, OWNER_ONLY_FOLDER);
      }
      DataDirectory directory = new DataDirectory(root.toRealPath());
      for (Path part : new Path[] {directory.postgres(), directory.attachments(), directory.keys(), directory.locks()}) {
        if (!Files.isDirectory(part)) {
          Files.createDirectories(part, OWNER_ONLY_FOLDER);
        }
      }
      return directory;
    } catch (IOException e) {
      throw new Refusal("cannot use " + root + " as the data directory: " + e, e);
    }
  }

  /** Whether the folder is missing or holds nothing. */
  public static boolean isEmpty(Path folder) {
    try (var entries = Files.isDirectory(folder) ? Files.list(folder) : java.util.stream.Stream.<Path>empty()) {
      return (!Files.exists(folder) || Files.isDirectory(folder)) && entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new Refusal("cannot read " + folder + ": " + e, e);
    }
  }

  public Path root() {
    return root;
  }

  /** The embedded PostgreSQL: its cluster, its log, and its binaries where no per-user cache can hold them. */
  public Path postgres() {
    return root.resolve("postgres");
  }

  /** The stored files of the module {@code document}. */
  public Path attachments() {
    return root.resolve("attachments");
  }

  /** Key files, one each; in every backup. */
  public Path keys() {
    return root.resolve("keys");
  }

  Path locks() {
    return root.resolve("locks");
  }

  /** The random secret of this name: 32 bytes in base64url, made when first asked for, then always the same. */
  public String secret(String name) {
    return setting(name).orElseGet(() -> {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      return keep(name, Base64.getUrlEncoder().withoutPadding().encodeToString(random), false);
    });
  }

  /** What was kept under this name among the secrets. */
  public Optional<String> setting(String name) {
    return Optional.ofNullable(read().get(name));
  }

  /** All that is kept, by name. */
  Map<String, String> settings() {
    return read();
  }

  /** Keeps a value among the secrets. */
  public void keep(String name, String value) {
    keep(name, value, true);
  }

  /** Forgets a kept value. */
  public void forget(String name) {
    change(values -> values.remove(name));
  }

  /** Writes a file that only its owner can read, whole or not at all, such as the demo's accounts. */
  public Path writePrivate(String name, byte[] content) {
    try {
      Path target = root.resolve(name);
      Path fresh = Files.createTempFile(target.getParent(), target.getFileName() + ".", ".new", OWNER_ONLY);
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      return Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String keep(String name, String value, boolean replace) {
    if (value.lines().count() > 1) {
      throw new IllegalArgumentException("one line only");
    }
    return requireNonNull(change(values -> {
      if (replace) {
        values.put(name, value);
      } else {
        values.putIfAbsent(name, value);
      }
    }).get(name));
  }

  /** One process at a time; threads of one process queue on the class. */
  private Map<String, String> change(java.util.function.Consumer<Map<String, String>> change) {
    synchronized (DataDirectory.class) {
      try (FileChannel channel = FileChannel.open(locks().resolve(SECRETS), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        Map<String, String> values = read();
        change.accept(values);
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        writePrivate(SECRETS, text.toString().getBytes(StandardCharsets.UTF_8));
        return values;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Map<String, String> read() {
    Map<String, String> values = new TreeMap<>();
    Path file = root.resolve(SECRETS);
    try {
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file)) {
          int equals = line.indexOf('=');
          if (equals > 0) {
            values.put(line.substring(0, equals), line.substring(equals + 1));
          }
        }
      }
      return values;
    } catch (IOException e) {
      throw new Refusal("cannot read " + file + ": " + e, e);
    }
  }
}
