package org.guatu.resumption.application;

import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.PERMIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guatu.kernel.ZoneId;
import org.guatu.resumption.procedure.Condition;
import org.guatu.resumption.procedure.Procedure;
import org.guatu.resumption.procedure.ProcedureId;
import org.guatu.resumption.procedure.Procedures;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a 复工追加 may take over from the application behind the permit that it adds to, and from those before it. */
@Component
class EarlierAnswers {
  private final DSLContext db;
  private final Procedures procedures;
  private final ItemStore items;

  EarlierAnswers(DSLContext db, Procedures procedures, ItemStore items) {
    this.db = db;
    this.procedures = procedures;
    this.items = items;
  }

  private record Source(String number, @Nullable UUID application, @Nullable UUID procedure) {}

  /** What may be taken over, and the applications whose files it may name; nothing where a ledger told of the permit. */
  record Found(@Nullable Earlier earlier, List<ApplicationId> files) {
    static final Found NOTHING = new Found(null, List.of());
  }

  Found of(ZoneId zone, ResumptionApplication application, Procedure procedure) {
    Source source = application.kind() == ApplicationKind.SUPPLEMENT ? source(zone, application.id()) : null;
    if (source == null || source.application() == null || source.procedure() == null) {
      return Found.NOTHING;
    }
    ApplicationId before = new ApplicationId(source.application());
    Map<String, Condition> then = procedures.behind(zone, new ProcedureId(source.procedure())).content().conditions(true);
    Map<String, Condition> now = procedure.content().conditions(application.emergency());
    Map<String, Item> same = new TreeMap<>(items.items(zone, before));
    same.values().removeIf(item -> !asksTheSame(then.get(item.code()), now.get(item.code()), item.answer()));
    List<ApplicationId> files = new ArrayList<>();
    for (UUID next = before.value(); next != null; next = before(zone, next)) {
      files.add(new ApplicationId(next));
    }
    return new Found(new Earlier(source.number(), same), files);
  }

  private @Nullable Source source(ZoneId zone, ApplicationId id) {
    var behind = APPLICATION.as("behind");
    return db.select(PERMIT.NUMBER_TEXT, behind.ID, behind.PROCEDURE_ID).from(APPLICATION)
        .join(PERMIT).on(PERMIT.ZONE_ID.eq(APPLICATION.ZONE_ID), PERMIT.ID.eq(APPLICATION.EARLIER_PERMIT_ID))
        .leftJoin(behind).on(behind.ZONE_ID.eq(PERMIT.ZONE_ID), behind.ID.eq(PERMIT.APPLICATION_ID))
        .where(APPLICATION.ZONE_ID.eq(zone.value()), APPLICATION.ID.eq(id.value()))
        .fetchOne(row -> new Source(row.value1(), row.value2(), row.value3()));
  }

  /** The application behind the permit that another one added to. */
  private @Nullable UUID before(ZoneId zone, UUID application) {
    return db.select(PERMIT.APPLICATION_ID).from(APPLICATION)
        .join(PERMIT).on(PERMIT.ZONE_ID.eq(APPLICATION.ZONE_ID), PERMIT.ID.eq(APPLICATION.EARLIER_PERMIT_ID))
        .where(APPLICATION.ZONE_ID.eq(zone.value()), APPLICATION.ID.eq(application)).fetchOne(PERMIT.APPLICATION_ID);
  }

  /** What was said then answers the question of today only where the standard is the same and the answer may still be given. */
  private static boolean asksTheSame(@Nullable Condition then, @Nullable Condition now, Answer said) {
    return then != null && now != null && then.name().equals(now.name()) && then.standard().equals(now.standard())
        && (said != Answer.NA || !now.mandatory());
  }
}
