package org.guatu.resumption.figures;

import static guatudb.project.Tables.PUBLIC_HOLDER;
import static guatudb.project.Tables.PUBLIC_PROJECT;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.figure.FigureCatalog;
import org.guatu.figure.Member;
import org.guatu.figure.Reading;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.Ratio;
import org.guatu.resumption.HeldBy;
import org.guatu.resumption.ProjectRows;
import org.guatu.resumption.procedure.Condition;
import org.guatu.resumption.procedure.ProcedureId;
import org.guatu.resumption.procedure.Procedures;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of resumption parted by whose the projects were as of the reading, and the reasons why applications were returned. */
@Service
public class Splits {
  /** The figures whose rows a part opens to. */
  public static final List<String> ROWS = List.of("resumption.applications", "resumption.permits", "resumption.resumed", "resumption.rate",
      "resumption.days-to-permit.median", "resumption.days-to-permit.worst", "resumption.late-decisions", "resumption.returned", "resumption.permitted-not-working");
  /** The part of what belongs to nobody. */
  public static final String NOBODY = "未指定";

  private final FigureCatalog catalog;
  private final FigureStore store;
  private final Procedures procedures;
  private final DSLContext db;

  Splits(FigureCatalog catalog, FigureStore store, Procedures procedures, DSLContext db) {
    this.catalog = catalog;
    this.store = store;
    this.procedures = procedures;
    this.db = db;
  }

  /**
   * A part, each number as its figure defines it.
   *
   * @param rate resumed sites of those under construction
   * @param medianDays calendar days from the first submission to the permit; null where none was issued
   */
  public record Part(String name, int applications, int permits, Ratio rate, @Nullable Long medianDays, @Nullable Long worstDays, int late,
      int returned, int notWorking) {}

  /** A condition that had to be mended, and how often. */
  public record Reason(String code, String name, int count) {}

  /** The parts in the order of their names; what belongs to nobody is "未指定". What has no row in any figure is no part. */
  @Requires(Permission.FIGURE_READ)
  @Transactional(readOnly = true)
  public List<Part> of(Reading reading, HeldBy.By by) {
    Map<UUID, String> holders = holders(reading, by);
    Map<String, Sums> parts = new TreeMap<>();
    for (Member site : catalog.get("resumption.rate").members(reading, Integer.MAX_VALUE)) {
      parts.computeIfAbsent(holders.getOrDefault(site.id(), NOBODY), name -> new Sums()).site(site.counted());
    }
    add(parts, holders, store.sent(reading), Sums.Sum.APPLICATIONS);
    add(parts, holders, store.permits(reading), Sums.Sum.PERMITS);
    add(parts, holders, store.days(reading), Sums.Sum.DAYS);
    add(parts, holders, store.late(reading), Sums.Sum.LATE);
    add(parts, holders, store.returned(reading), Sums.Sum.RETURNED);
    add(parts, holders, store.permittedNotWorking(reading), Sums.Sum.NOT_WORKING);
    return parts.entrySet().stream().map(part -> part.getValue().part(part.getKey())).toList();
  }

  /**
   * The rows of one of a part's numbers.
   *
   * @param holder the part's name
   * @param figure a figure's code: of {@link #ROWS}
   */
  @Requires(Permission.FIGURE_READ)
  @Transactional(readOnly = true)
  public List<FigureRow> rows(Reading reading, HeldBy.By by, String holder, String figure) {
    Map<UUID, String> holders = holders(reading, by);
    List<FigureRow> all = switch (figure) {
      case "resumption.applications" -> store.sent(reading);
      case "resumption.permits" -> store.permits(reading);
      case "resumption.resumed", "resumption.rate" -> catalog.get("resumption.rate").members(reading, Integer.MAX_VALUE).stream()
          .filter(site -> site.counted() || figure.equals("resumption.rate")).map(site -> new FigureRow(site.id(), site.name(), site.note(), 0)).toList();
      case "resumption.days-to-permit.median", "resumption.days-to-permit.worst" -> store.days(reading);
      case "resumption.late-decisions" -> store.late(reading);
      case "resumption.returned" -> store.returned(reading);
      case "resumption.permitted-not-working" -> store.permittedNotWorking(reading);
      default -> throw new NotFound("figure", figure);
    };
    return all.stream().filter(row -> holders.getOrDefault(row.project(), NOBODY).equals(holder)).toList();
  }

  /** Why applications were returned, the most frequent condition first. What versions of a procedure call the same under one code is one. */
  @Requires(Permission.FIGURE_READ)
  @Transactional(readOnly = true)
  public List<Reason> returned(Reading reading) {
    Map<Reason, Integer> counts = new LinkedHashMap<>();
    store.mendCounts(reading).forEach(each -> counts.merge(reason(reading, each.procedure(), each.code()), each.count(), Integer::sum));
    return counts.entrySet().stream().map(each -> new Reason(each.getKey().code(), each.getKey().name(), each.getValue()))
        .sorted(Comparator.comparingInt(Reason::count).reversed().thenComparing(Reason::code)).toList();
  }

  /** The returns that {@link #returned} counts for a condition, the first first: of which project, when and what had to be mended. */
  @Requires(Permission.FIGURE_READ)
  @Transactional(readOnly = true)
  public List<FigureRow> returned(Reading reading, String code, String name) {
    return store.mends(reading, code).stream().filter(each -> reason(reading, each.procedure(), code).name().equals(name)).map(FigureStore.Mend::row).toList();
  }

  /** A condition as its procedure calls it, not counted yet. */
  private Reason reason(Reading reading, UUID procedure, String code) {
    Map<String, String> names = reading.once("resumption.condition-names." + procedure, () -> procedures.behind(reading.scope().zone(), new ProcedureId(procedure))
        .content().conditions(true).values().stream().collect(Collectors.toMap(Condition::code, Condition::name)));
    return new Reason(code, names.getOrDefault(code, code), 0);
  }

  private static void add(Map<String, Sums> parts, Map<UUID, String> holders, List<FigureRow> rows, Sums.Sum sum) {
    for (FigureRow row : rows) {
      parts.computeIfAbsent(holders.getOrDefault(row.project(), NOBODY), name -> new Sums()).add(sum, row);
    }
  }

  private Map<UUID, String> holders(Reading reading, HeldBy.By by) {
    var at = Moments.utc(reading.asOf().at());
    var known = Moments.utc(reading.asOf().knownAt());
    Map<UUID, String> names = new HashMap<>();
    db.select(PUBLIC_HOLDER.PROJECT_ID, PUBLIC_HOLDER.NAME).from(PUBLIC_HOLDER)
        .join(PUBLIC_PROJECT).on(PUBLIC_PROJECT.ZONE_ID.eq(PUBLIC_HOLDER.ZONE_ID), PUBLIC_PROJECT.ID.eq(PUBLIC_HOLDER.PROJECT_ID))
        .where(ProjectRows.within(reading.scope())).and(PUBLIC_HOLDER.ZONE_ID.eq(reading.scope().zone().value())).and(PUBLIC_HOLDER.KIND.eq(by.name()))
        .and(PUBLIC_HOLDER.VALID_FROM.le(at)).and(PUBLIC_HOLDER.VALID_TO.gt(at)).and(PUBLIC_HOLDER.KNOWN_FROM.le(known)).and(PUBLIC_HOLDER.KNOWN_TO.gt(known))
        .forEach(row -> names.put(row.value1(), row.value2()));
    return names;
  }
}
