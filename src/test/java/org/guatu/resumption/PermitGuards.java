package org.guatu.resumption;

import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.DECISION;
import static guatudb.resumption.Tables.PERMIT;
import static guatudb.resumption.Tables.SIGNATURE;
import static guatudb.resumption.Tables.STOP_ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guatu.kernel.ZoneId;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.review.Decisions;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** What must hold of the permits of a zone whatever was done. */
@TestComponent
class PermitGuards {
  @Autowired Decisions decisions;
  @Autowired DSLContext db;

  void hold(Office office) {
    ZoneId zone = office.zone();
    List<Integer> numbers = db.select(PERMIT.NUMBER).from(PERMIT).where(PERMIT.ZONE_ID.eq(zone.value())).orderBy(PERMIT.NUMBER).fetch(PERMIT.NUMBER);
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    boolean stopped = db.fetchExists(STOP_ORDER, STOP_ORDER.ZONE_ID.eq(zone.value()).and(STOP_ORDER.LIFTED_AT.isNull()));
    if (stopped) {
      assertThat(db.fetchCount(PERMIT, PERMIT.ZONE_ID.eq(zone.value()).and(PERMIT.STATUS.eq("ACTIVE")))).isZero();
    }
    for (UUID works : db.select(PUBLIC_PROJECT.ID).from(PUBLIC_PROJECT).where(PUBLIC_PROJECT.ZONE_ID.eq(zone.value()))
        .and(PUBLIC_PROJECT.STATE.in("RESUMED", "IN_CONSTRUCTION", "PERMITTED")).fetch(PUBLIC_PROJECT.ID)) {
      assertThat(db.fetchExists(PERMIT, PERMIT.PROJECT_ID.eq(works).and(PERMIT.STATUS.eq("ACTIVE")))).as("what works has a permit that holds").isTrue();
    }
    for (var row : db.selectFrom(APPLICATION).where(APPLICATION.ZONE_ID.eq(zone.value()), APPLICATION.STATUS.eq("APPROVED")).fetch()) {
      ApplicationId id = new ApplicationId(row.get(APPLICATION.ID));
      List<Decisions.Replay> replays = office.leader().someone().does(() -> decisions.replay(office.whole(), id));
      assertThat(replays).allMatch(Decisions.Replay::agrees);
      assertThat(replays.getFirst().verdict().passes()).isTrue();
      var latest = db.selectFrom(DECISION).where(DECISION.ZONE_ID.eq(zone.value()), DECISION.APPLICATION_ID.eq(id.value())).orderBy(DECISION.ID.desc()).limit(2).fetch();
      assertThat(latest).extracting(each -> each.get(DECISION.STEP)).containsExactly("APPROVE", "RECOMMEND");
      assertThat(Set.copyOf(latest.map(each -> each.get(DECISION.ACCOUNT_ID)))).hasSize(2);
      String hash = replays.getFirst().decision().inputs().contentHash();
      var signatures = db.selectFrom(SIGNATURE).where(SIGNATURE.ZONE_ID.eq(zone.value()), SIGNATURE.APPLICATION_ID.eq(id.value()), SIGNATURE.CONTENT_HASH.eq(hash)).fetch();
      assertThat(signatures.getValues(SIGNATURE.PARTY)).containsExactlyInAnyOrder("OWNER", "CONTRACTOR", "SUPERVISOR");
      assertThat(Set.copyOf(signatures.map(each -> each.get(SIGNATURE.ACCOUNT_ID)))).hasSize(3);
    }
  }
}
