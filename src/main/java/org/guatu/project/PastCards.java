package org.guatu.project;

import static guatudb.project.Tables.PROJECT_;
import static guatudb.project.Tables.SPAN;
import static org.guatu.project.Spans.hold;

import guatudb.project.tables.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The projects as they stood at a past moment, put together from the spans: a table named "card" with the columns that are wanted. */
final class PastCards {
  /** A column with a history. */
  enum Column {
    NAME(FactKind.NAME, ""),
    STAGE(FactKind.STAGE, ""),
    STATE(FactKind.STATE, ""),
    TOTAL(FactKind.AMOUNT, AmountType.TOTAL.name()),
    DEPARTMENT(FactKind.DEPARTMENT, ""),
    OWNER(FactKind.OWNER, ""),
    AREA(FactKind.AREA, ""),
    LEADER(FactKind.DUTY, DutyRole.LEADER.name());

    private final FactKind kind;
    private final String slot;

    Column(FactKind kind, String slot) {
      this.kind = kind;
      this.slot = slot;
    }

    /** Those that a query filters and sorts by. */
    static Set<Column> asked(ProjectQuery query) {
      Set<Column> asked = EnumSet.noneOf(Column.class);
      if (query.sort() == ProjectQuery.Sort.NAME) {
        asked.add(NAME);
      }
      if (query.sort() == ProjectQuery.Sort.TOTAL || query.atLeast() != null) {
        asked.add(TOTAL);
      }
      if (!query.stages().isEmpty()) {
        asked.add(STAGE);
      }
      if (!query.states().isEmpty()) {
        asked.add(STATE);
      }
      if (query.department() != null) {
        asked.add(DEPARTMENT);
      }
      return asked;
    }

    private List<Field<?>> fields(Span span) {
      return switch (this) {
        case TOTAL -> List.of(span.AMOUNT.as("total_yuan"));
        case DEPARTMENT -> List.of(span.REF_ID.as("department_id"), span.VALUE.as("department"));
        default -> List.of(span.VALUE.as(name().toLowerCase(Locale.ROOT)));
      };
    }
  }

  private PastCards() {}

  /** @param chosen which projects; null for all of the scope */
  static Table<?> of(Scope scope, AsOf asOf, Set<Column> wanted, @Nullable Select<Record1<UUID>> chosen) {
    Span life = SPAN.as("life");
    List<Field<?>> fields = new ArrayList<>(List.of(PROJECT_.ID, PROJECT_.NUMBER, PROJECT_.NUMBER_ORDER, PROJECT_.SEARCH, PROJECT_.DEMO, life.KNOWN_FROM.as("changed_at")));
    Table<?> projects = PROJECT_;
    if (chosen != null) {
      Table<Record1<UUID>> some = chosen.asTable("chosen", "id");
      projects = some.join(PROJECT_).on(PROJECT_.ID.eq(some.field("id", UUID.class)));
    }
    // Looked up project by project, so that the order of the projects' own index can be followed and left after a page.
    Table<?> joined = projects.crossJoin(DSL.lateral(DSL.select(life.KNOWN_FROM).from(life).where(of(life, scope, FactKind.LIFE, "", asOf))
        .and(life.VALUE.eq("LIVE")).limit(DSL.inline(1))).as("life"));
    for (Column column : wanted) {
      Span span = SPAN.as("of_" + column.name().toLowerCase(Locale.ROOT));
      joined = joined.leftJoin(span).on(of(span, scope, column.kind, column.slot, asOf));
      fields.addAll(column.fields(span));
    }
    return DSL.select(fields).from(joined).where(ProjectStore.within(scope)).asTable("card");
  }

  private static Condition of(Span span, Scope scope, FactKind kind, String slot, AsOf asOf) {
    return span.PROJECT_ID.eq(PROJECT_.ID).and(hold(span, scope.zone(), kind, slot, asOf));
  }
}
