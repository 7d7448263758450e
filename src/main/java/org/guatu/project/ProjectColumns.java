package org.guatu.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.MoneyText;
import org.guatu.kernel.MoneyUnit;
import org.guatu.ledger.Column;
import org.guatu.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;

/** The columns of the ledger of projects, and what a row says in them. */
final class ProjectColumns {
  static final String KIND = "kind";
  static final String STAGE = "stage";
  static final String STATE = "state";
  static final String DEPARTMENT = "department";
  static final String AREA = "area";
  static final String OWNER = "owner";
  static final String LEADER = "leader";
  static final String INDUSTRY = "industry";
  static final String LONGITUDE = "longitude";
  static final String LATITUDE = "latitude";
  static final String ALIASES = "aliases";
  static final String CODE = "code";
  static final String SINCE = "since";
  /** Column → what its amount is. */
  static final Map<String, AmountType> AMOUNTS = amounts();

  private static final String CODE_SCHEME = "project-code:";

  private ProjectColumns() {}

  static List<Column> all() {
    List<Column> columns = new ArrayList<>(ProjectRows.columns());
    columns.add(Column.choice(KIND, "类别", ProjectKind.class).also("项目类别").note("新项目空着为招商项目；登记后不能改"));
    columns.add(Column.choice(STAGE, "阶段", Stage.class).also("项目阶段", "推进阶段"));
    columns.add(Column.choice(STATE, "建设状态", ConstructionState.class).also("复工情况", "施工状态"));
    AMOUNTS.forEach((key, type) -> columns.add(ProjectRows.money(key, type, unit(type)).also(alias(type))));
    columns.add(Column.text(DEPARTMENT, "责任单位", 80).also("责任部门", "牵头单位").note("部门的全称或简称"));
    columns.add(Column.text(AREA, "责任区", 80));
    columns.add(Column.text(OWNER, "建设单位", 120).also("业主单位", "企业名称").width(30).note("企业名称或统一社会信用代码"));
    columns.add(Column.text(LEADER, "分包领导", 60).also("包抓领导").width(12));
    columns.add(Column.text(INDUSTRY, "行业", 60).note("按项目建成后的产品，GB/T 4754"));
    columns.add(Column.decimal(LONGITUDE, "经度", 6).note("CGCS2000"));
    columns.add(Column.decimal(LATITUDE, "纬度", 6).note("CGCS2000"));
    columns.add(Column.text(ALIASES, "别名", 400).note("几个别名用顿号隔开"));
    columns.add(Column.id(CODE, "项目代码", 24).also("投资项目在线审批监管平台代码", "审批监管平台代码").note("如 2020-410671-48-01-016343"));
    columns.add(Column.moment(SINCE, "自何日起").also("起始日期", "生效日期").note("本行所填自该日起有效；空着则自导入时起"));
    columns.add(Column.text(BatchFacts.REASON, "理由", 500).note("阶段倒退、跳级须写明理由"));
    columns.add(Column.text(BatchFacts.EVIDENCE, "凭据", 500));
    columns.add(Column.reporter());
    columns.add(Column.reportingUnit());
    return List.copyOf(columns);
  }

  /** What a row says of its project, apart from its number and kind. */
  static List<Fact.What> said(LedgerRow row, OfficeStore.Names names) {
    List<Fact.What> whats = new ArrayList<>();
    if (row.text(ProjectRows.NAME) != null) {
      whats.add(Fact.What.of(FactKind.NAME, row.text(ProjectRows.NAME).strip()));
    }
    add(whats, FactKind.STAGE, name(row.choice(STAGE, Stage.class)));
    add(whats, FactKind.STATE, name(row.choice(STATE, ConstructionState.class)));
    AMOUNTS.forEach((key, type) -> {
      MoneyText amount = row.money(key);
      if (amount != null) {
        whats.add(Projects.amount(type, amount.money(), amount.original()));
      }
    });
    add(whats, FactKind.DEPARTMENT, names.ref(FactKind.DEPARTMENT, row.text(DEPARTMENT)));
    add(whats, FactKind.AREA, names.ref(FactKind.AREA, row.text(AREA)));
    add(whats, FactKind.OWNER, names.ref(FactKind.OWNER, row.text(OWNER)));
    add(whats, FactKind.INDUSTRY, row.text(INDUSTRY));
    add(whats, FactKind.PLACE, place(row));
    if (row.text(LEADER) != null && !row.text(LEADER).isBlank()) {
      whats.add(Fact.What.of(FactKind.DUTY, DutyRole.LEADER.name(), row.text(LEADER).strip()));
    }
    aliases(row).forEach(alias -> whats.add(Fact.What.of(FactKind.ALIAS, alias, "ACTIVE")));
    String code = codeSlot(row);
    if (code != null) {
      whats.add(Fact.What.of(FactKind.CODE, code, "ACTIVE"));
    }
    return whats;
  }

  static List<String> aliases(LedgerRow row) {
    String text = row.text(ALIASES);
    return text == null ? List.of() : List.of(text.split("[、;；]")).stream().map(String::strip).filter(alias -> !alias.isEmpty()).distinct().toList();
  }

  static @Nullable String codeSlot(LedgerRow row) {
    try {
      return row.text(CODE) == null ? null : slot(ProjectCode.parse(CODE, row.text(CODE)));
    } catch (InvalidInput malformed) {
      return CODE_SCHEME + row.text(CODE);
    }
  }

  static @Nullable String codeOf(@Nullable String slot) {
    return slot == null || !slot.startsWith(CODE_SCHEME) ? null : slot.substring(CODE_SCHEME.length());
  }

  static String slot(ProjectCode code) {
    return CODE_SCHEME + code.text();
  }

  /** What is wrong with a row's code; null if nothing is. */
  static @Nullable String codeProblem(String code) {
    try {
      ProjectCode.parse(CODE, code);
      return null;
    } catch (InvalidInput malformed) {
      return malformed.fields().get(CODE);
    }
  }

  /** "114.29,35.75", or null where one of the two is missing. */
  static @Nullable String place(LedgerRow row) {
    BigDecimal longitude = row.decimal(LONGITUDE);
    BigDecimal latitude = row.decimal(LATITUDE);
    return longitude == null || latitude == null ? null : longitude.toPlainString() + "," + latitude.toPlainString();
  }

  private static void add(List<Fact.What> whats, FactKind kind, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      whats.add(Fact.What.of(kind, value.strip()));
    }
  }

  private static void add(List<Fact.What> whats, FactKind kind, NewProject.@Nullable Ref ref) {
    if (ref != null) {
      whats.add(Fact.What.of(kind, "", ref.name(), ref.id()));
    }
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static Map<String, AmountType> amounts() {
    Map<String, AmountType> amounts = new LinkedHashMap<>();
    amounts.put("total", AmountType.TOTAL);
    amounts.put("fixed", AmountType.FIXED);
    amounts.put("in-period", AmountType.IN_PERIOD);
    amounts.put("year-plan", AmountType.YEAR_PLAN);
    amounts.put("done", AmountType.DONE);
    amounts.put("arrived", AmountType.ARRIVED);
    return amounts;
  }

  private static MoneyUnit unit(AmountType type) {
    return type == AmountType.YEAR_PLAN || type == AmountType.DONE || type == AmountType.ARRIVED ? MoneyUnit.WAN : MoneyUnit.YI;
  }

  private static String alias(AmountType type) {
    return switch (type) {
      case TOTAL -> "投资总额";
      case YEAR_PLAN -> "年度计划投资";
      case DONE -> "完成投资";
      case ARRIVED -> "资金到位";
      default -> "";
    };
  }
}
