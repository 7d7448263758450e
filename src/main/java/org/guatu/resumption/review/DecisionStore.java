package org.guatu.resumption.review;

import static guatudb.resumption.Tables.DECISION;
import static guatudb.resumption.Tables.ITEM;
import static guatudb.resumption.Tables.MEND_ITEM;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.application.Inputs;
import org.guatu.resumption.application.Verdict;
import org.guatu.resumption.procedure.ProcedureId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of decisions, which are written once. */
@Component
class DecisionStore {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final DSLContext db;

  DecisionStore(DSLContext db) {
    this.db = db;
  }

  void insert(ZoneId zone, ApplicationId application, Decision decision) {
    Instant due = decision.dueAt();
    db.insertInto(DECISION)
        .set(DECISION.ZONE_ID, zone.value())
        .set(DECISION.ID, decision.id())
        .set(DECISION.APPLICATION_ID, application.value())
        .set(DECISION.STEP, decision.step().name())
        .set(DECISION.VERDICT, JSON.writeValueAsString(decision.verdict()))
        .set(DECISION.PROCEDURE_ID, decision.procedure().value())
        .set(DECISION.RULES, JSON.writeValueAsString(decision.rules()))
        .set(DECISION.INPUTS, JSON.writeValueAsString(decision.inputs()))
        .set(DECISION.REASONS, decision.reasons())
        .set(DECISION.REMEDY, decision.remedy())
        .set(DECISION.DUE_AT, due == null ? null : Moments.utc(due))
        .set(DECISION.DECIDED_AT, Moments.utc(decision.decidedAt()))
        .set(DECISION.ACCOUNT_ID, decision.account())
        .set(DECISION.ACTOR, decision.actor())
        .execute();
    for (Decision.Mend mend : decision.mend()) {
      db.insertInto(MEND_ITEM)
          .set(MEND_ITEM.ZONE_ID, zone.value())
          .set(MEND_ITEM.DECISION_ID, decision.id())
          .set(MEND_ITEM.APPLICATION_ID, application.value())
          .set(MEND_ITEM.CODE, mend.code())
          .set(MEND_ITEM.NOTE, mend.note())
          .set(MEND_ITEM.DECIDED_AT, Moments.utc(decision.decidedAt()))
          .set(MEND_ITEM.ITEM_VERSION, DSL.coalesce(DSL.field(DSL.select(ITEM.VERSION).from(ITEM)
              .where(ITEM.ZONE_ID.eq(zone.value()), ITEM.APPLICATION_ID.eq(application.value()), ITEM.CODE.eq(mend.code()))), 0))
          .execute();
    }
  }

  /** Those of an application, the latest first. */
  List<Decision> of(ZoneId zone, ApplicationId application) {
    Map<UUID, List<Decision.Mend>> mend = db.selectFrom(MEND_ITEM)
        .where(MEND_ITEM.ZONE_ID.eq(zone.value()), MEND_ITEM.APPLICATION_ID.eq(application.value())).orderBy(MEND_ITEM.CODE).fetch().stream()
        .collect(Collectors.groupingBy(row -> row.get(MEND_ITEM.DECISION_ID),
            Collectors.mapping(row -> new Decision.Mend(row.get(MEND_ITEM.CODE), row.get(MEND_ITEM.NOTE)), Collectors.toList())));
    return db.selectFrom(DECISION).where(DECISION.ZONE_ID.eq(zone.value()), DECISION.APPLICATION_ID.eq(application.value()))
        .orderBy(DECISION.DECIDED_AT.desc(), DECISION.ID.desc())
        .fetch(row -> decision(row, mend.getOrDefault(row.get(DECISION.ID), List.of())));
  }

  private static Decision decision(Record row, List<Decision.Mend> mend) {
    @Nullable OffsetDateTime due = row.get(DECISION.DUE_AT);
    return new Decision(row.get(DECISION.ID), ApplicationStep.valueOf(row.get(DECISION.STEP)), JSON.readValue(row.get(DECISION.VERDICT), Verdict.class),
        new ProcedureId(row.get(DECISION.PROCEDURE_ID)), JSON.readValue(row.get(DECISION.RULES), new TypeReference<List<String>>() {}),
        JSON.readValue(row.get(DECISION.INPUTS), Inputs.class), row.get(DECISION.REASONS), row.get(DECISION.REMEDY),
        due == null ? null : due.toInstant(), row.get(DECISION.DECIDED_AT).toInstant(), row.get(DECISION.ACCOUNT_ID), row.get(DECISION.ACTOR), mend);
  }
}
