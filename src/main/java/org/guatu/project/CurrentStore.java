package org.guatu.project;

import static guatudb.project.Tables.PROJECT_;
import static org.guatu.project.FactStore.FOREVER;
import static org.guatu.project.FactStore.utc;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.guatu.database.Aside;
import org.guatu.database.Copy;
import org.guatu.kernel.ZoneId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The current values in the rows of projects, which follow the facts in their transaction. */
@Component
class CurrentStore {
  private static final List<Value<?>> VALUES = List.of(
      new Value<>(PROJECT_.NAME, FactKind.NAME, "", Said::value),
      new Value<>(PROJECT_.STAGE, FactKind.STAGE, "", Said::value),
      new Value<>(PROJECT_.STATE, FactKind.STATE, "", Said::value),
      new Value<>(PROJECT_.TOTAL_YUAN, FactKind.AMOUNT, AmountType.TOTAL.name(), Said::amount),
      new Value<>(PROJECT_.DEPARTMENT_ID, FactKind.DEPARTMENT, "", Said::ref),
      new Value<>(PROJECT_.DEPARTMENT, FactKind.DEPARTMENT, "", Said::value),
      new Value<>(PROJECT_.AREA_ID, FactKind.AREA, "", Said::ref),
      new Value<>(PROJECT_.AREA, FactKind.AREA, "", Said::value),
      new Value<>(PROJECT_.OWNER_ID, FactKind.OWNER, "", Said::ref),
      new Value<>(PROJECT_.OWNER, FactKind.OWNER, "", Said::value),
      new Value<>(PROJECT_.INDUSTRY, FactKind.INDUSTRY, "", Said::value),
      new Value<>(PROJECT_.LONGITUDE, FactKind.PLACE, "", said -> corner(said, 0)),
      new Value<>(PROJECT_.LATITUDE, FactKind.PLACE, "", said -> corner(said, 1)),
      new Value<>(PROJECT_.LEADER, FactKind.DUTY, DutyRole.LEADER.name(), said -> said.value().isEmpty() ? null : said.value()),
      new Value<>(PROJECT_.MERGED_INTO, FactKind.LIFE, "", said -> said.value().equals("MERGED") ? said.ref() : null));

  private final DSLContext db;

  CurrentStore(DSLContext db) {
    this.db = db;
  }

  /** A column of the project's row, and which fact it repeats. */
  private record Value<V>(Field<V> field, FactKind kind, String slot, Function<Said, ? extends @Nullable V> reading) {
    @Nullable V of(@Nullable Map<Slot, Said> said) {
      Said held = said == null ? null : said.get(new Slot(kind, slot));
      return held == null ? null : reading.apply(held);
    }
  }

  private record Slot(FactKind kind, String slot) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Slot same && kind == same.kind && slot.equals(same.slot);
    }

    @Override
    public int hashCode() {
      return 31 * kind.ordinal() + slot.hashCode();
    }
  }

  private record Said(String value, @Nullable BigDecimal amount, @Nullable UUID ref) {}

  /** Enters projects with the values that their first facts, which all hold still, give them. */
  void enter(ZoneId zone, List<Project> projects, List<Fact> facts, Instant now) {
    Map<UUID, Map<Slot, Said>> said = new HashMap<>();
    for (Fact fact : facts) {
      Fact.What what = fact.what();
      said.computeIfAbsent(fact.project().value(), id -> new HashMap<>())
          .put(new Slot(what.kind(), what.slot()), new Said(what.value(), what.amount() == null ? null : what.amount().yuan(), what.ref()));
    }
    Copy<Project> rows = Copy.of(projects)
        .add(PROJECT_.ZONE_ID, project -> zone.value())
        .add(PROJECT_.ID, project -> project.id().value())
        .add(PROJECT_.NUMBER, Project::number)
        .add(PROJECT_.NUMBER_ORDER, project -> ProjectNumber.order(project.number()))
        .add(PROJECT_.SEARCH, Project::search)
        .add(PROJECT_.KIND, project -> project.kind().name())
        .add(PROJECT_.DEMO, Project::demo)
        .add(PROJECT_.CREATED_AT, project -> utc(now))
        .add(PROJECT_.CREATED_BY, Project::createdBy)
        .add(PROJECT_.CHANGED_AT, project -> utc(now))
        .add(PROJECT_.VERSION, project -> 1L);
    VALUES.forEach(value -> add(rows, value, said));
    rows.behind(db, PROJECT_);
  }

  private static <V> void add(Copy<Project> rows, Value<V> value, Map<UUID, Map<Slot, Said>> said) {
    rows.add(value.field(), project -> value.of(said.get(project.id().value())));
  }

  /**
   * Brings the values that facts of some kinds make up to them, and counts a version.
   *
   * @param lines all spans of these kinds that hold without an end, and more
   * @throws IllegalStateException if one of the projects is not there: no key of the facts says so
   */
  void refresh(ZoneId zone, Collection<UUID> touched, Set<FactKind> kinds, List<SpanStore.Line> lines, Instant now) {
    List<Value<?>> values = VALUES.stream().filter(value -> kinds.contains(value.kind())).toList();
    Map<UUID, Map<Slot, Said>> said = said(lines);
    Columns<UUID> columns = new Columns<>(List.copyOf(touched)).add(PROJECT_.ID, id -> id);
    values.forEach(value -> add(columns, value, said));
    Table<?> line = columns.select().asTable("current");
    Map<Field<?>, Field<?>> changed = new LinkedHashMap<>();
    values.forEach(value -> changed.put(value.field(), value.field().equals(PROJECT_.NAME) ? DSL.coalesce(line.field(PROJECT_.NAME), PROJECT_.NAME)
        : line.field(value.field())));
    changed.put(PROJECT_.CHANGED_AT, DSL.val(utc(now)));
    changed.put(PROJECT_.VERSION, PROJECT_.VERSION.plus(1));
    Aside.run(db, touched.size() >= Aside.MANY, aside -> {
      int found = aside.update(PROJECT_).set(changed).from(line)
          .where(PROJECT_.ZONE_ID.eq(zone.value())).and(PROJECT_.ID.eq(line.field(PROJECT_.ID)))
          .execute();
      if (found != touched.size()) {
        throw new IllegalStateException("facts of " + (touched.size() - found) + " projects that are not in the register");
      }
      return found;
    });
  }

  private static <V> void add(Columns<UUID> columns, Value<V> value, Map<UUID, Map<Slot, Said>> said) {
    columns.add(value.field(), id -> value.of(said.get(id)));
  }

  private static Map<UUID, Map<Slot, Said>> said(List<SpanStore.Line> lines) {
    Map<UUID, Map<Slot, Said>> said = new HashMap<>();
    for (SpanStore.Line line : lines) {
      if (line.to().isEqual(FOREVER)) {
        SpanStore.Column column = line.column();
        said.computeIfAbsent(column.project(), id -> new HashMap<>())
            .put(new Slot(FactKind.valueOf(column.kind()), column.slot()), new Said(line.value(), line.amount(), line.ref()));
      }
    }
    return said;
  }

  private static @Nullable BigDecimal corner(Said place, int at) {
    String[] corners = place.value().split(",");
    return corners.length == 2 ? new BigDecimal(corners[at]) : null;
  }
}
