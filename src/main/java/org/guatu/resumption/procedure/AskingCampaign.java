package org.guatu.resumption.procedure;

import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.CAMPAIGN;
import static guatudb.resumption.Tables.CAMPAIGN_PROJECT;

import java.time.LocalDate;
import org.guatu.resumption.ProjectRows;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The campaign that asks a project for its application, beside the register's row in one statement. */
public final class AskingCampaign {
  private AskingCampaign() {}

  /** Of those that take one on a day and cover the project as it stands, the one whose deadline is nearest: {@code NAME} and {@code DEADLINE} of CAMPAIGN. */
  public static Table<?> on(LocalDate day, String alias) {
    Condition listed = DSL.exists(DSL.selectOne().from(CAMPAIGN_PROJECT)
        .where(CAMPAIGN_PROJECT.ZONE_ID.eq(CAMPAIGN.ZONE_ID), CAMPAIGN_PROJECT.CAMPAIGN_ID.eq(CAMPAIGN.ID), CAMPAIGN_PROJECT.PROJECT_ID.eq(PUBLIC_PROJECT.ID)));
    Condition covers = CAMPAIGN.COVERAGE.eq(Coverage.UNDER_CONSTRUCTION.name())
        .or(CAMPAIGN.COVERAGE.eq(Coverage.AREA.name()).and(CAMPAIGN.AREA_ID.eq(PUBLIC_PROJECT.AREA_ID)))
        .or(CAMPAIGN.COVERAGE.eq(Coverage.LIST.name()).and(listed));
    return DSL.lateral(DSL.select(CAMPAIGN.NAME, CAMPAIGN.DEADLINE).from(CAMPAIGN)
        .where(CAMPAIGN.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), CAMPAIGN.CLOSED_AT.isNull(), CAMPAIGN.DEADLINE.ge(day))
        .and(ProjectRows.underConstruction()).and(covers)
        .orderBy(CAMPAIGN.DEADLINE, CAMPAIGN.ID).limit(1)).as(alias);
  }
}
