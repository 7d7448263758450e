package org.guatu.resumption;

import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.PERMIT;
import static guatudb.resumption.Tables.STOP_ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.guatu.Someone;
import org.guatu.identity.Forbidden;
import org.guatu.identity.Permission;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.GivenOffice;
import org.guatu.project.ConstructionState;
import org.guatu.project.Progress;
import org.guatu.project.Remark;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.application.Answer;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ItemEntry;
import org.guatu.resumption.application.Submission;
import org.guatu.resumption.permit.FirstWorkdays;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.permit.Permits;
import org.guatu.resumption.permit.StopOrderId;
import org.guatu.resumption.permit.StopOrders;
import org.guatu.resumption.procedure.EvidenceKind;
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.review.Approval;
import org.guatu.resumption.review.Verification;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Random sequences of actions by random people: whatever they try, no permit comes about that a guard should have stopped. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class, PermitGuards.class})
class NoWayAroundTest {
  private static final int ACTS = 300;

  @Autowired GivenResumption given;
  @Autowired ApplicationForms forms;
  @Autowired Submission submission;
  @Autowired Verification verification;
  @Autowired Approval approval;
  @Autowired Permits permits;
  @Autowired StopOrders orders;
  @Autowired FirstWorkdays workdays;
  @Autowired Progress progress;
  @Autowired PermitGuards guards;
  @Autowired DSLContext db;

  private final ZoneId zone = Someone.freshZone();
  private final Random random = new Random(20200303);
  private int done;

  @Test
  void randomActsByRandomPeople() {
    Office office = given.office(zone, "post-holiday");
    List<Site> sites = IntStream.range(0, 3).mapToObj(i -> given.site(office, "项目" + i)).toList();
    sites.forEach(given::filled);
    for (int act = 0; act < ACTS; act++) {
      Site site = sites.get(random.nextInt(sites.size()));
      List<Someone> all = List.of(site.officer().someone(), site.owner(), site.contractor(), site.supervisor(), office.reviewer().someone(),
          office.approver().someone(), office.leader().someone(), sites.get(0).owner());
      attempt(site, all.get(random.nextInt(all.size())), latest(site));
      if (act % 20 == 0) {
        guards.hold(office);
      }
    }
    guards.hold(office);
    assertThat(done).isGreaterThan(ACTS / 20);
    assertThat(db.fetchCount(PERMIT, PERMIT.ZONE_ID.eq(zone.value()))).isPositive();
  }

  private ApplicationId latest(Site site) {
    return new ApplicationId(db.select(APPLICATION.ID).from(APPLICATION)
        .where(APPLICATION.ZONE_ID.eq(zone.value()), APPLICATION.PROJECT_ID.eq(site.project().value()))
        .orderBy(APPLICATION.CREATED_AT.desc(), APPLICATION.ID.desc()).limit(1).fetchSingle(APPLICATION.ID));
  }

  private void attempt(Site site, Someone who, ApplicationId id) {
    long version = given.get(site, id).version();
    Office office = site.office();
    List<BiConsumer<Someone, ApplicationId>> acts = List.of(
        (person, application) -> forms.selfCheck(person.scope(Permission.RESUMPTION_APPLY), id, version),
        (person, application) -> submission.sign(person.scope(Permission.RESUMPTION_SIGN), id, Party.values()[random.nextInt(3)], given.sheet(site, id).contentHash()),
        (person, application) -> submission.sign(person.scope(Permission.RESUMPTION_SIGN), id, Party.values()[random.nextInt(3)], given.sheet(site, id).contentHash()),
        (person, application) -> submission.submit(person.scope(Permission.RESUMPTION_APPLY), id, version),
        (person, application) -> submission.resubmit(person.scope(Permission.RESUMPTION_APPLY), id, version),
        (person, application) -> verification.take(person.scope(Permission.RESUMPTION_REVIEW), id, version),
        (person, application) -> verification.recommend(person.scope(Permission.RESUMPTION_REVIEW), id, version, "符合"),
        (person, application) -> verification.recommend(person.scope(Permission.RESUMPTION_REVIEW), id, version, "符合"),
        (person, application) -> approval.approve(person.scope(Permission.RESUMPTION_APPROVE), id, version, GivenResumption.GRANT),
        (person, application) -> approval.approve(person.scope(Permission.RESUMPTION_APPROVE), id, version, GivenResumption.GRANT),
        (person, application) -> seldom(() -> verification.giveBack(person.scope(Permission.RESUMPTION_REVIEW), id, version, Map.of("crane", "缺"), "")),
        (person, application) -> seldom(() -> approval.reject(person.scope(Permission.RESUMPTION_APPROVE), id, version, "不行", "复议")),
        (person, application) -> seldom(() -> edit(person, site, id)),
        (person, application) -> seldom(() -> stopOrLift(person, office)),
        (person, application) -> seldom(() -> revoke(person, site)),
        (person, application) -> claim(person, site),
        (person, application) -> work(person, site));
    try {
      if (random.nextBoolean()) {
        forward(site, id);
      } else {
        int which = random.nextInt(acts.size());
        who.doing(() -> acts.get(which).accept(who, id));
      }
      done++;
    } catch (RuleViolation | InvalidInput | Conflict | NotFound | Forbidden refused) {
      assertThat(refused).hasMessageNotContaining("null pointer");
    }
  }

  /** What would come next if all went well, so that the random acts meet applications in every status. */
  private void forward(Site site, ApplicationId id) {
    Someone officer = site.officer().someone();
    long version = given.get(site, id).version();
    switch (given.status(site, id)) {
      case DRAFT -> {
        if (given.sheet(site, id).verdict().complete()) {
          officer.doing(() -> forms.selfCheck(site.scope(), id, version));
        } else {
          given.answered(site, id, "crane", Answer.MET, given.sheet(site, id).items().get("pit").evidence());
        }
      }
      case SELF_CHECKED -> given.sign(site, id, given.sheet(site, id).verdict().unsigned().getFirst());
      case JOINTLY_ACCEPTED -> officer.doing(() -> submission.submit(site.scope(), id, version));
      case RECTIFY -> {
        if (!given.sheet(site, id).unmended().isEmpty()) {
          given.answered(site, id, "crane", Answer.MET, List.of(given.attached(site, id, EvidenceKind.DOCUMENT)));
        }
        List<Party> unsigned = given.sheet(site, id).verdict().unsigned();
        if (unsigned.isEmpty()) {
          officer.doing(() -> submission.resubmit(site.scope(), id, version));
        } else {
          given.sign(site, id, unsigned.getFirst());
        }
      }
      case SUBMITTED, RESUBMITTED -> given.take(site, id);
      case UNDER_VERIFICATION -> {
        if (!site.office().reviewer().someone().account().equals(given.get(site, id).course().verifier().account())) {
          given.take(site, id);
        } else if (given.get(site, id).course().recommended()) {
          if (standing() == null) {
            given.approve(site, id);
          } else {
            site.office().approver().someone().doing(() -> stopOrLift(site.office().approver().someone(), site.office()));
          }
        } else {
          given.recommend(site, id);
        }
      }
      case APPROVED -> officer.doing(() -> work(officer, site));
      case REJECTED, WITHDRAWN, EXPIRED -> given.filled(site);
    }
  }

  private void seldom(Runnable act) {
    if (random.nextInt(4) == 0) {
      act.run();
    }
  }

  private void edit(Someone person, Site site, ApplicationId id) {
    var item = given.sheet(site, id).items().get("crane");
    Answer answer = random.nextBoolean() ? Answer.MET : Answer.NOT_MET;
    forms.save(person.scope(Permission.RESUMPTION_APPLY), id, new ItemEntry(Ids.next().toString(), "crane", item.version(), answer, "", item.evidence()),
        given.sheet(site, id).selfCheck());
  }

  private void stopOrLift(Someone person, Office office) {
    UUID standing = standing();
    if (standing == null) {
      orders.order(person.scope(Permission.RESUMPTION_STOP), office.area(), "重污染", "7号");
    } else {
      orders.lift(person.scope(Permission.RESUMPTION_STOP), new StopOrderId(standing), 1, "8号");
    }
  }

  private UUID standing() {
    return db.select(STOP_ORDER.ID).from(STOP_ORDER).where(STOP_ORDER.ZONE_ID.eq(zone.value())).and(STOP_ORDER.LIFTED_AT.isNull())
        .fetchOptional(STOP_ORDER.ID).orElse(null);
  }

  private void revoke(Someone person, Site site) {
    db.selectFrom(PERMIT).where(PERMIT.ZONE_ID.eq(zone.value()), PERMIT.PROJECT_ID.eq(site.project().value())).and(PERMIT.STATUS.ne("REVOKED")).limit(1).fetchOptional()
        .ifPresent(row -> {
          permits.revoke(person.scope(Permission.RESUMPTION_APPROVE), new PermitId(row.get(PERMIT.ID)), row.get(PERMIT.VERSION), "撤");
          given.filled(site);
        });
  }

  /** The site's people say how it stands, today or some days ago; the bureau may, and answers for it. */
  private void claim(Someone person, Site site) {
    if (List.of(site.officer().someone(), site.owner(), site.contractor()).contains(person)) {
      ConstructionState[] states = {ConstructionState.RESUMED, ConstructionState.IN_CONSTRUCTION, ConstructionState.PERMITTED, ConstructionState.STOPPED};
      progress.reportState(person.scope(Permission.PROJECT_PROGRESS), site.project(), 0, states[random.nextInt(states.length)],
          Remark.on(GivenResumption.TODAY.minusDays(random.nextInt(40))));
    }
  }

  private void work(Someone person, Site site) {
    db.selectFrom(PERMIT).where(PERMIT.ZONE_ID.eq(zone.value()), PERMIT.PROJECT_ID.eq(site.project().value())).orderBy(PERMIT.NUMBER.desc()).limit(1).fetchOptional()
        .ifPresent(row -> workdays.report(person.scope(Permission.RESUMPTION_APPLY), new PermitId(row.get(PERMIT.ID)), GivenResumption.TODAY, 10));
  }
}
