package org.guatu.project;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Money;
import org.guatu.kernel.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of projects: filtered, sorted by an allow-listed order, paged by the last row seen, as of any moment. What is one statement has no
 * transaction around it: to begin and end one would take the database as long as the answer.
 */
@Service
public class ProjectList {
  /** Row counts load apart and stop here. */
  public static final int COUNT_LIMIT = 1000;

  private final ListStore store;
  private final Remembered<Scope, List<Department>> departments = new Remembered<>(Duration.ofSeconds(10));

  ProjectList(ListStore store) {
    this.store = store;
  }

  /** A row of the list. */
  public record Row(
      UUID id,
      String number,
      String name,
      @Nullable Stage stage,
      @Nullable ConstructionState state,
      @Nullable Money total,
      @Nullable String department,
      @Nullable String owner,
      @Nullable String area,
      @Nullable String leader,
      boolean demo,
      Instant changedAt) {

    /** The row's place in an order, for the page after it or before it. */
    public ProjectQuery.Position position(ProjectQuery.Sort sort) {
      String key = switch (sort) {
        case NUMBER -> ProjectNumber.order(number);
        case NAME -> name;
        case TOTAL -> total == null ? "-1" : total.yuan().toPlainString();
        case CHANGED -> changedAt.toString();
      };
      return new ProjectQuery.Position(key, id);
    }
  }

  /** A page of rows, and whether there are more on either side. */
  public record Slice(List<Row> rows, boolean hasPrevious, boolean hasNext) {}

  /** A department that projects of the scope belong to. */
  public record Department(UUID id, String name) {}

  @Requires(Permission.PROJECT_READ)
  public Slice page(Scope scope, ProjectQuery query) {
    List<Row> rows = store.rows(scope, query, query.size() + 1);
    boolean more = rows.size() > query.size();
    boolean back = query.before() != null;
    List<Row> shown = more ? rows.subList(0, query.size()) : rows;
    if (back) {
      shown = shown.reversed();
      return new Slice(shown, more, true);
    }
    return new Slice(shown, query.after() != null, more);
  }

  /** Every row of the query in its order, one by one, however many pages they fill. */
  @Requires(Permission.PROJECT_READ)
  @Transactional(readOnly = true)
  public void each(Scope scope, ProjectQuery query, Consumer<Row> rows) {
    store.each(scope, query, rows);
  }

  /** How many rows the query has, counted no further than {@link #COUNT_LIMIT} + 1. */
  @Requires(Permission.PROJECT_READ)
  public int count(Scope scope, ProjectQuery query) {
    return store.count(scope, query, COUNT_LIMIT + 1);
  }

  /** How many of the zone's projects the scope hides; zone figure for those entitled to whole totals. */
  @Requires(Permission.ZONE_TOTALS)
  public int countInZone(Scope scope, ProjectQuery query) {
    return store.count(Scope.wholeZone(scope.zone()), query, COUNT_LIMIT + 1);
  }

  /** Those to filter by, in the order of their names; a new one shows after some seconds. */
  @Requires(Permission.PROJECT_READ)
  public List<Department> departments(Scope scope) {
    return departments.get(scope, () -> store.departments(scope));
  }
}
