package org.guatu.rulebook;

import java.time.LocalDate;

/**
 * Rules that hold from a day on.
 *
 * @param number the version within the kind, from 1; 0 for the rules that ship with the product
 * @param effectiveFrom the first day
 * @param rules typed as the kind says
 */
public record RulePack<T extends Record>(RulePackKind<T> kind, int number, String name, LocalDate effectiveFrom, T rules) {
  /** How a decision cites it: 规则包“鹤壁 2020-03”第 2 版. */
  public String citation() {
    return number == 0 ? "内置规则“" + kind.label() + "”" : "规则包“" + name + "”第 " + number + " 版";
  }
}
