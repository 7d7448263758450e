package org.guatu.project.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guatu.identity.Permission;
import org.guatu.kernel.Words;
import org.guatu.project.AmountType;
import org.guatu.project.CodeStatus;
import org.guatu.project.ConstructionState;
import org.guatu.project.DutyRole;
import org.guatu.project.FactKind;
import org.guatu.project.Library;
import org.guatu.project.Stage;
import org.jspecify.annotations.Nullable;

/** What can be written down on a project's page, a form each; the words of its fields. */
public enum Entry {
  STAGE(Permission.PROJECT_PROGRESS, FactKind.STAGE, Stage.class, "到哪一阶段", null, "", null),
  STATE(Permission.PROJECT_PROGRESS, FactKind.STATE, ConstructionState.class, "现在怎样", null, "", null),
  AMOUNT(Permission.PROJECT_WRITE, FactKind.AMOUNT, AmountType.class, "金额种类", "金额", "如 1500万元、0.5亿元；不写单位按万元", "单位已核对"),
  DUTY(Permission.PROJECT_WRITE, FactKind.DUTY, DutyRole.class, "责任", "姓名", "", "到该日为止，不再由人担任"),
  CODE(Permission.PROJECT_WRITE, FactKind.CODE, CodeStatus.class, "代码情况", "项目代码", "24 位，如 2020-410671-48-01-016343；换了代码，旧的也能查到本项目", null),
  OWNER(Permission.PROJECT_WRITE, FactKind.OWNER, null, "", "建设单位", "企业名称或统一社会信用代码", null),
  DEPARTMENT(Permission.PROJECT_WRITE, FactKind.DEPARTMENT, null, "", "责任单位", "部门的全称或简称", null),
  AREA(Permission.PROJECT_WRITE, FactKind.AREA, null, "", "责任区", "责任区名称", null),
  FIRST_CONTACT(Permission.PROJECT_WRITE, FactKind.FIRST_CONTACT, null, "", "首谈单位", "部门名称；首谈和落地不是一家时填写，只影响招商计分", null),
  INDUSTRY(Permission.PROJECT_WRITE, FactKind.INDUSTRY, null, "", "行业", "按建成后的产品，GB/T 4754，如 C3612 新能源车整车制造", null),
  PLACE(Permission.PROJECT_WRITE, FactKind.PLACE, null, "", "经度,纬度", "CGCS2000，如 114.2950,35.7300", null),
  LIBRARY(Permission.PROJECT_WRITE, FactKind.LIBRARY, Library.class, "项目库", null, "", "自该日起调出"),
  NAME(Permission.PROJECT_WRITE, FactKind.NAME, null, "", "新名称", "原名称留作别名，仍能查到", null),
  ALIAS(Permission.PROJECT_WRITE, FactKind.ALIAS, null, "", "别名", "", null);

  private final Permission permission;
  private final FactKind kind;
  private final @Nullable Class<? extends Enum<?>> choice;
  private final String choiceLabel;
  private final @Nullable String valueLabel;
  private final String hint;
  private final @Nullable String tick;

  Entry(Permission permission, FactKind kind, @Nullable Class<? extends Enum<?>> choice, String choiceLabel, @Nullable String valueLabel, String hint,
      @Nullable String tick) {
    this.permission = permission;
    this.kind = kind;
    this.choice = choice;
    this.choiceLabel = choiceLabel;
    this.valueLabel = valueLabel;
    this.hint = hint;
    this.tick = tick;
  }

  /** The last part of its address, and what its fields' ids begin with. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** By the last part of an address; empty where nothing is named so. */
  static Optional<Entry> of(String path) {
    return Arrays.stream(values()).filter(entry -> entry.path().equals(path)).findFirst();
  }

  static Optional<Entry> of(FactKind kind) {
    return Arrays.stream(values()).filter(entry -> entry.kind == kind).findFirst();
  }

  Permission permission() {
    return permission;
  }

  public String title() {
    return this == STAGE ? "阶段变动" : Words.of(kind);
  }

  /** What can be chosen, with its word; empty if nothing is. */
  public Map<String, String> choices() {
    Map<String, String> choices = new LinkedHashMap<>();
    if (choice != null) {
      for (Enum<?> value : choice.getEnumConstants()) {
        choices.put(value.name(), Words.of(value));
      }
    }
    return choices;
  }

  public String choiceLabel() {
    return choiceLabel;
  }

  /** null if nothing is typed. */
  public @Nullable String valueLabel() {
    return valueLabel;
  }

  public String hint() {
    return hint;
  }

  /** What the box says; null if there is none. */
  public @Nullable String tick() {
    return tick;
  }
}
