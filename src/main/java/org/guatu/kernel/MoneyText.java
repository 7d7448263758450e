package org.guatu.kernel;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as somebody typed it: "33.5亿元", "３．５亿元", "1,500万", "335000", "0.5亿美元 @7.0000 = 3.5亿元".
 *
 * @param money the exact amount in yuan; of a foreign amount, at its own rate, rounded half up to 分
 * @param original the text as typed, never touched
 * @param currency ISO 4217, CNY where none is named
 * @param rate yuan for one of the currency, null for CNY
 */
public record MoneyText(Money money, String original, String currency, @Nullable BigDecimal rate) {
  private static final int LONGEST = 60;
  private static final Map<String, String> CURRENCIES = Map.ofEntries(Map.entry("", "CNY"), Map.entry("元", "CNY"),
      Map.entry("圆", "CNY"), Map.entry("人民币", "CNY"), Map.entry("元人民币", "CNY"), Map.entry("美元", "USD"), Map.entry("美金", "USD"),
      Map.entry("USD", "USD"), Map.entry("欧元", "EUR"), Map.entry("EUR", "EUR"), Map.entry("日元", "JPY"), Map.entry("JPY", "JPY"),
      Map.entry("港元", "HKD"), Map.entry("港币", "HKD"), Map.entry("HKD", "HKD"), Map.entry("英镑", "GBP"), Map.entry("GBP", "GBP"),
      Map.entry("RMB", "CNY"), Map.entry("CNY", "CNY"));
  private static final Map<String, BigDecimal> FACTORS = Map.of("百", BigDecimal.valueOf(100), "千", BigDecimal.valueOf(1_000), "万",
      BigDecimal.valueOf(10_000), "百万", BigDecimal.valueOf(1_000_000), "千万", BigDecimal.valueOf(10_000_000), "亿",
      BigDecimal.valueOf(100_000_000), "万亿", BigDecimal.valueOf(1_000_000_000_000L));

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]");
  private static final String NUMBER = "(?<%s>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
  private static final Pattern FORM = Pattern.compile("(?:¥|人民币)?" + NUMBER.formatted("n")
      + "(?<factor>百万|千万|万亿|亿|万|千|百)?(?<currency>元人民币|人民币|元|圆|美元|美金|欧元|日元|港元|港币|英镑|USD|EUR|JPY|HKD|GBP|RMB|CNY)?"
      + "(?:@" + NUMBER.formatted("rate") + ")?(?:=(?<equals>.+))?");

  /**
   * Reads an amount.
   *
   * @param field where it was typed, for the message
   * @param unit counts where the text names none
   * @throws InvalidInput with a message in Chinese if it is no amount, is negative, finer than 分, too large, or foreign without a rate
   */
  public static MoneyText parse(String field, String text, MoneyUnit unit) {
    String plain = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    if (plain.startsWith("-") || plain.startsWith("−")) {
      throw new InvalidInput(field, "金额不能为负数");
    }
    Matcher form = FORM.matcher(plain);
    if (plain.length() > LONGEST || !form.matches()) {
      throw new InvalidInput(field, "不是金额：“" + shortened(text) + "”。可写 33.5亿元、1,500万 或 335000");
    }
    String currency = requireNonNull(CURRENCIES.get(form.group("currency") == null ? "" : form.group("currency")));
    BigDecimal number = number(form.group("n"));
    BigDecimal amount = number.multiply(factor(form, unit));
    BigDecimal rate = form.group("rate") == null ? null : number(form.group("rate"));
    if (currency.equals("CNY") && rate != null) {
      throw new InvalidInput(field, "人民币金额不写汇率");
    }
    if (!currency.equals("CNY")) {
      if (rate == null || rate.signum() == 0) {
        throw new InvalidInput(field, "外币金额须写明汇率，如 0.5亿美元 @7.0000");
      }
      amount = amount.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }
    Money money = exact(field, amount);
    String claimed = form.group("equals");
    if (claimed != null && !parse(field, claimed, unit).money().equals(money)) {
      throw new InvalidInput(field, "折算不符：应为 " + money.in(MoneyUnit.YI).toPlainString() + " 亿元");
    }
    return new MoneyText(money, text, currency, rate);
  }

  private static BigDecimal factor(Matcher form, MoneyUnit unit) {
    if (form.group("factor") != null) {
      return requireNonNull(FACTORS.get(form.group("factor")));
    }
    return form.group("currency") == null ? unit.yuan() : BigDecimal.ONE;
  }

  private static Money exact(String field, BigDecimal amount) {
    try {
      return new Money(amount);
    } catch (ArithmeticException inexact) {
      boolean fine = amount.stripTrailingZeros().scale() > 2;
      throw new InvalidInput(field, fine ? "金额最多精确到分" : "金额过大");
    }
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace(",", ""));
  }

  private static String shortened(String text) {
    return text.length() <= 20 ? text : text.substring(0, 20) + "…";
  }
}
