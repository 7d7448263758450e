package org.guatu.ledger.batch;

import static guatudb.ledger.Tables.MAPPING;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which header of an office's own workbook is which column: said once, remembered. */
@Component
class MappingStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> PAIRS = new TypeReference<>() {};

  private final DSLContext db;

  MappingStore(DSLContext db) {
    this.db = db;
  }

  /** Fingerprint → mapping, for those of the fingerprints that are known. */
  Map<String, Map<String, String>> find(ZoneId zone, String ledger, Collection<String> fingerprints) {
    Map<String, Map<String, String>> found = new HashMap<>();
    db.select(MAPPING.FINGERPRINT, MAPPING.COLUMNS)
        .from(MAPPING)
        .where(MAPPING.ZONE_ID.eq(zone.value())).and(MAPPING.LEDGER.eq(ledger)).and(MAPPING.FINGERPRINT.in(fingerprints))
        .forEach(row -> found.put(row.value1(), JSON.readValue(row.value2(), PAIRS)));
    return found;
  }

  void save(ZoneId zone, String ledger, String fingerprint, Map<String, String> mapping, String by, Instant now) {
    String columns = JSON.writeValueAsString(mapping);
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    db.insertInto(MAPPING)
        .set(MAPPING.ZONE_ID, zone.value())
        .set(MAPPING.LEDGER, ledger)
        .set(MAPPING.FINGERPRINT, fingerprint)
        .set(MAPPING.COLUMNS, columns)
        .set(MAPPING.SAVED_BY, by)
        .set(MAPPING.SAVED_AT, at)
        .onConflict(MAPPING.ZONE_ID, MAPPING.LEDGER, MAPPING.FINGERPRINT)
        .doUpdate()
        .set(MAPPING.COLUMNS, columns)
        .set(MAPPING.SAVED_BY, by)
        .set(MAPPING.SAVED_AT, at)
        .execute();
  }
}
