package org.guatu.resumption.application;

import static guatudb.project.Tables.PUBLIC_DUTY;
import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.PERMIT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.PersonId;
import org.guatu.project.DutyRole;
import org.guatu.project.ProjectId;
import org.guatu.resumption.ProjectRows;
import org.guatu.resumption.procedure.Campaign;
import org.guatu.resumption.procedure.CampaignClosed;
import org.guatu.resumption.procedure.CampaignId;
import org.guatu.resumption.procedure.CampaignOpened;
import org.guatu.resumption.procedure.Campaigns;
import org.guatu.worklist.NewToDo;
import org.guatu.worklist.ToDos;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks every site that a campaign covers for its application, until it has sent one, and asks no more where none is due: the site works under
 * a permit, the campaign no longer covers it, or takes no applications. A few statements however many sites there are.
 */
@Component
public class CampaignDesk {
  private static final Field<UUID> OFFICER = DSL.field(DSL.name("officer"), UUID.class);
  private static final Field<Boolean> APPLIED = DSL.field(DSL.name("applied"), Boolean.class);

  private final ToDos toDos;
  private final Campaigns campaigns;
  private final DSLContext db;
  private final Clock clock;

  CampaignDesk(ToDos toDos, Campaigns campaigns, DSLContext db, Clock clock) {
    this.toDos = toDos;
    this.campaigns = campaigns;
    this.db = db;
    this.clock = clock;
  }

  /** A site that may apply. @param officer who answers for it by name; null if nobody does @param applied whether it has begun under the campaign */
  private record Site(ProjectId project, String name, @Nullable PersonId officer, boolean applied) {}

  /** An application that is due. */
  public record Due(Campaign campaign, ProjectId project, String name) {}

  @EventListener
  void opened(CampaignOpened event) {
    ask(event.zone(), campaigns.behind(event.zone(), event.campaign()));
  }

  @EventListener
  void closed(CampaignClosed event) {
    toDos.cancelAllBut(event.zone(), prefix(event.campaign()), List.of(), "专项已结束");
  }

  /** Follows what has become of the sites since: asks those that came under a campaign, and leaves in peace those that no longer are. */
  @Transactional
  public void follow(ZoneId zone) {
    campaigns.running(zone).forEach(campaign -> ask(zone, campaign));
  }

  /** What is due from the sites of a scope today, the nearest deadline first; so many at most. */
  @Requires(Permission.RESUMPTION_APPLY)
  @Transactional(readOnly = true)
  public List<Due> due(Scope scope, int limit) {
    LocalDate today = Moments.day(clock.instant());
    List<Due> due = new ArrayList<>();
    campaigns.running(scope.zone()).stream().filter(campaign -> campaign.takesOn(today)).sorted(Comparator.comparing(Campaign::deadline))
        .forEach(campaign -> sites(scope, campaign).stream().filter(site -> !site.applied()).forEach(site -> due.add(new Due(campaign, site.project(), site.name()))));
    return List.copyOf(due.subList(0, Math.min(limit, due.size())));
  }

  private void ask(ZoneId zone, Campaign campaign) {
    boolean takes = campaign.takesOn(Moments.day(clock.instant()));
    List<Site> sites = takes ? sites(Scope.wholeZone(zone), campaign) : List.of();
    toDos.cancelAllBut(zone, prefix(campaign.id()), sites.stream().map(site -> site.project().value()).toList(),
        takes ? "不用申请了：工地不在专项范围内，或已有准予复工通知" : "申请已截止");
    List<NewToDo> wanted = new ArrayList<>();
    for (Site site : sites) {
      if (site.officer() != null && !site.applied()) {
        wanted.add(new NewToDo(source(campaign.id(), site.project()), "申请复工（" + campaign.name() + "）：“" + site.name() + "”", new Subject("project", site.project().value()),
            "/resumption/applications/new?project=" + site.project().value() + "&campaign=" + campaign.id().value(), site.officer(), Moments.endOf(campaign.deadline())));
      }
    }
    toDos.openAll(zone, wanted);
  }

  /** The covered ones of a scope that have no standing permit. */
  private List<Site> sites(Scope scope, Campaign campaign) {
    UUID[] covered = campaigns.reached(scope.zone(), campaign).stream().map(ProjectId::value).toArray(UUID[]::new);
    UUID zone = scope.zone().value();
    Table<?> latest = DSL.lateral(DSL.select(APPLICATION.APPLICANT_PERSON_ID).from(APPLICATION)
        .where(APPLICATION.ZONE_ID.eq(zone), APPLICATION.PROJECT_ID.eq(PUBLIC_PROJECT.ID)).and(APPLICATION.APPLICANT_PERSON_ID.isNotNull())
        .orderBy(APPLICATION.CREATED_AT.desc()).limit(1)).as("latest");
    Field<Boolean> applied = DSL.field(DSL.exists(DSL.selectOne().from(APPLICATION)
        .where(APPLICATION.ZONE_ID.eq(zone), APPLICATION.PROJECT_ID.eq(PUBLIC_PROJECT.ID), APPLICATION.CAMPAIGN_ID.eq(campaign.id().value()))));
    return db.select(PUBLIC_PROJECT.ID, PUBLIC_PROJECT.NAME, DSL.coalesce(PUBLIC_DUTY.PERSON_ID, latest.field(APPLICATION.APPLICANT_PERSON_ID)).as(OFFICER), applied.as(APPLIED))
        .from(PUBLIC_PROJECT)
        .leftJoin(PUBLIC_DUTY).on(PUBLIC_DUTY.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), PUBLIC_DUTY.PROJECT_ID.eq(PUBLIC_PROJECT.ID),
            PUBLIC_DUTY.ROLE.eq(DutyRole.SITE_OFFICER.name()))
        .leftJoin(latest).on(DSL.trueCondition())
        .where(ProjectRows.within(scope)).and(PUBLIC_PROJECT.ID.eq(DSL.any(covered)))
        .andNotExists(DSL.selectOne().from(PERMIT).where(PERMIT.ZONE_ID.eq(zone), PERMIT.PROJECT_ID.eq(PUBLIC_PROJECT.ID))
            .and(PERMIT.STATUS.in("ISSUED", "ACTIVE", "SUSPENDED")))
        .orderBy(PUBLIC_PROJECT.NUMBER)
        .fetch(row -> new Site(new ProjectId(row.get(PUBLIC_PROJECT.ID)), row.get(PUBLIC_PROJECT.NAME), row.get(OFFICER) == null ? null : new PersonId(row.get(OFFICER)),
            row.get(APPLIED)));
  }

  private static String prefix(CampaignId campaign) {
    return "campaign:" + campaign.value() + ":";
  }

  /** What calls for the application of a site. */
  static String source(CampaignId campaign, ProjectId project) {
    return prefix(campaign) + project.value();
  }
}
