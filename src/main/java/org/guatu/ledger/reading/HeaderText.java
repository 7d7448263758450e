package org.guatu.ledger.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.kernel.MoneyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A header, reduced to what tells it from others: without blanks, width, case, asterisks and remarks in brackets.
 *
 * @param name "总投资" of "*总 投资（亿元）"
 * @param unit the unit in its brackets, if one stands there
 */
public record HeaderText(String name, @Nullable MoneyUnit unit) {
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern CAPTION = Pattern.compile("单位:(亿元|万元|元)");

  public static HeaderText of(String text) {
    String plain = plain(text);
    MoneyUnit unit = null;
    Matcher brackets = BRACKETS.matcher(plain);
    while (brackets.find()) {
      MoneyUnit found = unit(brackets.group(1).replace("单位:", ""));
      unit = found == null ? unit : found;
    }
    // A remark in brackets is dropped only behind a name: "(一)" alone stays what it is.
    String name = plain.replaceAll("(?<=.)\\((?:单位:)?(?:元|万元|亿元|必填|选填|可选|%|个|人|年|必填项)\\)", "");
    return new HeaderText(name.toLowerCase(Locale.ROOT), unit);
  }

  /** The unit that a line over the table declares for all of it: "单位：万元". */
  public static @Nullable MoneyUnit caption(String text) {
    Matcher caption = CAPTION.matcher(plain(text));
    return caption.find() ? unit(caption.group(1)) : null;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s*★※:]+(?=$)|[\\s*★※]", "");
  }

  private static @Nullable MoneyUnit unit(String label) {
    for (MoneyUnit unit : MoneyUnit.values()) {
      if (unit.label().equals(label)) {
        return unit;
      }
    }
    return null;
  }
}
