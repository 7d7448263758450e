package org.guatu.project;

import static guatudb.project.Tables.FACT;
import static org.guatu.project.FactStore.utc;

import guatudb.project.tables.Fact;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.kernel.Money;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of what is known of projects before a file says more. */
@Component
class KnownFactStore {
  private final DSLContext db;
  private final FactStore facts;

  KnownFactStore(DSLContext db, FactStore facts) {
    this.db = db;
    this.facts = facts;
  }

  /**
   * The live facts of some kinds that happened from a moment on, in the order in which they were written down, and what held just before it;
   * of the latter neither the evidence nor the day to which they count is told.
   */
  KnownFacts read(ZoneId zone, Collection<ProjectId> projects, Set<FactKind> kinds, Instant since) {
    if (projects.isEmpty()) {
      return new KnownFacts(Standings.NONE);
    }
    Set<UUID> ids = projects.stream().map(ProjectId::value).collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> names = kinds.stream().map(Enum::name).toList();
    KnownFacts known = new KnownFacts(facts.standings(zone, ids, kinds, utc(since)));
    Set<UUID> told = new LinkedHashSet<>();
    for (SpanStore.Standing span : known.standings().spans()) {
      if (span.line().from().isBefore(utc(since))) {
        known.add(stated(span.line()));
      } else {
        told.add(span.line().column().project());
      }
    }
    if (!told.isEmpty()) {
      since(zone, told, names, since, known);
    }
    return known;
  }

  /**
   * The facts since the moment. Asked for projects of which a span begins since then: of any other there is none, for of all facts of one
   * moment the last one makes a span.
   */
  private void since(ZoneId zone, Set<UUID> projects, List<String> kinds, Instant since, KnownFacts known) {
    Fact told = FACT.as(EachProject.TOLD);
    DriverRows.each(EachProject.select(db, projects, DSL.select(FACT.fields()).from(FACT)
        .where(FACT.ZONE_ID.eq(zone.value())).and(FACT.PROJECT_ID.eq(EachProject.ID)).and(FACT.KIND.in(kinds)).and(FACT.OCCURRED_AT.ge(utc(since)))
        .and(FactStore.live(FACT)),
        told.ID, told.PROJECT_ID, told.KIND, told.SLOT, told.VALUE, told.AMOUNT, told.REF_ID, told.OCCURRED_AT, told.COUNTED_ON, told.EVIDENCE)
        .orderBy(told.RECORDED_AT, told.ID),
        KnownFactStore::stated, known::add);
  }

  private static KnownFacts.Stated stated(SpanStore.Line line) {
    return new KnownFacts.Stated(line.fact(), new ProjectId(line.column().project()), FactKind.valueOf(line.column().kind()), line.column().slot(),
        line.value(), money(line.amount()), line.ref(), null, line.from().toInstant(), null);
  }

  private static KnownFacts.Stated stated(ResultSet row) throws SQLException {
    return new KnownFacts.Stated(DriverRows.id(row, 1), new ProjectId(DriverRows.id(row, 2)), FactKind.valueOf(row.getString(3)), row.getString(4),
        row.getString(5), money(row.getBigDecimal(6)), DriverRows.idOrNull(row, 7), row.getObject(9, LocalDate.class),
        DriverRows.moment(row, 8).toInstant(), row.getString(10));
  }

  private static @Nullable Money money(@Nullable BigDecimal yuan) {
    return yuan == null ? null : new Money(yuan);
  }
}
