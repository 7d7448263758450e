package org.guatu.project;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.guatu.identity.Scope;
import org.guatu.kernel.MoneyUnit;
import org.guatu.ledger.Column;
import org.guatu.ledger.ImportContext;
import org.guatu.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which project a row of a ledger is about: by its number, else by its name or an alias. For the ledgers of other modules too. */
@Component
public class ProjectRows {
  /** The column of the project's number. */
  public static final String NUMBER = "number";
  /** Characters of a name, in forms and files alike. */
  public static final int LONGEST_NAME = 200;
  /** The column of the project's name. */
  public static final String NAME = "name";

  private final LedgerStore store;

  ProjectRows(LedgerStore store) {
    this.store = store;
  }

  /** The two columns that every ledger about projects begins with. */
  public static List<Column> columns() {
    return List.of(
        Column.id(NUMBER, "项目编号", 40).also("编号", "项目序号").note("与名称至少填一个；填了编号以编号为准"),
        Column.text(NAME, "项目名称", LONGEST_NAME).also("名称", "工程名称", "项目").width(32).note("现用名称或别名，与登记册完全一致"));
  }

  /** The unit that boards of this office are kept in. */
  static Column money(String key, AmountType type, MoneyUnit unit) {
    return Column.money(key, org.guatu.kernel.Words.of(type), unit);
  }

  /** The projects of some rows, or why a row has none. */
  public record Found(Map<Integer, Project> projects, Map<Integer, String> problems) {
    /** The project of a row that has no problem. */
    public Project of(LedgerRow row) {
      return requireNonNull(projects.get(row.number()));
    }

    /** In Chinese, or null. */
    public @Nullable String problem(LedgerRow row) {
      return problems.get(row.number());
    }

    /** Of all rows. */
    public Set<ProjectId> ids() {
      Set<ProjectId> ids = new HashSet<>();
      projects.values().forEach(project -> ids.add(project.id()));
      return ids;
    }
  }

  /** Locks them too, so that what is known of them when their rows are checked still holds when these are written. In a constant number of statements. */
  public Found find(ImportContext context, List<LedgerRow> rows) {
    return context.once("projects", () -> find(context.scope(), rows));
  }

  private Found find(Scope scope, List<LedgerRow> rows) {
    Set<String> numbers = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (LedgerRow row : rows) {
      String number = row.text(NUMBER);
      String name = row.text(NAME);
      if (number != null) {
        numbers.add(number);
      } else if (name != null) {
        names.add(name.strip());
      }
    }
    LedgerStore.Numbered byNumber = store.byNumber(scope, numbers);
    Map<String, List<Project>> byName = store.byName(scope, names);
    Found found = new Found(new HashMap<>(), new HashMap<>());
    for (LedgerRow row : rows) {
      String number = row.text(NUMBER);
      String name = row.text(NAME);
      if (number != null) {
        Project project = byNumber.projects().get(number);
        put(found, row, project == null || !byNumber.standing().contains(project.id()) ? List.of() : List.of(project), () -> "没有编号为 " + number + " 的项目，或不在您的数据范围");
      } else if (name != null && !name.isBlank()) {
        put(found, row, byName.getOrDefault(name.strip(), List.of()), () -> "没有名称为“" + name.strip() + "”的项目，或不在您的数据范围");
      } else {
        found.problems().put(row.number(), "项目编号和项目名称至少填一个");
      }
    }
    return found;
  }

  private static void put(Found found, LedgerRow row, List<Project> candidates, Supplier<String> none) {
    if (candidates.size() == 1) {
      found.projects().put(row.number(), candidates.getFirst());
    } else {
      found.problems().put(row.number(), candidates.isEmpty() ? none.get() : "有 " + candidates.size() + " 个项目叫这个名称，请填项目编号");
    }
  }

  /** What a row calls its project: two rows of a file about one project may call it differently, which the register then tells. */
  static String key(LedgerRow row) {
    String number = row.text(NUMBER);
    String name = row.text(NAME);
    return number != null ? "#" + number : String.valueOf(name);
  }
}
