package org.guatu.resumption.figures;

import static guatudb.project.Tables.PUBLIC_DUTY;
import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.CAMPAIGN;
import static guatudb.resumption.Tables.FIRST_WORKDAY;
import static guatudb.resumption.Tables.PERMIT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.project.DutyRole;
import org.guatu.project.ProjectId;
import org.guatu.resumption.ProjectRows;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.UnderWay;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.procedure.CampaignId;
import org.guatu.resumption.procedure.Campaigns;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the projects of a campaign have come: who applied under it, who was permitted, who works. */
@Service
public class CampaignProgress {
  private final DSLContext db;
  private final Campaigns campaigns;

  CampaignProgress(DSLContext db, Campaigns campaigns) {
    this.db = db;
    this.campaigns = campaigns;
  }

  /** How far a project has come. */
  public enum Reached {
    /** 未申请. */
    NOT_APPLIED,
    /** 已有通知，不用申请: it has a permit that stands and that this campaign did not lead to. */
    HAS_PERMIT,
    /** 在别的专项申请: an application is under way in another campaign. */
    ELSEWHERE,
    /** 申请在办. */
    UNDER_WAY,
    /** 没有批准: refused, withdrawn or run out. */
    NOT_PERMITTED,
    /** 已批未复. */
    PERMITTED,
    /** 已复工. */
    RESUMED,
    /** 通知已停: suspended, revoked or over. */
    HALTED
  }

  /**
   * A project that the campaign covers now.
   *
   * @param application its latest one under the campaign, or the one under way elsewhere; null if there is none
   * @param elsewhere the campaign under which the application is, where that is another one; null else
   * @param permit that it led to, or that stands; null if there is none
   * @param worked the first working day; null before
   * @param officer its 复工专员, whom to-dos ask; null if none is registered
   */
  public record Row(ProjectId project, String name, Reached reached, @Nullable ApplicationId application, @Nullable ApplicationStatus status,
      @Nullable String elsewhere, @Nullable PermitId permit, @Nullable String number, @Nullable LocalDate worked, @Nullable String officer) {}

  /** All that it covers, in the register's order. */
  @Requires(Permission.RESUMPTION_PROCEDURE)
  @Transactional(readOnly = true)
  public List<Row> of(Scope scope, CampaignId campaign) {
    List<UUID> covered = campaigns.covered(scope, campaign).stream().map(ProjectId::value).toList();
    Table<?> latest = DSL.lateral(DSL.select(APPLICATION.ID, APPLICATION.STATUS).from(APPLICATION)
        .where(APPLICATION.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), APPLICATION.PROJECT_ID.eq(PUBLIC_PROJECT.ID), APPLICATION.CAMPAIGN_ID.eq(campaign.value()))
        .and(APPLICATION.KIND.eq(ApplicationKind.RESUMPTION.name())).orderBy(APPLICATION.CREATED_AT.desc(), APPLICATION.ID.desc()).limit(1)).as("latest");
    Table<?> permit = permit(PERMIT.APPLICATION_ID.eq(latest.field(APPLICATION.ID))).as("permit");
    Table<?> standing = permit(PERMIT.STATUS.in(PermitStatus.STANDING)).as("standing");
    Table<?> other = DSL.lateral(DSL.select(APPLICATION.ID, APPLICATION.STATUS, CAMPAIGN.NAME).from(APPLICATION)
        .join(CAMPAIGN).on(CAMPAIGN.ZONE_ID.eq(APPLICATION.ZONE_ID), CAMPAIGN.ID.eq(APPLICATION.CAMPAIGN_ID))
        .where(APPLICATION.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), APPLICATION.PROJECT_ID.eq(PUBLIC_PROJECT.ID), APPLICATION.CAMPAIGN_ID.ne(campaign.value()))
        .and(APPLICATION.KIND.eq(ApplicationKind.RESUMPTION.name())).and(UnderWay.only()).limit(1)).as("other");
    return db.select(PUBLIC_PROJECT.ID, PUBLIC_PROJECT.NAME).select(latest.fields()).select(permit.fields()).select(standing.fields())
        .select(other.fields()).select(PUBLIC_DUTY.NAME).from(PUBLIC_PROJECT)
        .leftJoin(PUBLIC_DUTY).on(PUBLIC_DUTY.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), PUBLIC_DUTY.PROJECT_ID.eq(PUBLIC_PROJECT.ID),
            PUBLIC_DUTY.ROLE.eq(DutyRole.SITE_OFFICER.name()))
        .leftJoin(latest).on(DSL.trueCondition()).leftJoin(permit).on(DSL.trueCondition()).leftJoin(standing).on(DSL.trueCondition())
        .leftJoin(other).on(DSL.trueCondition())
        .where(ProjectRows.within(scope)).and(PUBLIC_PROJECT.ID.in(covered)).orderBy(PUBLIC_PROJECT.NUMBER)
        .fetch(row -> row(row, begun(row, latest, null), issued(row, permit), issued(row, standing), begun(row, other, CAMPAIGN.NAME)));
  }

  private static Table<?> permit(Condition which) {
    return DSL.lateral(DSL.select(PERMIT.ID, PERMIT.STATUS, PERMIT.NUMBER_TEXT, FIRST_WORKDAY.WORKED_ON).from(PERMIT)
        .leftJoin(FIRST_WORKDAY).on(FIRST_WORKDAY.ZONE_ID.eq(PERMIT.ZONE_ID), FIRST_WORKDAY.PERMIT_ID.eq(PERMIT.ID))
        .where(PERMIT.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), PERMIT.PROJECT_ID.eq(PUBLIC_PROJECT.ID)).and(which).orderBy(FIRST_WORKDAY.WORKED_ON).limit(1));
  }

  /** An application. @param campaign whose it is, where that is another one */
  private record Begun(ApplicationId id, ApplicationStatus status, @Nullable String campaign) {}

  private record Issued(PermitId id, PermitStatus status, String number, @Nullable LocalDate worked) {}

  private static @Nullable Begun begun(Record row, Table<?> from, @Nullable Field<String> campaign) {
    UUID id = row.get(from.field(APPLICATION.ID));
    return id == null ? null : new Begun(new ApplicationId(id), ApplicationStatus.valueOf(row.get(from.field(APPLICATION.STATUS))),
        campaign == null ? null : row.get(from.field(campaign)));
  }

  private static @Nullable Issued issued(Record row, Table<?> from) {
    UUID id = row.get(from.field(PERMIT.ID));
    return id == null ? null : new Issued(new PermitId(id), PermitStatus.valueOf(row.get(from.field(PERMIT.STATUS))), row.get(from.field(PERMIT.NUMBER_TEXT)),
        row.get(from.field(FIRST_WORKDAY.WORKED_ON)));
  }

  private static Row row(Record row, @Nullable Begun own, @Nullable Issued led, @Nullable Issued standing, @Nullable Begun other) {
    Reached reached = reached(own, led, standing, other);
    Begun application = reached == Reached.ELSEWHERE ? other : own;
    Issued permit = reached == Reached.HAS_PERMIT || led == null ? standing : led;
    return new Row(new ProjectId(row.get(PUBLIC_PROJECT.ID)), row.get(PUBLIC_PROJECT.NAME), reached, application == null ? null : application.id(),
        application == null ? null : application.status(), application == null ? null : application.campaign(), permit == null ? null : permit.id(),
        permit == null ? null : permit.number(), permit == null ? null : permit.worked(), row.get(PUBLIC_DUTY.NAME));
  }

  private static Reached reached(@Nullable Begun own, @Nullable Issued led, @Nullable Issued standing, @Nullable Begun other) {
    if (own != null && !own.status().isFinal()) {
      return Reached.UNDER_WAY;
    }
    if (led != null && (led.status().isStanding() || led.status() == PermitStatus.SUPERSEDED)) {
      return led.status() == PermitStatus.SUSPENDED ? Reached.HALTED : led.worked() == null ? Reached.PERMITTED : Reached.RESUMED;
    }
    if (standing != null) {
      return standing.status() == PermitStatus.SUSPENDED ? Reached.HALTED : Reached.HAS_PERMIT;
    }
    if (other != null) {
      return Reached.ELSEWHERE;
    }
    return led != null ? Reached.HALTED : own != null ? Reached.NOT_PERMITTED : Reached.NOT_APPLIED;
  }
}
