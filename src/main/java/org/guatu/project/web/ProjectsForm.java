package org.guatu.project.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.MoneyText;
import org.guatu.kernel.MoneyUnit;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectQuery;
import org.guatu.project.Stage;
import org.guatu.project.web.ProjectsPage.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The parameters of the list's address, as they stand there. What cannot be read is left out and told in {@code errors}.
 *
 * @param size rows a page: 25, 50 or 100
 */
public record ProjectsForm(String q, String stage, String state, String department, String atLeast, String sort, List<String> column,
    int size, Map<String, String> errors) {
  private static final Set<Integer> SIZES = Set.of(25, 50, 100);
  private static final Set<Column> USUAL =
      EnumSet.of(Column.LAMP, Column.STAGE, Column.STATE, Column.TOTAL, Column.DEPARTMENT, Column.LEADER, Column.CHANGED);

  static ProjectsForm of(Map<String, List<String>> parameters) {
    return new ProjectsForm(first(parameters, "q"), first(parameters, "stage"), first(parameters, "state"), first(parameters, "department"),
        first(parameters, "atLeast"), first(parameters, "sort"), parameters.getOrDefault("column", List.of()), size(first(parameters, "size")),
        new LinkedHashMap<>());
  }

  /** The query of these parameters. */
  ProjectQuery query(@Nullable AsOf asOf, @Nullable String after, @Nullable String before) {
    return new ProjectQuery(q.length() > 100 ? q.substring(0, 100) : q, one(Stage.class, stage), states(), id(department), amount(),
        sorted(), asOf, position(after), position(before), size);
  }

  /** Whether the department is not told by its id. */
  boolean namesDepartment() {
    return !department.isBlank() && id(department) == null;
  }

  public ProjectQuery.Sort sorted() {
    List<ProjectQuery.Sort> sorts = one(ProjectQuery.Sort.class, sort);
    return sorts.isEmpty() ? ProjectQuery.Sort.NUMBER : sorts.getFirst();
  }

  Set<Column> columns() {
    Set<Column> chosen = EnumSet.noneOf(Column.class);
    column.forEach(name -> chosen.addAll(one(Column.class, name)));
    return chosen.isEmpty() ? USUAL : chosen;
  }

  /** An address on this list with these parameters. */
  UriComponentsBuilder address(String path) {
    UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
    parameters().forEach(uri::queryParam);
    return uri;
  }

  /** The parameters that are set, for hidden fields and saved views. */
  public Map<String, List<String>> parameters() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    put(all, "q", q);
    put(all, "stage", stage);
    put(all, "state", state);
    put(all, "department", department);
    put(all, "atLeast", atLeast);
    put(all, "sort", sort);
    if (!column.isEmpty()) {
      all.put("column", column);
    }
    if (size != 50) {
      all.put("size", List.of(Integer.toString(size)));
    }
    return all;
  }

  /** "未复工" is every state under construction but resumed; 停工 and 施工 go by the lamp of the site. */
  private List<ConstructionState> states() {
    return switch (state) {
      case "UNDER_CONSTRUCTION" -> underConstruction(each -> true);
      case "NOT_RESUMED" -> underConstruction(each -> each != ConstructionState.RESUMED);
      case "STANDING" -> underConstruction(each -> each.lamp() == Lamp.STOP);
      case "WORKING" -> underConstruction(each -> each.lamp() == Lamp.OK);
      default -> one(ConstructionState.class, state);
    };
  }

  private static List<ConstructionState> underConstruction(Predicate<ConstructionState> which) {
    return Arrays.stream(ConstructionState.values()).filter(ConstructionState::isUnderConstruction).filter(which).toList();
  }

  private org.guatu.kernel.@Nullable Money amount() {
    if (atLeast.isBlank()) {
      return null;
    }
    try {
      return MoneyText.parse("atLeast", atLeast, MoneyUnit.YI).money();
    } catch (org.guatu.kernel.InvalidInput wrong) {
      errors.putAll(wrong.fields());
      return null;
    }
  }

  private static <E extends Enum<E>> List<E> one(Class<E> type, String name) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(name)) {
        return List.of(value);
      }
    }
    return List.of();
  }

  private static @Nullable UUID id(String text) {
    try {
      return text.isBlank() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }

  private ProjectQuery.@Nullable Position position(@Nullable String text) {
    try {
      ProjectQuery.Position position = ProjectQuery.Position.parse(text);
      if (position != null && sorted() == ProjectQuery.Sort.CHANGED) {
        Instant.parse(position.key());
      }
      return position;
    } catch (IllegalArgumentException | java.time.DateTimeException altered) {
      return null;
    }
  }

  private static int size(String text) {
    return text.matches("\\d{1,3}") && SIZES.contains(Integer.parseInt(text)) ? Integer.parseInt(text) : 50;
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  private static void put(Map<String, List<String>> all, String name, String value) {
    if (!value.isBlank()) {
      all.put(name, List.of(value));
    }
  }
}
