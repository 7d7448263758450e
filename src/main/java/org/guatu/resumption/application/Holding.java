package org.guatu.resumption.application;

import static guatudb.organization.Tables.PUBLIC_PERSON;
import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.APPLICATION_EVENT;
import static guatudb.resumption.Tables.CAMPAIGN;
import static guatudb.resumption.Tables.PROCEDURE;
import static guatudb.resumption.Tables.SIGNATURE;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.kernel.Words;
import org.guatu.resumption.procedure.Party;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Who has an application and what he is to do, in the same words wherever it is told: on its page, in lists and workbooks, on the site's card, to
 * programs. The office's people by name: who has taken it, before that who leads.
 */
public final class Holding {
  private static final Condition CHECKED = APPLICATION.STATUS.eq(DSL.inline(ApplicationStatus.SELF_CHECKED.name()));
  private static final Field<String> REVIEWER = DSL.coalesce(
      DSL.field(DSL.select(PUBLIC_PERSON.NAME).from(PUBLIC_PERSON)
          .where(PUBLIC_PERSON.ZONE_ID.eq(APPLICATION.ZONE_ID), PUBLIC_PERSON.ID.eq(APPLICATION.VERIFIER_PERSON_ID))),
      APPLICATION.VERIFIER, DSL.field(lead(CAMPAIGN.REVIEW_LEAD_ID))).as("held_by_reviewer");
  private static final Field<String> APPROVER = DSL.field(lead(CAMPAIGN.APPROVAL_LEAD_ID)).as("held_by_approver");
  private static final Field<JSONB> PARTIES = DSL.field(
      DSL.select(DSL.jsonbGetAttribute(PROCEDURE.CONTENT.cast(SQLDataType.JSONB), "parties")).from(PROCEDURE)
          .where(PROCEDURE.ZONE_ID.eq(APPLICATION.ZONE_ID), PROCEDURE.ID.eq(APPLICATION.PROCEDURE_ID)).and(CHECKED)).as("held_by_parties");
  private static final Field<String[]> SIGNED = DSL.field(DSL.select(DSL.arrayAgg(SIGNATURE.PARTY)).from(SIGNATURE)
      .where(SIGNATURE.ZONE_ID.eq(APPLICATION.ZONE_ID), SIGNATURE.APPLICATION_ID.eq(APPLICATION.ID)).and(CHECKED)
      .and(SIGNATURE.SIGNED_AT.ge(DSL.select(DSL.max(APPLICATION_EVENT.OCCURRED_AT)).from(APPLICATION_EVENT)
          .where(APPLICATION_EVENT.ZONE_ID.eq(APPLICATION.ZONE_ID), APPLICATION_EVENT.APPLICATION_ID.eq(APPLICATION.ID))
          .and(APPLICATION_EVENT.STEP.eq(DSL.inline(ApplicationStep.SELF_CHECK.name())))))).as("signed_parties");
  private static final Field<String> APPLICANT = APPLICATION.APPLICANT.as("held_by_applicant");
  private static final Field<String> STATUS = APPLICATION.STATUS.as("held_in_status");
  private static final Field<Boolean> RECOMMENDED = APPLICATION.RECOMMENDED.as("held_recommended");

  private Holding() {}

  /** What a statement that reads applications reads beside them to tell it. */
  public static List<Field<?>> fields() {
    return List.of(REVIEWER, APPROVER, PARTIES, SIGNED, APPLICANT, STATUS, RECOMMENDED);
  }

  /** What a row with {@link #fields} tells. */
  public static String words(Record row) {
    return words(row, ApplicationStatus.valueOf(row.get(STATUS)), row.get(RECOMMENDED));
  }

  /** The same as it was in another status. */
  public static String words(Record row, ApplicationStatus status, boolean recommended) {
    return switch (status) {
      case DRAFT -> row.get(APPLICANT) + "（填报）";
      case SELF_CHECKED -> unsigned(row.get(PARTIES), row.get(SIGNED)) + "（签字）";
      case JOINTLY_ACCEPTED -> row.get(APPLICANT) + "（提交）";
      case SUBMITTED, RESUBMITTED -> row.get(REVIEWER) + "（核查），还没有接办";
      case UNDER_VERIFICATION -> recommended ? row.get(APPROVER) + "（批准）" : row.get(REVIEWER) + "（核查）";
      case RECTIFY -> row.get(APPLICANT) + "（整改）";
      case APPROVED, REJECTED, WITHDRAWN, EXPIRED -> "—";
    };
  }

  /** Who may decide on what came of it, by name; "批准人" where no application led to it. */
  public static String approver(Record row) {
    String name = row.get(APPROVER);
    return name == null ? "批准人" : name;
  }

  private static String unsigned(@Nullable JSONB asked, String @Nullable [] signed) {
    List<String> done = signed == null ? List.of() : Arrays.asList(signed);
    return Arrays.stream(Party.values()).filter(party -> asked == null || asked.data().contains("\"" + party.name() + "\""))
        .filter(party -> !done.contains(party.name())).map(Words::of).collect(Collectors.joining("、"));
  }

  private static Select<Record1<String>> lead(TableField<?, UUID> who) {
    return DSL.select(PUBLIC_PERSON.NAME).from(CAMPAIGN).join(PUBLIC_PERSON).on(PUBLIC_PERSON.ZONE_ID.eq(CAMPAIGN.ZONE_ID), PUBLIC_PERSON.ID.eq(who))
        .where(CAMPAIGN.ZONE_ID.eq(APPLICATION.ZONE_ID), CAMPAIGN.ID.eq(APPLICATION.CAMPAIGN_ID));
  }
}
