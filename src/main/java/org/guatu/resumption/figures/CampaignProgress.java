package org.guatu.resumption.figures;

import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.FIRST_WORKDAY;
import static guatudb.resumption.Tables.PERMIT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.project.ProjectId;
import org.guatu.resumption.ProjectRows;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.procedure.CampaignId;
import org.guatu.resumption.procedure.Campaigns;
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
  private static final Field<String> PERMIT_STATUS = DSL.field(DSL.name("permit", "permit_status"), String.class);
  private static final Field<UUID> PERMIT_ID = DSL.field(DSL.name("permit", "permit_id"), UUID.class);

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
   * @param application its latest one under the campaign; null if there is none
   * @param permit that it led to; null before
   * @param worked the first working day; null before
   */
  public record Row(ProjectId project, String name, Reached reached, @Nullable ApplicationId application, @Nullable ApplicationStatus status,
      @Nullable PermitId permit, @Nullable String number, @Nullable LocalDate worked) {}

  /** All that it covers, in the register's order. */
  @Requires(Permission.RESUMPTION_PROCEDURE)
  @Transactional(readOnly = true)
  public List<Row> of(Scope scope, CampaignId campaign) {
    List<UUID> covered = campaigns.covered(scope, campaign).stream().map(ProjectId::value).toList();
    Table<?> latest = DSL.lateral(DSL.select(APPLICATION.ID, APPLICATION.STATUS).from(APPLICATION)
        .where(APPLICATION.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), APPLICATION.PROJECT_ID.eq(PUBLIC_PROJECT.ID), APPLICATION.CAMPAIGN_ID.eq(campaign.value()))
        .and(APPLICATION.KIND.eq(ApplicationKind.RESUMPTION.name())).orderBy(APPLICATION.CREATED_AT.desc(), APPLICATION.ID.desc()).limit(1)).as("latest");
    Table<?> permit = DSL.lateral(DSL.select(PERMIT.ID.as("permit_id"), PERMIT.STATUS.as("permit_status"), PERMIT.NUMBER_TEXT, FIRST_WORKDAY.WORKED_ON).from(PERMIT)
        .leftJoin(FIRST_WORKDAY).on(FIRST_WORKDAY.ZONE_ID.eq(PERMIT.ZONE_ID), FIRST_WORKDAY.PERMIT_ID.eq(PERMIT.ID))
        .where(PERMIT.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), PERMIT.APPLICATION_ID.eq(latest.field(APPLICATION.ID))).orderBy(FIRST_WORKDAY.WORKED_ON).limit(1)).as("permit");
    return db.select(PUBLIC_PROJECT.ID, PUBLIC_PROJECT.NAME).select(latest.fields()).select(permit.fields()).from(PUBLIC_PROJECT)
        .leftJoin(latest).on(DSL.trueCondition()).leftJoin(permit).on(DSL.trueCondition())
        .where(ProjectRows.within(scope)).and(PUBLIC_PROJECT.ID.in(covered)).orderBy(PUBLIC_PROJECT.NUMBER)
        .fetch(row -> row(row, latest, permit));
  }

  private static Row row(Record row, Table<?> latest, Table<?> permit) {
    UUID application = row.get(latest.field(APPLICATION.ID));
    ApplicationStatus status = application == null ? null : ApplicationStatus.valueOf(row.get(latest.field(APPLICATION.STATUS)));
    UUID issued = row.get(PERMIT_ID);
    LocalDate worked = row.get(permit.field(FIRST_WORKDAY.WORKED_ON));
    PermitStatus stands = issued == null ? null : PermitStatus.valueOf(row.get(PERMIT_STATUS));
    return new Row(new ProjectId(row.get(PUBLIC_PROJECT.ID)), row.get(PUBLIC_PROJECT.NAME), reached(status, stands, worked),
        application == null ? null : new ApplicationId(application), status, issued == null ? null : new PermitId(issued),
        issued == null ? null : row.get(permit.field(PERMIT.NUMBER_TEXT)), worked);
  }

  private static Reached reached(@Nullable ApplicationStatus application, @Nullable PermitStatus permit, @Nullable LocalDate worked) {
    if (application == null) {
      return Reached.NOT_APPLIED;
    }
    if (permit == null) {
      return application.isFinal() ? Reached.NOT_PERMITTED : Reached.UNDER_WAY;
    }
    return switch (permit) {
      case SUSPENDED, REVOKED, EXPIRED, RETRACTED -> Reached.HALTED;
      case ISSUED, ACTIVE, SUPERSEDED -> worked == null ? Reached.PERMITTED : Reached.RESUMED;
    };
  }
}
