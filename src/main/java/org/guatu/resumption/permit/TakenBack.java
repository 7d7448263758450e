package org.guatu.resumption.permit;

import static guatudb.resumption.Tables.PERMIT_EVENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.resumption.token.WithdrawnPermits;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Tells verifiers which permits hold no more though their dates say so: revoked, suspended, superseded by a new one, or
 * taken over by mistake. */
@Component
class TakenBack implements WithdrawnPermits {
  private final DSLContext db;

  TakenBack(DSLContext db) {
    this.db = db;
  }

  @Override
  public Withdrawn withdrawn(ZoneId zone, Instant at) {
    LocalDate day = Moments.day(at);
    Set<UUID> revoked = new HashSet<>();
    Set<UUID> suspended = new HashSet<>();
    db.select(PERMIT_EVENT.PERMIT_ID, PERMIT_EVENT.STATUS, PERMIT_EVENT.VALID_UNTIL).distinctOn(PERMIT_EVENT.PERMIT_ID).from(PERMIT_EVENT)
        .where(PERMIT_EVENT.ZONE_ID.eq(zone.value())).and(PERMIT_EVENT.OCCURRED_AT.le(Moments.utc(at)))
        .orderBy(PERMIT_EVENT.PERMIT_ID, PERMIT_EVENT.OCCURRED_AT.desc(), PERMIT_EVENT.RECORDED_AT.desc(), PERMIT_EVENT.ID.desc())
        .forEach(row -> {
          if (!row.value3().isBefore(day)) {
            switch (PermitStatus.valueOf(row.value2())) {
              case REVOKED, SUPERSEDED, RETRACTED -> revoked.add(row.value1());
              case SUSPENDED -> suspended.add(row.value1());
              case ISSUED, ACTIVE, EXPIRED -> { }
            }
          }
        });
    return new Withdrawn(revoked, suspended);
  }
}
