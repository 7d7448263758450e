package org.guatu.resumption.review;

import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.MEND_ITEM;
import static guatudb.resumption.Tables.VISIT;
import static guatudb.resumption.Tables.VISIT_FINDING;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.project.ProjectId;
import org.guatu.resumption.Readiness;
import org.guatu.resumption.application.ConditionFacts;
import org.guatu.resumption.procedure.Condition;
import org.guatu.resumption.review.VisitFinding.Seen;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the office found about conditions at the site before: what it wanted mended, and visits whose checklist names the condition. One statement. */
@Component
class FindingsOnRecord implements ConditionFacts {
  private static final int MOST = 200;
  private static final int SHOWN = 3;
  private static final Field<OffsetDateTime> AT = DSL.field(DSL.name("at"), OffsetDateTime.class);

  private final DSLContext db;

  FindingsOnRecord(DSLContext db) {
    this.db = db;
  }

  /** @param code null for a visit, whose checklist or item is searched @param passed null for what was to be mended */
  private record Finding(@Nullable String code, String checklist, @Nullable Boolean passed, String words, OffsetDateTime at) {
    boolean concerns(Condition condition) {
      return code == null ? checklist.lines().map(String::strip).anyMatch(condition.name()::equals) : code.equals(condition.code());
    }

    Readiness.Fact fact() {
      return new Readiness.Fact((passed == null ? "退回整改" : passed ? "现场核查符合" : "现场核查不符合") + "：" + words, at.toInstant());
    }
  }

  @Override
  public Map<String, List<Readiness.Fact>> of(Scope scope, ProjectId project, Collection<Condition> conditions, AsOf asOf) {
    OffsetDateTime at = Moments.utc(asOf.at().isBefore(asOf.knownAt()) ? asOf.at() : asOf.knownAt());
    var ofVisit = VISIT_FINDING.ZONE_ID.eq(VISIT.ZONE_ID).and(VISIT_FINDING.VISIT_ID.eq(VISIT.ID));
    var ofProject = APPLICATION.ZONE_ID.eq(scope.zone().value()).and(APPLICATION.PROJECT_ID.eq(project.value()));
    List<Finding> findings = db.select(MEND_ITEM.CODE, DSL.inline(""), DSL.inline((Boolean) null), MEND_ITEM.NOTE, MEND_ITEM.DECIDED_AT.as(AT)).from(MEND_ITEM)
        .join(APPLICATION).on(APPLICATION.ZONE_ID.eq(MEND_ITEM.ZONE_ID), APPLICATION.ID.eq(MEND_ITEM.APPLICATION_ID))
        .where(ofProject).and(MEND_ITEM.DECIDED_AT.le(at))
        .unionAll(DSL.select(DSL.inline((String) null), VISIT.CHECKLIST, VISIT.PASSED, VISIT.OUTCOME, VISIT.REPORTED_AT).from(VISIT)
            .join(APPLICATION).on(APPLICATION.ZONE_ID.eq(VISIT.ZONE_ID), APPLICATION.ID.eq(VISIT.APPLICATION_ID))
            .where(ofProject).and(VISIT.PASSED.isNotNull()).and(VISIT.REPORTED_AT.le(at)).andNotExists(DSL.selectOne().from(VISIT_FINDING).where(ofVisit)))
        .unionAll(DSL.select(DSL.inline((String) null), VISIT_FINDING.ITEM, VISIT_FINDING.SEEN.eq(Seen.CONFORMS.name()),
                DSL.when(VISIT_FINDING.NOTE.eq(""), VISIT_FINDING.ITEM).otherwise(VISIT_FINDING.NOTE), VISIT.REPORTED_AT).from(VISIT_FINDING)
            .join(VISIT).on(ofVisit)
            .join(APPLICATION).on(APPLICATION.ZONE_ID.eq(VISIT.ZONE_ID), APPLICATION.ID.eq(VISIT.APPLICATION_ID))
            .where(ofProject).and(VISIT_FINDING.SEEN.ne(Seen.NOT_SEEN.name())).and(VISIT.REPORTED_AT.le(at)))
        .orderBy(AT.desc()).limit(MOST)
        .fetch(row -> new Finding(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    Map<String, List<Readiness.Fact>> facts = new HashMap<>();
    for (Condition condition : conditions) {
      List<Readiness.Fact> found = new ArrayList<>(findings.stream().filter(each -> each.concerns(condition)).limit(SHOWN).map(Finding::fact).toList());
      if (!found.isEmpty()) {
        facts.put(condition.code(), found);
      }
    }
    return facts;
  }
}
