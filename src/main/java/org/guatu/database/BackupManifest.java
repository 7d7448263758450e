package org.guatu.database;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup holds, each file with its size and hash, so that it can be checked before anything is restored from it.
 *
 * @param format of the backup itself; this release reads {@link #FORMAT}
 * @param madeAt real time of the snapshot
 * @param product the release that made it
 * @param postgres the version of the server that it comes from, for the record
 * @param versions module → schema version
 * @param fingerprint of the migrations of that release
 */
public record BackupManifest(
    int format,
    Instant madeAt,
    String product,
    String postgres,
    Map<String, String> versions,
    String fingerprint,
    List<Table> tables,
    List<StoredFile> files) {
  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  /** @param columns in the order of the file, which is PostgreSQL's COPY text, gzipped */
  public record Table(String schema, String name, List<String> columns, long rows, StoredFile file) {
    String key() {
      return schema + "." + name;
    }
  }

  /** @param path inside the backup, with slashes */
  public record StoredFile(String path, long bytes, String sha256) {}

  public long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  public long bytes() {
    return tables.stream().mapToLong(table -> table.file().bytes()).sum() + files.stream().mapToLong(StoredFile::bytes).sum();
  }
}
