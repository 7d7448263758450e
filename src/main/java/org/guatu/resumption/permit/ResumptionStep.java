package org.guatu.resumption.permit;

import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.APPLICATION_EVENT;
import static guatudb.resumption.Tables.CAMPAIGN;
import static guatudb.resumption.Tables.ITEM;
import static guatudb.resumption.Tables.PERMIT;
import static guatudb.resumption.Tables.PROCEDURE;
import static guatudb.resumption.Tables.SIGNATURE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.figure.Reading;
import org.guatu.identity.Access;
import org.guatu.identity.Grant;
import org.guatu.identity.Permission;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.project.ConstructionState;
import org.guatu.project.SiteStep;
import org.guatu.resumption.ProjectRows;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.application.Holding;
import org.guatu.resumption.application.UnderWay;
import org.guatu.resumption.procedure.AskingCampaign;
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.procedure.ProcedureJson;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What a site can do next about its resumption: apply, go on, mend, send, see where it stands, report its first working day. */
@Component
class ResumptionStep implements SiteStep {
  private static final String SIGNS = "signs";
  private static final String ANSWERED = "answered";

  private final DSLContext db;

  ResumptionStep(DSLContext db) {
    this.db = db;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Map<UUID, Offer> offers(Access viewer, Reading reading, Collection<UUID> sites) {
    if (!viewer.may(Permission.RESUMPTION_READ) || sites.isEmpty()) {
      return Map.of();
    }
    boolean applies = viewer.may(Permission.RESUMPTION_APPLY);
    Field<Boolean> signs = DSL.field(signs(viewer)).as(SIGNS);
    Field<Integer> answered =
        DSL.field(DSL.selectCount().from(ITEM).where(ITEM.ZONE_ID.eq(APPLICATION.ZONE_ID), ITEM.APPLICATION_ID.eq(APPLICATION.ID))).as(ANSWERED);
    Table<?> asking = AskingCampaign.on(reading.asOf().day(), "asking");
    return db.select(PUBLIC_PROJECT.ID, PUBLIC_PROJECT.STATE, APPLICATION.ID, APPLICATION.STATUS, APPLICATION.MEND_UNTIL, APPLICATION.DUE_AT,
            APPLICATION.EMERGENCY, CAMPAIGN.NAME, CAMPAIGN.DEADLINE, PROCEDURE.CONTENT, PERMIT.ID, PERMIT.NUMBER_TEXT, PERMIT.STATUS, signs, answered)
        .select(asking.fields()).select(Holding.fields())
        .from(PUBLIC_PROJECT)
        .leftJoin(APPLICATION).on(APPLICATION.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), APPLICATION.PROJECT_ID.eq(PUBLIC_PROJECT.ID),
            UnderWay.only())
        .leftJoin(CAMPAIGN).on(CAMPAIGN.ZONE_ID.eq(APPLICATION.ZONE_ID), CAMPAIGN.ID.eq(APPLICATION.CAMPAIGN_ID))
        .leftJoin(PROCEDURE).on(PROCEDURE.ZONE_ID.eq(APPLICATION.ZONE_ID), PROCEDURE.ID.eq(APPLICATION.PROCEDURE_ID),
            APPLICATION.STATUS.eq(ApplicationStatus.DRAFT.name()))
        .leftJoin(PERMIT).on(PERMIT.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), PERMIT.PROJECT_ID.eq(PUBLIC_PROJECT.ID), PERMIT.STATUS.in(PermitStatus.STANDING))
        .leftJoin(asking).on(APPLICATION.ID.isNull(), PERMIT.ID.isNull())
        .where(PUBLIC_PROJECT.ZONE_ID.eq(reading.scope().zone().value()), PUBLIC_PROJECT.ID.in(sites))
        .orderBy(PUBLIC_PROJECT.ID, APPLICATION.CREATED_AT)
        .fetch().stream().filter(row -> applies || row.get(APPLICATION.ID) != null || row.get(PERMIT.ID) != null)
        .collect(Collectors.toMap(row -> row.get(PUBLIC_PROJECT.ID), row -> offer(row, asking, applies), (first, second) -> first));
  }

  /** Whether the viewer acts for a party that has not signed since the last self-check. */
  private static Condition signs(Access viewer) {
    Condition any = DSL.falseCondition();
    for (Party party : Party.values()) {
      List<Grant> grants = viewer.grants().stream().filter(grant -> grant.role() == party.role()).toList();
      if (!grants.isEmpty()) {
        Field<OffsetDateTime> checked = DSL.field(DSL.select(DSL.max(APPLICATION_EVENT.OCCURRED_AT)).from(APPLICATION_EVENT)
            .where(APPLICATION_EVENT.ZONE_ID.eq(APPLICATION.ZONE_ID), APPLICATION_EVENT.APPLICATION_ID.eq(APPLICATION.ID))
            .and(APPLICATION_EVENT.STEP.eq(ApplicationStep.SELF_CHECK.name())));
        Condition signed = DSL.exists(DSL.selectOne().from(SIGNATURE).where(SIGNATURE.ZONE_ID.eq(APPLICATION.ZONE_ID), SIGNATURE.APPLICATION_ID.eq(APPLICATION.ID))
            .and(SIGNATURE.PARTY.eq(party.name())).and(SIGNATURE.SIGNED_AT.ge(checked)));
        any = any.or(ProjectRows.within(new Access(viewer.actor(), grants, false).scope(Permission.RESUMPTION_SIGN)).andNot(signed));
      }
    }
    return APPLICATION.STATUS.eq(ApplicationStatus.SELF_CHECKED.name()).and(any);
  }

  private static Offer offer(Record row, Table<?> asking, boolean applies) {
    UUID permit = row.get(PERMIT.ID);
    if (row.get(APPLICATION.ID) != null) {
      return underWay(row, applies);
    }
    if (permit != null) {
      boolean awaited = applies && ConstructionState.PERMITTED.name().equals(row.get(PUBLIC_PROJECT.STATE)) && PermitStatus.ACTIVE.name().equals(row.get(PERMIT.STATUS));
      String number = row.get(PERMIT.NUMBER_TEXT);
      String path = "/resumption/permits/" + permit;
      return awaited ? new Offer("报首个工作日", path + "#first-workday", "已有" + number + "，有人上工的当天报告") : new Offer("看准予复工通知", path, "");
    }
    String campaign = row.get(asking.field(CAMPAIGN.NAME));
    return new Offer("申请复工", "/resumption/applications/new?project=" + row.get(PUBLIC_PROJECT.ID),
        campaign == null ? "" : until(campaign, row.get(asking.field(CAMPAIGN.DEADLINE))) + "，还没有填报");
  }

  /** An application that is with the site is asked for until its campaign's deadline; of one that was sent is told where it is. */
  private static Offer underWay(Record row, boolean applies) {
    String path = new ApplicationId(row.get(APPLICATION.ID)).path();
    ApplicationStatus status = ApplicationStatus.valueOf(row.get(APPLICATION.STATUS));
    String campaign = until(row.get(CAMPAIGN.NAME), row.get(CAMPAIGN.DEADLINE));
    if (Boolean.TRUE.equals(row.get(SIGNS, Boolean.class))) {
      return new Offer("去签字", path + "#sending", campaign + "，复工申请已自查，等您签字");
    }
    if (!applies) {
      return new Offer("看复工申请", path, "", held(row, status));
    }
    return switch (status) {
      case DRAFT -> new Offer("继续填报", path, campaign + "，已填 " + row.get(ANSWERED, Integer.class) + " 项，共 "
          + ProcedureJson.read(row.get(PROCEDURE.CONTENT)).conditions(row.get(APPLICATION.EMERGENCY)).size() + " 项");
      case SELF_CHECKED -> new Offer("看复工申请", path + "#sending", campaign + "，" + held(row, status));
      case JOINTLY_ACCEPTED -> new Offer("提交申请", path + "#sending", campaign + "，三方已签字，等提交");
      case RECTIFY -> new Offer("去整改", path, "核查退回，" + row.get(APPLICATION.MEND_UNTIL) + " 前整改");
      case SUBMITTED, UNDER_VERIFICATION, RESUBMITTED, APPROVED, REJECTED, WITHDRAWN, EXPIRED -> new Offer("看复工申请", path, "", held(row, status));
    };
  }

  private static String until(String campaign, LocalDate deadline) {
    return "“" + campaign + "”" + deadline + " 截止";
  }

  /** Where it is, who has it, and until when. */
  private static String held(Record row, ApplicationStatus status) {
    OffsetDateTime due = row.get(APPLICATION.DUE_AT);
    String who = Words.of(status) + "：" + Holding.words(row);
    return due != null ? who + "，" + Moments.spoken(due.toInstant()) + " 前办结"
        : status == ApplicationStatus.RECTIFY ? who + "，" + row.get(APPLICATION.MEND_UNTIL) + " 前" : who;
  }
}
