package org.guatu.resumption.procedure;

import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.CAMPAIGN;
import static guatudb.resumption.Tables.CAMPAIGN_PROJECT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.PersonId;
import org.guatu.project.ProjectId;
import org.guatu.resumption.ProjectRows;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The SQL of campaigns. */
@Component
class CampaignStore {
  private final DSLContext db;

  CampaignStore(DSLContext db) {
    this.db = db;
  }

  void insert(ZoneId zone, CampaignId id, CampaignEntry entry, Instant now) {
    db.insertInto(CAMPAIGN)
        .set(CAMPAIGN.ZONE_ID, zone.value())
        .set(CAMPAIGN.ID, id.value())
        .set(CAMPAIGN.KIND, entry.kind().name())
        .set(CAMPAIGN.NAME, entry.name())
        .set(CAMPAIGN.PROCEDURE_ID, entry.procedure().value())
        .set(CAMPAIGN.COVERAGE, entry.coverage().name())
        .set(CAMPAIGN.AREA_ID, entry.area() == null ? null : entry.area().value())
        .set(CAMPAIGN.DEADLINE, entry.deadline())
        .set(CAMPAIGN.REVIEW_LEAD_ID, entry.reviewLead().value())
        .set(CAMPAIGN.APPROVAL_LEAD_ID, entry.approvalLead().value())
        .set(CAMPAIGN.AUTHORITY, entry.authority())
        .set(CAMPAIGN.OPENED_AT, Moments.utc(now))
        .set(CAMPAIGN.OPENED_BY, Actor.current().name())
        .set(CAMPAIGN.CLOSE_REASON, "")
        .set(CAMPAIGN.VERSION, 1L)
        .execute();
    var insert = db.insertInto(CAMPAIGN_PROJECT, CAMPAIGN_PROJECT.ZONE_ID, CAMPAIGN_PROJECT.CAMPAIGN_ID, CAMPAIGN_PROJECT.PROJECT_ID);
    for (ProjectId project : entry.projects().stream().distinct().toList()) {
      insert = insert.values(zone.value(), id.value(), project.value());
    }
    if (!entry.projects().isEmpty()) {
      insert.execute();
    }
  }

  /** @return false if another version was saved meanwhile */
  boolean close(ZoneId zone, CampaignId id, long version, String reason, Instant now) {
    return db.update(CAMPAIGN).set(CAMPAIGN.CLOSED_AT, Moments.utc(now)).set(CAMPAIGN.CLOSE_REASON, reason).set(CAMPAIGN.VERSION, version + 1)
        .where(CAMPAIGN.ZONE_ID.eq(zone.value()), CAMPAIGN.ID.eq(id.value()), CAMPAIGN.VERSION.eq(version)).execute() == 1;
  }

  Optional<Campaign> find(ZoneId zone, CampaignId id) {
    return db.selectFrom(CAMPAIGN).where(CAMPAIGN.ZONE_ID.eq(zone.value()), CAMPAIGN.ID.eq(id.value())).fetchOptional(CampaignStore::campaign);
  }

  /** The latest opened first. */
  List<Campaign> all(ZoneId zone) {
    return db.selectFrom(CAMPAIGN).where(CAMPAIGN.ZONE_ID.eq(zone.value())).orderBy(CAMPAIGN.OPENED_AT.desc(), CAMPAIGN.ID.desc())
        .fetch(CampaignStore::campaign);
  }

  /** The projects under construction that the campaign covers now, by number. */
  List<ProjectId> covered(ZoneId zone, Campaign campaign) {
    return db.select(PUBLIC_PROJECT.ID).from(PUBLIC_PROJECT).where(covers(zone, campaign)).orderBy(PUBLIC_PROJECT.NUMBER)
        .fetch(row -> new ProjectId(row.value1()));
  }

  boolean covers(ZoneId zone, Campaign campaign, ProjectId project) {
    return db.fetchExists(PUBLIC_PROJECT, covers(zone, campaign).and(PUBLIC_PROJECT.ID.eq(project.value())));
  }

  private static Condition covers(ZoneId zone, Campaign campaign) {
    Condition working = PUBLIC_PROJECT.ZONE_ID.eq(zone.value()).and(ProjectRows.underConstruction());
    return switch (campaign.coverage()) {
      case UNDER_CONSTRUCTION -> working;
      case AREA -> working.and(PUBLIC_PROJECT.AREA_ID.eq(campaign.area()));
      case LIST -> working.and(PUBLIC_PROJECT.ID.in(DSL.select(CAMPAIGN_PROJECT.PROJECT_ID).from(CAMPAIGN_PROJECT)
          .where(CAMPAIGN_PROJECT.ZONE_ID.eq(zone.value()), CAMPAIGN_PROJECT.CAMPAIGN_ID.eq(campaign.id().value()))));
    };
  }

  private static Campaign campaign(Record row) {
    return new Campaign(new CampaignId(row.get(CAMPAIGN.ID)), CampaignKind.valueOf(row.get(CAMPAIGN.KIND)), row.get(CAMPAIGN.NAME),
        new ProcedureId(row.get(CAMPAIGN.PROCEDURE_ID)), Coverage.valueOf(row.get(CAMPAIGN.COVERAGE)), row.get(CAMPAIGN.AREA_ID),
        row.get(CAMPAIGN.DEADLINE), new PersonId(row.get(CAMPAIGN.REVIEW_LEAD_ID)), new PersonId(row.get(CAMPAIGN.APPROVAL_LEAD_ID)),
        row.get(CAMPAIGN.AUTHORITY), row.get(CAMPAIGN.OPENED_AT).toInstant(), row.get(CAMPAIGN.OPENED_BY),
        row.get(CAMPAIGN.CLOSED_AT) == null ? null : row.get(CAMPAIGN.CLOSED_AT).toInstant(), row.get(CAMPAIGN.CLOSE_REASON), row.get(CAMPAIGN.VERSION));
  }
}
