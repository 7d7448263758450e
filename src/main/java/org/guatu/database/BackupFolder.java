package org.guatu.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.guatu.database.BackupManifest.StoredFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The folder of one backup: files are written with their hashes taken on the way, and read only if these agree. */
final class BackupFolder {
  private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String SUM = BackupManifest.NAME + ".sha256";

  private final Path folder;

  private BackupFolder(Path folder) {
    this.folder = folder;
  }

  /** A new one. @throws Refusal unless the folder is missing or empty */
  static BackupFolder create(Path folder) throws IOException {
    if (!DataDirectory.isEmpty(folder)) {
      throw new Refusal(folder + " is not empty: a backup needs a folder of its own");
    }
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    return new BackupFolder(folder.toRealPath());
  }

  static BackupFolder open(Path folder) {
    return new BackupFolder(folder);
  }

  Path path(StoredFile file) {
    Path path = folder.resolve(file.path()).normalize();
    if (!path.startsWith(folder.normalize())) {
      throw new Refusal("the backup names a file outside itself: " + file.path());
    }
    return path;
  }

  /** Writes one file through the writer given. */
  StoredFile write(String name, Writer writer) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
      writer.to(out);
    }
    force(path);
    return new StoredFile(name, Files.size(path), HexFormat.of().formatHex(digest.digest()));
  }

  /** Last of all: a folder without it is no backup. */
  void seal(BackupManifest manifest) throws IOException {
    byte[] content = JSON.writeValueAsBytes(manifest);
    StoredFile file = write(BackupManifest.NAME, out -> out.write(content));
    write(SUM, out -> out.write((file.sha256() + "  " + BackupManifest.NAME + "\n").getBytes(StandardCharsets.US_ASCII)));
    force(folder);
  }

  /** @throws Refusal if there is none or it was changed */
  BackupManifest manifest() throws IOException {
    try {
      String expected = Files.readString(folder.resolve(SUM)).split("\\s", 2)[0];
      byte[] content = Files.readAllBytes(folder.resolve(BackupManifest.NAME));
      if (!HexFormat.of().formatHex(sha256().digest(content)).equals(expected)) {
        throw new Refusal("the backup's " + BackupManifest.NAME + " was changed after it was made");
      }
      BackupManifest manifest = JSON.readValue(content, BackupManifest.class);
      if (manifest.format() != BackupManifest.FORMAT) {
        throw new Refusal("the backup has format " + manifest.format() + ", this release reads " + BackupManifest.FORMAT);
      }
      return manifest;
    } catch (NoSuchFileException e) {
      throw new Refusal(folder + " is not a backup, or one that was not finished: it has no " + e.getFile());
    } catch (JacksonException e) {
      throw new Refusal("cannot read the backup's " + BackupManifest.NAME + ": " + e.getOriginalMessage(), e);
    }
  }

  /** @throws Refusal if the file is missing, cut short or changed */
  void check(StoredFile file) throws IOException {
    Path path = path(file);
    if (!Files.isRegularFile(path) || Files.size(path) != file.bytes() || !hash(path).equals(file.sha256())) {
      throw new Refusal("the backup is damaged: " + file.path() + " is not what was written");
    }
  }

  private static String hash(Path path) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a file's content. */
  interface Writer {
    void to(OutputStream out) throws IOException;
  }
}
