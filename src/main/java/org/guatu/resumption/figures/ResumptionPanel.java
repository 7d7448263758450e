package org.guatu.resumption.figures;

import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.APPLICATION_EVENT;
import static guatudb.resumption.Tables.CAMPAIGN;
import static guatudb.resumption.Tables.CAMPAIGN_PROJECT;
import static guatudb.resumption.Tables.PERMIT;
import static guatudb.resumption.Tables.PERMIT_EVENT;
import static guatudb.resumption.Tables.STOP_ORDER;
import static guatudb.resumption.Tables.STOP_ORDER_PROJECT;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.guatu.figure.Reading;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.project.ProjectId;
import org.guatu.project.ProjectPanel;
import org.guatu.resumption.ProjectRows;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.procedure.Coverage;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A project's applications, permits and stop orders beside its record, as they stood at the reading's moment. One statement. */
@Component
class ResumptionPanel implements ProjectPanel {
  private static final int MOST = 12;

  private final DSLContext db;

  ResumptionPanel(DSLContext db) {
    this.db = db;
  }

  @Override
  public String title() {
    return "复工";
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public Content content(Reading reading, ProjectId project) {
    UUID zone = reading.scope().zone().value();
    OffsetDateTime at = Moments.utc(reading.asOf().at());
    OffsetDateTime known = Moments.utc(reading.asOf().knownAt());
    Field<String> application = DSL.field(DSL.select(APPLICATION_EVENT.STATUS).from(APPLICATION_EVENT)
        .where(APPLICATION_EVENT.ZONE_ID.eq(APPLICATION.ZONE_ID), APPLICATION_EVENT.APPLICATION_ID.eq(APPLICATION.ID))
        .and(APPLICATION_EVENT.OCCURRED_AT.le(at)).and(APPLICATION_EVENT.RECORDED_AT.le(known))
        .orderBy(APPLICATION_EVENT.OCCURRED_AT.desc(), APPLICATION_EVENT.RECORDED_AT.desc(), APPLICATION_EVENT.ID.desc()).limit(1));
    Field<String> permit = DSL.field(DSL.select(PERMIT_EVENT.STATUS).from(PERMIT_EVENT)
        .where(PERMIT_EVENT.ZONE_ID.eq(PERMIT.ZONE_ID), PERMIT_EVENT.PERMIT_ID.eq(PERMIT.ID))
        .and(PERMIT_EVENT.OCCURRED_AT.le(at)).and(PERMIT_EVENT.RECORDED_AT.le(known))
        .orderBy(PERMIT_EVENT.OCCURRED_AT.desc(), PERMIT_EVENT.RECORDED_AT.desc(), PERMIT_EVENT.ID.desc()).limit(1));
    Field<String> order = DSL.when(STOP_ORDER.LIFTED_AT.le(at), "LIFTED").otherwise("STANDING");
    Field<OffsetDateTime> since = DSL.field(DSL.name("since"), OffsetDateTime.class);
    List<Line> lines = db
        .select(DSL.inline("order"), STOP_ORDER.ID, STOP_ORDER.CAUSE, order, STOP_ORDER.ORDERED_AT.as(since), STOP_ORDER.DOCUMENT_NUMBER)
        .from(STOP_ORDER).join(STOP_ORDER_PROJECT).on(STOP_ORDER_PROJECT.ZONE_ID.eq(STOP_ORDER.ZONE_ID), STOP_ORDER_PROJECT.ORDER_ID.eq(STOP_ORDER.ID))
        .where(STOP_ORDER.ZONE_ID.eq(zone), STOP_ORDER_PROJECT.PROJECT_ID.eq(project.value())).and(STOP_ORDER.ORDERED_AT.le(at))
        .unionAll(DSL.select(DSL.inline("permit"), PERMIT.ID, PERMIT.SCOPE, permit, PERMIT.ISSUED_AT, PERMIT.NUMBER_TEXT)
            .from(PERMIT).where(PERMIT.ZONE_ID.eq(zone), PERMIT.PROJECT_ID.eq(project.value())).and(PERMIT.ISSUED_AT.le(at)))
        .unionAll(DSL.select(DSL.inline("application"), APPLICATION.ID, APPLICATION.KIND, application, APPLICATION.CREATED_AT, APPLICATION.APPLICANT)
            .from(APPLICATION).where(APPLICATION.ZONE_ID.eq(zone), APPLICATION.PROJECT_ID.eq(project.value())).and(APPLICATION.CREATED_AT.le(at)))
        .unionAll(DSL.select(DSL.inline("campaign"), CAMPAIGN.ID, CAMPAIGN.NAME, CAMPAIGN.DEADLINE.cast(String.class), CAMPAIGN.OPENED_AT, CAMPAIGN.KIND)
            .from(CAMPAIGN).where(CAMPAIGN.ZONE_ID.eq(zone)).and(CAMPAIGN.OPENED_AT.le(at)).and(CAMPAIGN.CLOSED_AT.isNull().or(CAMPAIGN.CLOSED_AT.gt(at)))
            .and(covers(project)))
        .orderBy(since.desc()).limit(MOST).fetch().stream().filter(row -> row.value4() != null).map(ResumptionPanel::line).toList();
    return new Content(lines, "没有复工申请", null, null);
  }

  /** Whether a campaign covers the project as it stands now. */
  private static Condition covers(ProjectId project) {
    Condition listed = DSL.exists(DSL.selectOne().from(CAMPAIGN_PROJECT)
        .where(CAMPAIGN_PROJECT.ZONE_ID.eq(CAMPAIGN.ZONE_ID), CAMPAIGN_PROJECT.CAMPAIGN_ID.eq(CAMPAIGN.ID), CAMPAIGN_PROJECT.PROJECT_ID.eq(project.value())));
    Condition within = CAMPAIGN.COVERAGE.eq(Coverage.UNDER_CONSTRUCTION.name())
        .or(CAMPAIGN.COVERAGE.eq(Coverage.AREA.name()).and(PUBLIC_PROJECT.AREA_ID.eq(CAMPAIGN.AREA_ID)))
        .or(CAMPAIGN.COVERAGE.eq(Coverage.LIST.name()).and(listed));
    return DSL.exists(DSL.selectOne().from(PUBLIC_PROJECT)
        .where(PUBLIC_PROJECT.ZONE_ID.eq(CAMPAIGN.ZONE_ID), PUBLIC_PROJECT.ID.eq(project.value())).and(ProjectRows.underConstruction()).and(within));
  }

  private static Line line(Record6<String, UUID, String, String, OffsetDateTime, String> row) {
    String right = Moments.brief(row.value5().toInstant());
    return switch (row.value1()) {
      case "order" -> new Line(row.value4().equals("STANDING") ? Lamp.STOP : Lamp.DONE, "停工令：" + row.value3(), "/resumption/stop-orders/" + row.value2(),
          row.value6(), right);
      case "permit" -> new Line(null, row.value6(), "/resumption/permits/" + row.value2(), Words.of(PermitStatus.valueOf(row.value4())), right);
      case "campaign" -> new Line(null, "复工专项：" + row.value3(), null, row.value4() + " 截止", right);
      default -> new Line(lamp(ApplicationStatus.valueOf(row.value4())), Words.of(ApplicationKind.valueOf(row.value3())) + "申请",
          "/resumption/applications/" + row.value2(), Words.of(ApplicationStatus.valueOf(row.value4())) + " · " + row.value6(), right);
    };
  }

  /** An application that waits for the site to mend is not on its way; what is over has no lamp. */
  private static @Nullable Lamp lamp(ApplicationStatus status) {
    return status.isFinal() ? null : status == ApplicationStatus.RECTIFY ? Lamp.WARN : Lamp.OK;
  }
}
