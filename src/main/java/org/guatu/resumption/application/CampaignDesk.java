package org.guatu.resumption.application;

import static guatudb.project.Tables.PUBLIC_DUTY;
import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.CAMPAIGN;
import static guatudb.resumption.Tables.PERMIT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.PersonId;
import org.guatu.project.DutyRole;
import org.guatu.project.ProjectId;
import org.guatu.resumption.ApplicationMoved;
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
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks every site that a campaign covers for its application, until it has sent one, by what it has to do for that now. Asks no more where none is
 * due: the site has a permit that stands or an application under way in another campaign, the campaign no longer covers it, or takes no
 * applications. A few statements however many sites there are.
 */
@Component
public class CampaignDesk {
  private static final Field<UUID> OFFICER = DSL.field(DSL.name("officer"), UUID.class);
  private static final Set<ApplicationStatus> UNSENT = Set.of(ApplicationStatus.DRAFT, ApplicationStatus.SELF_CHECKED, ApplicationStatus.JOINTLY_ACCEPTED);
  private static final Set<ApplicationStep> WITH_THE_SITE =
      Set.of(ApplicationStep.SELF_CHECK, ApplicationStep.ACCEPT, ApplicationStep.EDIT, ApplicationStep.WITHDRAW);

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

  /**
   * A site that may apply.
   *
   * @param officer who answers for it by name; null if nobody does
   * @param application the latest one under the campaign, unless it was withdrawn or ran out; null if there is none
   * @param elsewhere the campaign under which it has one under way instead; null if there is none
   */
  private record Site(ProjectId project, String name, @Nullable PersonId officer, @Nullable ApplicationId application, @Nullable ApplicationStatus status,
      @Nullable String elsewhere) {
    /** Whether it has still to begin one or to send the one that it has begun. */
    boolean unsent() {
      return elsewhere == null && (status == null || UNSENT.contains(status));
    }
  }

  /** An application that is due. */
  public record Due(Campaign campaign, ProjectId project, String name) {}

  @EventListener
  void opened(CampaignOpened event) {
    ask(event.zone(), campaigns.behind(event.zone(), event.campaign()));
  }

  /** Who is asked reads what is to be done now. */
  @EventListener
  void moved(ApplicationMoved event) {
    if (WITH_THE_SITE.contains(ApplicationStep.valueOf(event.step()))) {
      db.select(APPLICATION.CAMPAIGN_ID).from(APPLICATION)
          .where(APPLICATION.ZONE_ID.eq(event.zone().value()), APPLICATION.ID.eq(event.application()), APPLICATION.KIND.eq(ApplicationKind.RESUMPTION.name()))
          .fetchOptional(APPLICATION.CAMPAIGN_ID).map(id -> campaigns.behind(event.zone(), new CampaignId(id)))
          .filter(campaign -> campaign.takesOn(Moments.day(clock.instant())) && campaigns.covers(event.zone(), campaign, event.project()))
          .ifPresent(campaign -> ask(event.zone(), campaign, sites(Scope.wholeZone(event.zone()), campaign, List.of(event.project()))));
    }
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
        .forEach(campaign -> sites(scope, campaign).stream().filter(site -> site.status() == null && site.elsewhere() == null)
            .forEach(site -> due.add(new Due(campaign, site.project(), site.name()))));
    return List.copyOf(due.subList(0, Math.min(limit, due.size())));
  }

  private void ask(ZoneId zone, Campaign campaign) {
    boolean takes = campaign.takesOn(Moments.day(clock.instant()));
    List<Site> sites = takes ? sites(Scope.wholeZone(zone), campaign) : List.of();
    toDos.cancelAllBut(zone, prefix(campaign.id()), sites.stream().map(site -> site.project().value()).toList(),
        takes ? "不用申请了：工地不在专项范围内，或已有准予复工通知" : "申请已截止");
    ask(zone, campaign, sites);
  }

  private void ask(ZoneId zone, Campaign campaign, List<Site> sites) {
    sites.stream().filter(site -> site.elsewhere() != null)
        .collect(Collectors.groupingBy(Site::elsewhere, Collectors.mapping(site -> source(campaign.id(), site.project()), Collectors.toList())))
        .forEach((elsewhere, sources) -> toDos.cancelAll(zone, sources, "不用另外申请：已在“" + elsewhere + "”申请，正在办理"));
    toDos.follow(zone, sites.stream().filter(site -> site.officer() != null && site.unsent()).map(site -> toDo(campaign, site)).toList());
  }

  private static NewToDo toDo(Campaign campaign, Site site) {
    ApplicationId begun = site.application();
    String link = begun == null ? "/resumption/applications/new?project=" + site.project().value() + "&campaign=" + campaign.id().value() : begun.path();
    return new NewToDo(source(campaign.id(), site.project()), asked(site.status()) + "（" + campaign.name() + "）：“" + site.name() + "”",
        new Subject("project", site.project().value()), link, Objects.requireNonNull(site.officer()), Moments.endOf(campaign.deadline()));
  }

  /** What the site has to do for its application to be sent. */
  private static String asked(@Nullable ApplicationStatus status) {
    return switch (status) {
      case null -> "申请复工";
      case SELF_CHECKED -> "复工申请等签字，签齐后提交";
      case JOINTLY_ACCEPTED -> "签字已齐，提交复工申请";
      default -> "填完并提交复工申请";
    };
  }

  private List<Site> sites(Scope scope, Campaign campaign) {
    return sites(scope, campaign, campaigns.reached(scope.zone(), campaign));
  }

  /** Those of the covered ones that are in the scope and have no standing permit. */
  private List<Site> sites(Scope scope, Campaign campaign, List<ProjectId> reached) {
    UUID[] covered = reached.stream().map(ProjectId::value).toArray(UUID[]::new);
    UUID zone = scope.zone().value();
    Table<?> latest = DSL.lateral(DSL.select(APPLICATION.APPLICANT_PERSON_ID).from(APPLICATION)
        .where(APPLICATION.ZONE_ID.eq(zone), APPLICATION.PROJECT_ID.eq(PUBLIC_PROJECT.ID)).and(APPLICATION.APPLICANT_PERSON_ID.isNotNull())
        .orderBy(APPLICATION.CREATED_AT.desc()).limit(1)).as("latest");
    Table<?> own = DSL.lateral(DSL.select(APPLICATION.ID, APPLICATION.STATUS).from(APPLICATION)
        .where(APPLICATION.ZONE_ID.eq(zone), APPLICATION.PROJECT_ID.eq(PUBLIC_PROJECT.ID), APPLICATION.CAMPAIGN_ID.eq(campaign.id().value()))
        .and(APPLICATION.KIND.eq(ApplicationKind.RESUMPTION.name()))
        .and(APPLICATION.STATUS.notIn(ApplicationStatus.WITHDRAWN.name(), ApplicationStatus.EXPIRED.name()))
        .orderBy(APPLICATION.CREATED_AT.desc()).limit(1)).as("own");
    Table<?> other = DSL.lateral(DSL.select(CAMPAIGN.NAME).from(APPLICATION)
        .join(CAMPAIGN).on(CAMPAIGN.ZONE_ID.eq(APPLICATION.ZONE_ID), CAMPAIGN.ID.eq(APPLICATION.CAMPAIGN_ID))
        .where(APPLICATION.ZONE_ID.eq(zone), APPLICATION.PROJECT_ID.eq(PUBLIC_PROJECT.ID), APPLICATION.CAMPAIGN_ID.ne(campaign.id().value()))
        .and(APPLICATION.KIND.eq(ApplicationKind.RESUMPTION.name())).and(UnderWay.only()).limit(1)).as("other");
    return db.select(PUBLIC_PROJECT.ID, PUBLIC_PROJECT.NAME, DSL.coalesce(PUBLIC_DUTY.PERSON_ID, latest.field(APPLICATION.APPLICANT_PERSON_ID)).as(OFFICER))
        .select(own.fields()).select(other.fields())
        .from(PUBLIC_PROJECT)
        .leftJoin(PUBLIC_DUTY).on(PUBLIC_DUTY.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), PUBLIC_DUTY.PROJECT_ID.eq(PUBLIC_PROJECT.ID),
            PUBLIC_DUTY.ROLE.eq(DutyRole.SITE_OFFICER.name()))
        .leftJoin(latest).on(DSL.trueCondition()).leftJoin(own).on(DSL.trueCondition()).leftJoin(other).on(DSL.trueCondition())
        .where(ProjectRows.within(scope)).and(PUBLIC_PROJECT.ID.eq(DSL.any(covered)))
        .andNotExists(DSL.selectOne().from(PERMIT).where(PERMIT.ZONE_ID.eq(zone), PERMIT.PROJECT_ID.eq(PUBLIC_PROJECT.ID))
            .and(PERMIT.STATUS.in("ISSUED", "ACTIVE", "SUSPENDED")))
        .orderBy(PUBLIC_PROJECT.NUMBER)
        .fetch(row -> site(row, row.get(own.field(APPLICATION.ID)), row.get(own.field(APPLICATION.STATUS)), row.get(other.field(CAMPAIGN.NAME))));
  }

  private static Site site(Record row, @Nullable UUID application, @Nullable String status, @Nullable String elsewhere) {
    return new Site(new ProjectId(row.get(PUBLIC_PROJECT.ID)), row.get(PUBLIC_PROJECT.NAME), row.get(OFFICER) == null ? null : new PersonId(row.get(OFFICER)),
        application == null ? null : new ApplicationId(application), status == null ? null : ApplicationStatus.valueOf(status), elsewhere);
  }

  private static String prefix(CampaignId campaign) {
    return "campaign:" + campaign.value() + ":";
  }

  /** What calls for the application of a site. */
  static String source(CampaignId campaign, ProjectId project) {
    return prefix(campaign) + project.value();
  }
}
