package org.guatu.briefing.press;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers that a text claims: those with a unit of counting, of money, or a per cent sign. Dates, durations, temperatures,
 * ordinals and thresholds are passed over.
 */
final class NumberScan {
  private static final String DIGITS = "(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?";
  private static final String MANY = "(?<some>[余多])?";
  private static final String COUNTS = "个|家|户|项|处|件|位|所|座|栋|条|辆|台|套|只|批|次|起|例|份|宗|款";
  private static final String MEASURES = "个百分点|平方公里|平方米|立方米|公里|公顷|亩|吨|千瓦|米|‰";
  /** 个 before these counts time. */
  private static final String NO_TIME = "(?!多?月|多?星期|季度|多?小时|工作日|自然日|多?年|学期)";

  private static final Pattern ARABIC = Pattern.compile(
      "(?<![\\dA-Za-z.])(?<number>" + DIGITS + ")" + MANY + "(?<power>万亿|千亿|百亿|亿|千万|百万|万)?(?<later>[余多])?"
          + "(?<unit>美元|欧元|港元|元|%|名|人(?!次|均)|" + MEASURES + "|(?:" + COUNTS + ")" + NO_TIME + ")?(?<after>以上|左右|上下)?");
  private static final Pattern SPELT = Pattern.compile(
      "(?<number>[" + ChineseNumber.CHARACTERS + "]+)(?<later>[余多])?(?<unit>名|" + COUNTS + ")" + NO_TIME + "(?<after>以上|左右)?");
  private static final Pattern SPELT_RATE =
      Pattern.compile("百分之(?<number>[" + ChineseNumber.CHARACTERS + "]+(?:点[零〇一二三四五六七八九]+)?)");
  /** 三十三亿五千万元, 三十三点五亿元. */
  private static final Pattern SPELT_AMOUNT = Pattern.compile("(?<number>[" + ChineseNumber.CHARACTERS + "亿]+(?:点[零〇一二三四五六七八九]+)?)"
      + "(?<power>亿|万)?(?<later>[余多])?(?<unit>元)(?<after>以上|左右|上下)?");
  /** 八成, 近八成, 七成以上; not 建成, 一成立. */
  private static final Pattern TENTHS =
      Pattern.compile("(?<![零〇一二两三四五六七八九十百千万几])(?<number>[一二三四五六七八九])成(?<later>多)?(?![立本果功员为都型长熟效品绩分交])(?<after>以上|左右)?");
  private static final Pattern BEFORE =
      Pattern.compile("(?<more>超过了?|超出|突破|逾|超)$|(?<least>不少于|不低于|至少)$|(?<about>大约|接近|将近|(?<![签履合契违预公邀])约|(?<![最邻附])近)$");
  private static final Pattern THRESHOLD = Pattern.compile("(?:不超过|不高于|不得超过|不大于|低于|高于|大于|小于|不足|少于|[<>≥≤])$");
  private static final Pattern ORDINAL = Pattern.compile("(?:第|No\\.?|编号)$");
  private static final Pattern RANGE = Pattern.compile("\\d(?:个|名|家|万|亿|%|亿元|万元)?[-至到]$");
  private static final int LOOK_BACK = 6;

  private NumberScan() {}

  static List<Quantity> in(String flat) {
    List<Quantity> found = new ArrayList<>();
    Matcher arabic = ARABIC.matcher(flat);
    while (arabic.find()) {
      Quantity quantity = arabic(flat, arabic);
      if (quantity != null) {
        found.add(quantity);
      }
    }
    spelt(flat, SPELT, found);
    spelt(flat, SPELT_RATE, found);
    amounts(flat, found);
    tenths(flat, found);
    found.sort(Comparator.comparingInt(Quantity::start));
    return found;
  }

  private static @Nullable Quantity arabic(String flat, Matcher match) {
    String unit = match.group("unit");
    String power = match.group("power");
    String before = flat.substring(Math.max(0, match.start() - LOOK_BACK), match.start());
    boolean bare = unit == null && (power == null || !power.endsWith("亿"));
    if (bare || ORDINAL.matcher(before).find() || THRESHOLD.matcher(before).find()) {
      return null;
    }
    boolean some = match.group("some") != null || match.group("later") != null;
    QuantityKind kind = RANGE.matcher(before).find() ? QuantityKind.OTHER : kind(unit == null ? "元" : unit);
    BigDecimal number = new BigDecimal(match.group("number").replace(",", ""));
    String printed = (power == null ? "" : power) + (unit == null ? "" : unit);
    return quantity(match, before, some, number, power(power), printed, kind, false);
  }

  private static void spelt(String flat, Pattern pattern, List<Quantity> found) {
    Matcher match = pattern.matcher(flat);
    while (match.find()) {
      Optional<BigDecimal> number = ChineseNumber.parse(match.group("number"));
      String before = flat.substring(Math.max(0, match.start() - LOOK_BACK), match.start());
      boolean claim = number.isPresent() && number.get().compareTo(BigDecimal.ONE) > 0 && !ORDINAL.matcher(before).find();
      if (claim && pattern == SPELT_RATE) {
        found.add(new Quantity(match.start(), match.start(), match.end(), number.get(), BigDecimal.ONE, "%", QuantityKind.RATE,
            Closeness.EXACT, true));
      } else if (claim) {
        String unit = match.group("unit");
        found.add(quantity(match, before, match.group("later") != null, number.get(), BigDecimal.ONE, unit, kind(unit), true));
      }
    }
  }

  /** Read in the greatest power that is named: 三十三亿五千万 is 33.5 亿, and meant as exactly. */
  private static void amounts(String flat, List<Quantity> found) {
    Matcher match = SPELT_AMOUNT.matcher(flat);
    while (match.find()) {
      String before = flat.substring(Math.max(0, match.start() - LOOK_BACK), match.start());
      String power = match.group().contains("亿") ? "亿" : match.group().contains("万") ? "万" : "";
      BigDecimal scale = power.isEmpty() ? BigDecimal.ONE : power(power);
      ChineseNumber.parse(match.group("number")).filter(number -> number.signum() > 0 && !THRESHOLD.matcher(before).find()).ifPresent(number -> {
        BigDecimal yuan = match.group("power") == null ? number : number.multiply(power(match.group("power")));
        BigDecimal inPower = yuan.divide(scale).stripTrailingZeros();
        found.add(quantity(match, before, match.group("later") != null, inPower.scale() < 0 ? inPower.setScale(0) : inPower, scale, power + "元",
            QuantityKind.AMOUNT, true));
      });
    }
  }

  private static void tenths(String flat, List<Quantity> found) {
    Matcher match = TENTHS.matcher(flat);
    while (match.find()) {
      String before = flat.substring(Math.max(0, match.start() - LOOK_BACK), match.start());
      ChineseNumber.parse(match.group("number")).filter(number -> !THRESHOLD.matcher(before).find()).ifPresent(number ->
          found.add(quantity(match, before, match.group("later") != null, number.scaleByPowerOfTen(1), BigDecimal.ONE, "%", QuantityKind.RATE, true)));
    }
  }

  private static Quantity quantity(Matcher match, String before, boolean some, BigDecimal number, BigDecimal scale, String unit,
      QuantityKind kind, boolean spelt) {
    Matcher word = BEFORE.matcher(before);
    boolean hasWord = word.find();
    String after = match.group("after") == null ? "" : match.group("after");
    Closeness closeness = Closeness.EXACT;
    if (hasWord && word.group("more") != null) {
      closeness = Closeness.MORE_THAN;
    } else if (some) {
      closeness = Closeness.AND_SOME;
    } else if (hasWord && word.group("least") != null || after.equals("以上")) {
      closeness = Closeness.AT_LEAST;
    } else if (hasWord || !after.isEmpty()) {
      closeness = Closeness.ABOUT;
    }
    int start = hasWord ? match.start() - word.group().length() : match.start();
    return new Quantity(start, match.start(), match.end(), number, scale, unit, kind, closeness, spelt);
  }

  private static QuantityKind kind(String unit) {
    return switch (unit) {
      case "元" -> QuantityKind.AMOUNT;
      case "%" -> QuantityKind.RATE;
      case "人", "名" -> QuantityKind.PEOPLE;
      default -> unit.matches(COUNTS) ? QuantityKind.COUNT : QuantityKind.OTHER;
    };
  }

  private static BigDecimal power(@Nullable String power) {
    return power == null ? BigDecimal.ONE : switch (power) {
      case "万" -> BigDecimal.TEN.pow(4);
      case "百万" -> BigDecimal.TEN.pow(6);
      case "千万" -> BigDecimal.TEN.pow(7);
      case "亿" -> BigDecimal.TEN.pow(8);
      case "百亿" -> BigDecimal.TEN.pow(10);
      case "千亿" -> BigDecimal.TEN.pow(11);
      default -> BigDecimal.TEN.pow(12);
    };
  }
}
