package org.guatu.project;

import static guatudb.project.Tables.PROJECT_;
import static guatudb.project.Tables.SPAN;

import guatudb.project.tables.Span;
import java.util.List;
import org.guatu.figure.MemberName;
import org.guatu.figure.MemberNames;
import org.guatu.figure.Reading;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What projects are called: names and aliases as of the moment; the names of a merged project lead to the one that it was merged into. */
@Component
class NameStore implements MemberNames {
  private static final Span NAME = SPAN.as("name");
  private static final Span LIFE = SPAN.as("life");

  private final DSLContext db;

  NameStore(DSLContext db) {
    this.db = db;
  }

  @Override
  public List<MemberName> names(Reading reading) {
    Condition named = NAME.KIND.eq(DSL.inline(FactKind.NAME.name())).or(NAME.KIND.eq(DSL.inline(FactKind.ALIAS.name())).and(NAME.VALUE.eq("ACTIVE")));
    Field<String> text = DSL.when(NAME.KIND.eq(FactKind.ALIAS.name()), NAME.SLOT).otherwise(NAME.VALUE);
    return db.select(DSL.coalesce(LIFE.REF_ID, NAME.PROJECT_ID), text)
        .from(NAME.join(LIFE).on(LIFE.PROJECT_ID.eq(NAME.PROJECT_ID))
            .and(Spans.hold(LIFE, reading.scope().zone(), FactKind.LIFE, "", reading.asOf())))
        .where(NAME.ZONE_ID.eq(reading.scope().zone().value()), named, Spans.ending(NAME, reading.asOf()))
        .and(visible(reading))
        .fetch(row -> new MemberName("project", row.value1(), row.value2()));
  }

  private static Condition visible(Reading reading) {
    return reading.scope().wholeZone() ? DSL.noCondition()
        : NAME.PROJECT_ID.in(DSL.select(PROJECT_.ID).from(PROJECT_).where(ProjectStore.within(reading.scope())));
  }
}
