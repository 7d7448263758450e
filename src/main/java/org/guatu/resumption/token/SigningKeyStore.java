package org.guatu.resumption.token;

import static guatudb.resumption.Tables.SIGNING_KEY;
import static org.guatu.kernel.Moments.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of signing keys: their public halves. */
@Component
class SigningKeyStore {
  private final DSLContext db;

  SigningKeyStore(DSLContext db) {
    this.db = db;
  }

  /** A key with its time of service. */
  record Row(VerificationKey key, Instant createdAt, @Nullable Instant retiredAt) {}

  void insert(ZoneId zone, VerificationKey key, Instant now) {
    db.insertInto(SIGNING_KEY)
        .set(SIGNING_KEY.ZONE_ID, zone.value())
        .set(SIGNING_KEY.KID, key.kid())
        .set(SIGNING_KEY.ALGORITHM, key.algorithm().name())
        .set(SIGNING_KEY.X, key.x())
        .set(SIGNING_KEY.Y, key.y())
        .set(SIGNING_KEY.CREATED_AT, utc(now))
        .execute();
  }

  /** Ends the service of all that are in use. */
  void retire(ZoneId zone, Instant now) {
    db.update(SIGNING_KEY)
        .set(SIGNING_KEY.RETIRED_AT, utc(now))
        .where(SIGNING_KEY.ZONE_ID.eq(zone.value())).and(SIGNING_KEY.RETIRED_AT.isNull())
        .execute();
  }

  /** Newest first. @param issuer the zone's code */
  List<Row> list(ZoneId zone, String issuer) {
    return db.selectFrom(SIGNING_KEY)
        .where(SIGNING_KEY.ZONE_ID.eq(zone.value()))
        .orderBy(SIGNING_KEY.CREATED_AT.desc(), SIGNING_KEY.KID)
        .fetch(row -> {
          OffsetDateTime retired = row.get(SIGNING_KEY.RETIRED_AT);
          SigningAlgorithm algorithm = SigningAlgorithm.valueOf(row.get(SIGNING_KEY.ALGORITHM));
          VerificationKey key = VerificationKey.of(issuer, algorithm, row.get(SIGNING_KEY.X), row.get(SIGNING_KEY.Y));
          return new Row(key, row.get(SIGNING_KEY.CREATED_AT).toInstant(), retired == null ? null : retired.toInstant());
        });
  }
}
