package org.guatu.wallchart;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guatu.figure.Figure;
import org.guatu.figure.FigureAnswer;
import org.guatu.figure.FigureCatalog;
import org.guatu.figure.FigureText;
import org.guatu.figure.FigureValue;
import org.guatu.figure.Reading;
import org.guatu.kernel.Money;
import org.guatu.kernel.Ratio;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures that the wall shows, with the words beside them. Every number in those words is a figure too. */
@Component
class Cards {
  private static final Pattern CODE = Pattern.compile("\\{([a-z.-]+)}");
  private static final List<Choice> HOME = List.of(
      new Choice("resumption.rate", null, null),
      new Choice("pipeline.all.amount", "招商储备项目", "{pipeline.all.count}，四个阶段"),
      new Choice("library.five-year.total", "“十四五”重大项目", "{library.five-year.count}，期内完成 {library.five-year.in-period}"),
      new Choice("library.bond.total", "债券项目", "{library.bond.count}，拟申请债券 {library.bond.requested}"),
      new Choice("library.emergency-financing.expected", "应急专项融资", "{library.emergency-financing.count}，预计可融资额"),
      new Choice("workforce.observed", "已完成隔离观察", "近期返工{workforce.returning}"));
  private static final List<Choice> FUNDS = List.of(
      new Choice("library.bond.total", "债券项目", "{library.bond.count}"),
      new Choice("library.bond.requested", "拟申请债券资金", ""),
      new Choice("library.emergency-financing.expected", "应急专项融资", "{library.emergency-financing.count}"),
      new Choice("library.subsidised-loan.amount", "贴息贷款", ""));

  private final FigureCatalog catalog;

  Cards(FigureCatalog catalog) {
    this.catalog = catalog;
  }

  /** A figure with the wall's own words; null for the figure's own name or remark. */
  private record Choice(String code, @Nullable String name, @Nullable String more) {}

  /**
   * The figures of the home page.
   *
   * @param seen the rows that the viewer may see
   * @param counted what the figures cover: the same rows, or the whole zone
   */
  List<Card> home(Reading seen, Reading counted, RoundingMode rounding) {
    return cards(HOME, seen, counted, rounding);
  }

  /** Where the money comes from. */
  List<Card> funds(Reading seen, Reading counted, RoundingMode rounding) {
    return cards(FUNDS, seen, counted, rounding);
  }

  private List<Card> cards(List<Choice> choices, Reading seen, Reading counted, RoundingMode rounding) {
    return choices.stream().flatMap(choice -> catalog.find(choice.code()).filter(figure -> concerns(figure, counted))
        .map(figure -> card(choice, figure, counted, seen.scope().wholeZone() ? "" : FigureAnswer.Rows.of(figure, seen, counted).words(), rounding)).stream()).toList();
  }

  /** Nought is news to who sees the whole zone; to who sees a part of it, it would look like the zone's figure. */
  private static boolean concerns(Figure figure, Reading reading) {
    return reading.scope().wholeZone() || switch (figure.value(reading)) {
      case FigureValue.Count(long count) -> count != 0;
      case FigureValue.Amount(Money amount) -> amount.yuan().signum() != 0;
      case FigureValue.Share(Ratio ratio) -> ratio.denominator() != 0;
      case FigureValue.MoreThan(long count) -> true;
      case FigureValue.Unknown() -> false;
    };
  }

  private Card card(Choice choice, Figure figure, Reading reading, String sight, RoundingMode rounding) {
    String more = choice.more() == null ? Optional.ofNullable(figure.remark(reading)).orElse("") : fill(choice.more(), reading, rounding);
    String value = FigureText.of(figure.value(reading), figure.unit(), rounding).replace(">", "> ");
    return new Card(choice.code(), choice.name() == null ? figure.name() : choice.name(), value, figure.unit(), more, figure.office(), sight);
  }

  /** Nothing at all if one of the numbers is not known. */
  private String fill(String words, Reading reading, RoundingMode rounding) {
    boolean known = CODE.matcher(words).results().allMatch(found -> catalog.find(found.group(1))
        .map(figure -> !(figure.value(reading) instanceof FigureValue.Unknown)).orElse(false));
    return !known ? "" : CODE.matcher(words).replaceAll(found -> catalog.find(found.group(1)).map(figure -> inWords(figure, reading, rounding)).orElse("—"));
  }

  /** "72 个", "超过 300 人". */
  private static String inWords(Figure figure, Reading reading, RoundingMode rounding) {
    FigureValue value = figure.value(reading);
    return switch (value) {
      case FigureValue.MoreThan(long count) -> "超过 " + count + " " + figure.unit();
      case FigureValue.Unknown() -> "—";
      default -> FigureText.of(value, figure.unit(), rounding) + " " + figure.unit();
    };
  }
}
