package org.guatu.rulebook;

/** How figures are printed. */
public record FigurePrinting(Rounding shares, int shareDecimals) {
  public static final RulePackKind<FigurePrinting> KIND =
      new RulePackKind<>("figure-printing", "数字印制", "比率保留几位小数，截断还是四舍五入。", FigurePrinting.class);

  public FigurePrinting {
    if (shareDecimals < 0 || shareDecimals > 6) {
      throw new IllegalArgumentException("小数应为 0 到 6 位");
    }
  }
}
