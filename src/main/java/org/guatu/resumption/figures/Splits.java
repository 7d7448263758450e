package org.guatu.resumption.figures;

import static guatudb.project.Tables.PUBLIC_PROJECT;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.figure.Figure;
import org.guatu.figure.FigureCatalog;
import org.guatu.figure.Member;
import org.guatu.figure.Reading;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.resumption.ProjectRows;
import org.guatu.resumption.procedure.Procedures;
import org.guatu.resumption.procedure.ProcedureId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A figure of projects parted by whose they are now, and the reasons why applications were returned. */
@Service
public class Splits {
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

  /** What a figure is parted by. */
  public enum By {
    AREA, DEPARTMENT, OWNER
  }

  /** A part. @param members how many rows @param counted how many of them count (the numerator of a share) */
  public record Part(String name, int members, int counted) {}

  /** A condition that had to be mended, and how often. */
  public record Reason(String code, String name, int count) {}

  /** The parts of a figure whose rows are projects, in the order of their names; what belongs to nobody is "未指定". */
  @Requires(Permission.FIGURE_READ)
  @Transactional(readOnly = true)
  public List<Part> of(String code, Reading reading, By by) {
    Figure figure = catalog.get(code);
    List<Member> members = figure.members(reading, Integer.MAX_VALUE);
    Field<String> owner = switch (by) {
      case AREA -> PUBLIC_PROJECT.AREA;
      case DEPARTMENT -> PUBLIC_PROJECT.DEPARTMENT;
      case OWNER -> PUBLIC_PROJECT.OWNER;
    };
    Map<UUID, String> names = db.select(PUBLIC_PROJECT.ID, owner).from(PUBLIC_PROJECT).where(ProjectRows.within(reading.scope())).and(owner.isNotNull())
        .fetchMap(PUBLIC_PROJECT.ID, owner);
    Map<String, List<Member>> parts = members.stream()
        .collect(Collectors.groupingBy(member -> names.getOrDefault(member.id(), "未指定"), TreeMap::new, Collectors.toList()));
    return parts.entrySet().stream()
        .map(part -> new Part(part.getKey(), part.getValue().size(), (int) part.getValue().stream().filter(Member::counted).count())).toList();
  }

  /** Why applications were returned, the most frequent condition first. */
  @Requires(Permission.FIGURE_READ)
  @Transactional(readOnly = true)
  public List<Reason> returned(Reading reading) {
    return store.mendCounts(reading).stream().map(each -> {
      var content = procedures.behind(reading.scope().zone(), new ProcedureId(each.procedure())).content();
      var condition = content.conditions(true).get(each.code());
      return new Reason(each.code(), condition == null ? each.code() : condition.name(), each.count());
    }).toList();
  }
}
