package org.guatu.figure.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.guatu.figure.FigureAnswer;
import org.guatu.figure.FigureText;
import org.guatu.figure.FigureValue;
import org.guatu.figure.Member;
import org.guatu.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One figure with the rows behind it.
 *
 * @param rounding how a share is printed, in words; null where it is none
 * @param counted the rows that count
 * @param others the rows of the divisor that do not, with the reason
 * @param cut whether there are more rows than are shown
 */
public record FigurePage(FigureAnswer answer, @Nullable String rounding, List<Row> counted, List<Row> others, boolean cut) {
  /**
   * A row behind the figure.
   *
   * @param path where it opens; null if it has no page
   * @param amount in the figure's unit, "" for none
   */
  public record Row(String name, @Nullable String path, String amount, String note) {}

  static FigurePage of(FigureAnswer answer, @Nullable String rounding, boolean cut) {
    boolean share = answer.value() instanceof FigureValue.Share;
    List<Member> members = answer.members();
    return new FigurePage(answer, rounding,
        members.stream().filter(member -> !share || member.counted()).map(member -> row(answer, member)).toList(),
        members.stream().filter(member -> share && !member.counted()).map(member -> row(answer, member)).toList(), cut);
  }

  public boolean share() {
    return answer.value() instanceof FigureValue.Share;
  }

  /** The amounts stand for something only where the figure is one. */
  public boolean amounts() {
    return answer.value() instanceof FigureValue.Amount;
  }

  /** The sum of the rows that are shown, in the figure's unit. */
  public String sum() {
    BigDecimal sum = answer.members().stream().map(Member::amount).filter(Objects::nonNull).reduce(Money.ZERO, Money::plus)
        .in(FigureText.unit(answer.figure().unit()));
    return sum.toPlainString();
  }

  private static Row row(FigureAnswer answer, Member member) {
    Money amount = member.amount();
    String text = amount != null && answer.value() instanceof FigureValue.Amount ? amount.in(FigureText.unit(answer.figure().unit())).toPlainString() : "";
    return new Row(member.name(), Member.path(member.kind(), member.id()), text, member.note());
  }
}
