package org.guatu.project;

import static guatudb.project.Tables.NUMBER_SERIES;
import static guatudb.project.Tables.PROJECT_;
import static guatudb.project.Tables.SPAN;
import static org.guatu.project.FactStore.FOREVER;
import static org.guatu.project.FactStore.utc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guatu.identity.Scope;
import org.guatu.kernel.Money;
import org.guatu.kernel.ZoneId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of the project row: its identity and its version. */
@Component
class ProjectStore {
  private final DSLContext db;

  ProjectStore(DSLContext db) {
    this.db = db;
  }

  /** The rows of a scope as bound predicates; every read and every target of a write passes here. */
  static Condition within(Scope scope) {
    return within(PROJECT_, scope);
  }

  /** The same of the table under another name. */
  static Condition within(guatudb.project.tables.Project project, Scope scope) {
    Condition zone = project.ZONE_ID.eq(scope.zone().value());
    if (scope.wholeZone()) {
      return zone;
    }
    return zone.and(
        DSL.or(
            project.DEPARTMENT_ID.in(scope.departments()),
            project.AREA_ID.in(scope.areas()),
            project.OWNER_ID.in(scope.enterprises()),
            project.ID.in(scope.projects())));
  }

  void insert(ZoneId zone, Project project, Instant now) {
    db.insertInto(PROJECT_)
        .set(PROJECT_.ZONE_ID, zone.value())
        .set(PROJECT_.ID, project.id().value())
        .set(PROJECT_.NUMBER, project.number())
        .set(PROJECT_.NUMBER_ORDER, ProjectNumber.order(project.number()))
        .set(PROJECT_.NAME, project.name())
        .set(PROJECT_.SEARCH, project.search())
        .set(PROJECT_.KIND, project.kind().name())
        .set(PROJECT_.DEMO, project.demo())
        .set(PROJECT_.CREATED_AT, utc(now))
        .set(PROJECT_.CREATED_BY, project.createdBy())
        .set(PROJECT_.CHANGED_AT, utc(now))
        .set(PROJECT_.VERSION, 1L)
        .execute();
  }

  /**
   * So many numbers of the zone's series that nobody has yet, in their order: a file may have brought numbers that look like them.
   *
   * @param promised numbers that somebody is about to get
   */
  List<String> freshNumbers(ZoneId zone, String prefix, int wanted, Set<String> promised) {
    List<String> fresh = new ArrayList<>();
    for (int portion = wanted; fresh.size() < wanted; portion = Math.min(2 * portion, 10_000)) {
      List<String> next = nextNumbers(zone, prefix, portion);
      Set<String> taken = db.select(PROJECT_.NUMBER).from(PROJECT_).where(PROJECT_.ZONE_ID.eq(zone.value()))
          .and(PROJECT_.NUMBER.eq(DSL.any(next.toArray(String[]::new)))).fetchSet(PROJECT_.NUMBER);
      taken.addAll(promised);
      next.stream().filter(number -> !taken.contains(number)).limit(wanted - fresh.size()).forEach(fresh::add);
      if (fresh.size() == wanted) {
        giveBack(zone, next.size() - 1 - next.indexOf(fresh.getLast()));
      }
    }
    return fresh;
  }

  private List<String> nextNumbers(ZoneId zone, String prefix, int count) {
    db.insertInto(NUMBER_SERIES).set(NUMBER_SERIES.ZONE_ID, zone.value()).set(NUMBER_SERIES.PREFIX, prefix).set(NUMBER_SERIES.LAST, 0L)
        .onConflictDoNothing().execute();
    var series = db.update(NUMBER_SERIES).set(NUMBER_SERIES.LAST, NUMBER_SERIES.LAST.plus(count)).where(NUMBER_SERIES.ZONE_ID.eq(zone.value()))
        .returning(NUMBER_SERIES.PREFIX, NUMBER_SERIES.LAST).fetchSingle();
    long last = series.get(NUMBER_SERIES.LAST);
    String used = series.get(NUMBER_SERIES.PREFIX);
    return java.util.stream.LongStream.rangeClosed(last - count + 1, last).mapToObj(number -> "%s-%02d".formatted(used, number)).toList();
  }

  /** The last so many were not needed. */
  private void giveBack(ZoneId zone, int count) {
    if (count > 0) {
      db.update(NUMBER_SERIES).set(NUMBER_SERIES.LAST, NUMBER_SERIES.LAST.minus(count)).where(NUMBER_SERIES.ZONE_ID.eq(zone.value())).execute();
    }
  }

  /** What was merged into a project. */
  List<Project> mergedInto(Scope scope, ProjectId id) {
    return db.select(PROJECT_.fields()).from(PROJECT_).where(within(scope)).and(PROJECT_.MERGED_INTO.eq(id.value())).orderBy(PROJECT_.NUMBER_ORDER)
        .fetch(ProjectStore::project);
  }

  /** The amount that holds now. */
  @Nullable Money lastAmount(ZoneId zone, ProjectId id, AmountType type) {
    return db.select(SPAN.AMOUNT).from(SPAN)
        .where(SPAN.ZONE_ID.eq(zone.value())).and(is(FactKind.AMOUNT, type.name())).and(SPAN.PROJECT_ID.eq(id.value()))
        .and(SPAN.KNOWN_TO.eq(FOREVER)).and(SPAN.VALID_TO.eq(FOREVER)).and(SPAN.AMOUNT.isNotNull())
        .fetchOptional(row -> new Money(row.value1())).orElse(null);
  }

  /** The project for a change, locked, if it is in the scope. */
  Optional<Project> lock(Scope scope, ProjectId id) {
    return db.select(PROJECT_.fields()).from(PROJECT_).where(within(scope)).and(PROJECT_.ID.eq(id.value())).and(PROJECT_.WITHDRAWN_AT.isNull()).forUpdate().fetchOptional(ProjectStore::project);
  }

  Optional<Project> find(Scope scope, ProjectId id) {
    return db.select(PROJECT_.fields()).from(PROJECT_).where(within(scope)).and(PROJECT_.ID.eq(id.value())).fetchOptional(ProjectStore::project);
  }

  List<Project> find(Scope scope, Collection<UUID> ids) {
    return db.select(PROJECT_.fields()).from(PROJECT_).where(within(scope)).and(PROJECT_.ID.in(ids)).fetch(ProjectStore::project);
  }

  /** By part of a name, alias, code or number, or by the letters of a name; merged and withdrawn ones are not offered. */
  List<Project> search(Scope scope, String words, int limit) {
    return db.select(PROJECT_.fields()).from(PROJECT_).where(within(scope)).and(PROJECT_.MERGED_INTO.isNull()).and(PROJECT_.WITHDRAWN_AT.isNull())
        .and(PROJECT_.SEARCH.contains(words.strip().toLowerCase(Locale.ROOT))).orderBy(PROJECT_.NUMBER_ORDER).limit(limit).fetch(ProjectStore::project);
  }

  /** By number or by exact name, as ledgers name projects. Merged ones lead to nothing. */
  List<Project> findByKeys(Scope scope, Collection<String> numbersOrNames) {
    return db.select(PROJECT_.fields()).from(PROJECT_).where(within(scope)).and(PROJECT_.MERGED_INTO.isNull()).and(PROJECT_.WITHDRAWN_AT.isNull())
        .and(PROJECT_.NUMBER.eq(DSL.any(numbersOrNames.toArray(String[]::new))).or(PROJECT_.NAME.eq(DSL.any(numbersOrNames.toArray(String[]::new)))))
        .fetch(ProjectStore::project);
  }

  void search(ZoneId zone, Map<ProjectId, String> texts) {
    List<Map.Entry<ProjectId, String>> entries = List.copyOf(texts.entrySet());
    Table<?> line = new Columns<>(entries).add(PROJECT_.ID, entry -> entry.getKey().value()).add(PROJECT_.SEARCH, Map.Entry::getValue).select().asTable("text");
    db.update(PROJECT_).set(PROJECT_.SEARCH, line.field(PROJECT_.SEARCH)).from(line)
        .where(PROJECT_.ZONE_ID.eq(zone.value())).and(PROJECT_.ID.eq(line.field(PROJECT_.ID)))
        .and(PROJECT_.SEARCH.ne(line.field(PROJECT_.SEARCH))).execute();
  }

  private static Condition is(FactKind kind, String slot) {
    return SPAN.KIND.eq(kind.name()).and(SPAN.SLOT.eq(slot));
  }

  /** Of many projects, straight from the driver: the columns in the order in which {@link #project(ResultSet)} reads them. */
  static final List<Field<?>> COLUMNS = List.of(PROJECT_.ID, PROJECT_.NUMBER, PROJECT_.NAME, PROJECT_.SEARCH, PROJECT_.KIND, PROJECT_.STAGE, PROJECT_.STATE,
      PROJECT_.TOTAL_YUAN, PROJECT_.DEPARTMENT_ID, PROJECT_.AREA_ID, PROJECT_.OWNER_ID, PROJECT_.LEADER, PROJECT_.MERGED_INTO, PROJECT_.DEMO, PROJECT_.CREATED_BY,
      PROJECT_.CHANGED_AT, PROJECT_.VERSION);

  static Project project(ResultSet row) throws SQLException {
    String stage = row.getString(6);
    String state = row.getString(7);
    BigDecimal total = row.getBigDecimal(8);
    UUID mergedInto = DriverRows.idOrNull(row, 13);
    return new Project(new ProjectId(DriverRows.id(row, 1)), row.getString(2), row.getString(3), row.getString(4), ProjectKind.valueOf(row.getString(5)),
        stage == null ? null : Stage.valueOf(stage), state == null ? null : ConstructionState.valueOf(state), total == null ? null : new Money(total),
        DriverRows.idOrNull(row, 9), DriverRows.idOrNull(row, 10), DriverRows.idOrNull(row, 11), row.getString(12),
        mergedInto == null ? null : new ProjectId(mergedInto), row.getBoolean(14), row.getString(15), DriverRows.moment(row, 16).toInstant(), row.getLong(17));
  }

  static Project project(Record row) {
    return new Project(
        new ProjectId(row.get(PROJECT_.ID)),
        row.get(PROJECT_.NUMBER),
        row.get(PROJECT_.NAME),
        row.get(PROJECT_.SEARCH),
        ProjectKind.valueOf(row.get(PROJECT_.KIND)),
        row.get(PROJECT_.STAGE) == null ? null : Stage.valueOf(row.get(PROJECT_.STAGE)),
        row.get(PROJECT_.STATE) == null ? null : ConstructionState.valueOf(row.get(PROJECT_.STATE)),
        row.get(PROJECT_.TOTAL_YUAN) == null ? null : new Money(row.get(PROJECT_.TOTAL_YUAN)),
        row.get(PROJECT_.DEPARTMENT_ID),
        row.get(PROJECT_.AREA_ID),
        row.get(PROJECT_.OWNER_ID),
        row.get(PROJECT_.LEADER),
        row.get(PROJECT_.MERGED_INTO) == null ? null : new ProjectId(row.get(PROJECT_.MERGED_INTO)),
        row.get(PROJECT_.DEMO),
        row.get(PROJECT_.CREATED_BY),
        row.get(PROJECT_.CHANGED_AT).toInstant(),
        row.get(PROJECT_.VERSION));
  }
}
