package org.guatu.project;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guatu.identity.Scope;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyText;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.ledger.ImportContext;
import org.guatu.ledger.LedgerRow;
import org.guatu.ledger.Occurrence;
import org.guatu.ledger.RowProblem;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a row of the ledger of projects. */
final class ProjectChecks {
  private ProjectChecks() {}

  static void identity(LedgerRow row, @Nullable Project project, KnownProjects known, ImportContext context, List<RowProblem> problems) {
    String number = row.text(ProjectRows.NUMBER);
    String name = row.text(ProjectRows.NAME);
    if (name != null && !name.isBlank() && !Fields.shows(name)) {
      problems.add(RowProblem.of(row, ProjectRows.NAME, "项目名称里没有看得见的字"));
    }
    if (project != null) {
      ProjectKind kind = row.choice(ProjectColumns.KIND, ProjectKind.class);
      if (kind != null && kind != project.kind()) {
        problems.add(RowProblem.of(row, ProjectColumns.KIND, "类别登记后不能改，原为 " + Words.of(project.kind())));
      }
      return;
    }
    List<Project> same = known.same(row);
    if (number != null && known.byNumber().containsKey(number) && known.byNumber().get(number).mergedInto() != null) {
      problems.add(RowProblem.of(row, ProjectRows.NUMBER, "编号为 " + number + " 的项目已并入其他项目"));
    } else if (number != null && known.byNumber().containsKey(number) && !context.scope().wholeZone()) {
      problems.add(RowProblem.of(row, ProjectRows.NUMBER, "没有编号为 " + number + " 的项目，或不在您的数据范围"));
    } else if (name == null || name.isBlank()) {
      problems.add(RowProblem.of(row, ProjectRows.NAME, number == null ? "项目编号和项目名称至少填一个" : "登记册里没有编号 " + number + "，登记新项目须填名称"));
    } else if (number == null && same.size() > 1) {
      problems.add(RowProblem.of(row, ProjectRows.NUMBER, "有 " + same.size() + " 个项目叫这个名称，请填项目编号"));
    } else if (number != null && !same.isEmpty()) {
      problems.add(RowProblem.doubt(row, ProjectRows.NAME, "已有同名的项目 " + same.getFirst().number() + "，请核对编号；确认后另行登记"));
    }
    if (!context.scope().wholeZone() && !touches(context.scope(), row, known)) {
      problems.add(RowProblem.of(row, ProjectRows.NAME, "只能登记自己数据范围内（责任单位、责任区或建设单位）的项目"));
    }
  }

  private static boolean touches(Scope scope, LedgerRow row, KnownProjects known) {
    return holds(scope.departments(), known.names().ref(FactKind.DEPARTMENT, row.text(ProjectColumns.DEPARTMENT)))
        || holds(scope.areas(), known.names().ref(FactKind.AREA, row.text(ProjectColumns.AREA)))
        || holds(scope.enterprises(), known.names().ref(FactKind.OWNER, row.text(ProjectColumns.OWNER)));
  }

  private static boolean holds(Set<UUID> ids, NewProject.@Nullable Ref ref) {
    return ref != null && ref.id() != null && ids.contains(ref.id());
  }

  static void code(LedgerRow row, @Nullable Project project, KnownProjects known, Map<String, Integer> codes, List<RowProblem> problems) {
    String code = row.text(ProjectColumns.CODE);
    if (code == null) {
      return;
    }
    ProjectId owner = known.codes().get(ProjectColumns.codeSlot(row));
    Integer first = codes.putIfAbsent(ProjectColumns.codeSlot(row), row.number());
    String malformed = ProjectColumns.codeProblem(code);
    if (malformed != null) {
      problems.add(RowProblem.of(row, ProjectColumns.CODE, malformed));
    } else if (owner != null && (project == null || !owner.equals(project.id()))) {
      problems.add(RowProblem.of(row, ProjectColumns.CODE, "项目代码 " + code + " 已属于其他项目"));
    } else if (first != null) {
      problems.add(RowProblem.of(row, ProjectColumns.CODE, "项目代码与第 " + first + " 行相同"));
    }
  }

  static void facts(LedgerRow row, @Nullable Project project, KnownFacts held, ImportContext context, BatchFacts facts, List<RowProblem> problems) {
    Occurrence since = BatchFacts.when(row, ProjectColumns.SINCE, context);
    if (since.at().isAfter(context.recordedAt())) {
      problems.add(RowProblem.of(row, ProjectColumns.SINCE, "日期晚于现在"));
    }
    KnownFacts.Stated total = project == null ? null : held.at(project.id(), FactKind.AMOUNT, AmountType.TOTAL.name(), since.at());
    Money whole = row.money("total") != null ? row.money("total").money() : total == null ? null : total.amount();
    AmountChecks checks = facts.amounts(context, since.at());
    ProjectColumns.AMOUNTS.forEach((key, type) -> {
      MoneyText typed = row.money(key);
      checks.doubt(row, key, type, typed, project == null ? null : held.latestAmount(project.id(), type), problems);
      AmountChecks.atMost(row, key, type, typed == null ? null : typed.money(), whole, problems);
    });
    Stage stage = row.choice(ProjectColumns.STAGE, Stage.class);
    KnownFacts.Stated from = project == null ? null : held.at(project.id(), FactKind.STAGE, "", since.at());
    if (stage != null && from != null && !from.value().equals(stage.name())) {
      try {
        Progress.checkMove(Stage.valueOf(from.value()), stage, row.text(BatchFacts.REASON));
      } catch (RuleViolation refused) {
        problems.add(RowProblem.of(row, ProjectColumns.STAGE, Words.of(refused)));
      }
    }
  }

  /** How the site of a known project stands, where the row says otherwise than the register. */
  static void state(LedgerRow row, @Nullable Project project, KnownFacts held, ImportContext context, StateGuard.Objections objections, List<RowProblem> problems) {
    ConstructionState state = row.choice(ProjectColumns.STATE, ConstructionState.class);
    if (project == null || state == null) {
      return;
    }
    Occurrence since = BatchFacts.when(row, ProjectColumns.SINCE, context);
    KnownFacts.Stated before = held.at(project.id(), FactKind.STATE, "", since.at());
    if (before == null || !before.value().equals(state.name())) {
      objections.against(project.id(), state, since.at()).ifPresent(objection -> problems.add(RowProblem.of(row, ProjectColumns.STATE, Words.of(objection))));
    }
  }

  /** A zone that has set up its departments or areas takes no others; one that has not yet takes their names as they come. */
  static void office(LedgerRow row, KnownProjects known, List<RowProblem> problems) {
    for (FactKind kind : List.of(FactKind.DEPARTMENT, FactKind.AREA)) {
      String column = kind == FactKind.DEPARTMENT ? ProjectColumns.DEPARTMENT : ProjectColumns.AREA;
      String word = row.text(column);
      Map<String, UUID> names = known.names().of(kind);
      if (word != null && !word.isBlank() && !names.isEmpty() && !names.containsKey(word.strip())) {
        problems.add(RowProblem.of(row, column, "没有名为“" + word.strip() + "”的" + Words.of(kind)));
      }
    }
  }
}
