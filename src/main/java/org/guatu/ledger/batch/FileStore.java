package org.guatu.ledger.batch;

import static guatudb.ledger.Tables.BATCH;
import static guatudb.ledger.Tables.FILE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The files as they came, so that every row can be traced to its original text. */
@Component
public class FileStore {
  private final DSLContext db;

  FileStore(DSLContext db) {
    this.db = db;
  }

  /** Keeps a file; the same content once only. */
  public void keep(ZoneId zone, String hash, byte[] content, Instant now) {
    db.insertInto(FILE)
        .set(FILE.ZONE_ID, zone.value())
        .set(FILE.HASH, hash)
        .set(FILE.SIZE, (long) content.length)
        .set(FILE.CONTENT, content)
        .set(FILE.STORED_AT, now.atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
  }

  /** Copies a file out to where it can be read as a stream. The caller deletes it. @throws NotFound if it is not kept */
  public Path copy(ZoneId zone, String hash, String name) {
    byte[] content = db.select(FILE.CONTENT).from(FILE).where(FILE.ZONE_ID.eq(zone.value())).and(FILE.HASH.eq(hash)).fetchOne(FILE.CONTENT);
    if (content == null) {
      throw new NotFound("ledger file", hash);
    }
    try {
      Path copy = Files.createTempFile("ledger", name.toLowerCase(java.util.Locale.ROOT).endsWith(".csv") ? ".csv" : ".xlsx");
      return Files.write(copy, content);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Forgets files that no batch points at any more. */
  public void forgetUnused(ZoneId zone) {
    db.deleteFrom(FILE).where(FILE.ZONE_ID.eq(zone.value()))
        .and(notExists(selectOne().from(BATCH).where(BATCH.ZONE_ID.eq(FILE.ZONE_ID)).and(BATCH.FILE_HASH.eq(FILE.HASH))))
        .execute();
  }
}
