package org.guatu.kernel;

import java.math.BigInteger;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a form one by one, trimmed, and collects what is wrong with them, so that the person sees all of it at once.
 * Messages name the field by its label. End with {@link #check()}.
 */
public final class Fields {
  private final Map<String, String> wrong = new LinkedHashMap<>();
  private final Set<String> missing = new HashSet<>();

  /** One line of text that must be there, at most {@code longest} characters. */
  public String required(String field, String label, @Nullable String typed, int longest) {
    String text = line(field, label, typed, longest);
    if (!shows(text)) {
      missing(field, "请填写" + label);
    }
    return text;
  }

  /** One line of text, "" if nothing was typed. */
  public String line(String field, String label, @Nullable String typed, int longest) {
    String text = text(field, label, typed, longest);
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      wrong.putIfAbsent(field, label + "只能写一行，不能有控制字符");
    }
    return text;
  }

  /** Whether anything of a text can be seen on a page: not only blanks and characters without a shape. */
  public static boolean shows(String text) {
    return text.codePoints().anyMatch(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point) && !Character.isISOControl(point)
        && Character.getType(point) != Character.FORMAT);
  }

  /** Text of several lines that must be there. */
  public String requiredBlock(String field, String label, @Nullable String typed, int longest) {
    String text = block(field, label, typed, longest);
    if (!shows(text)) {
      missing(field, "请填写" + label);
    }
    return text;
  }

  /** Text of several lines, "" if nothing was typed; line ends become \n. */
  public String block(String field, String label, @Nullable String typed, int longest) {
    String text = text(field, label, typed, longest).replace("\r\n", "\n").replace('\r', '\n');
    if (text.codePoints().anyMatch(point -> Character.isISOControl(point) && point != '\n' && point != '\t')) {
      wrong.putIfAbsent(field, label + "不能有控制字符");
    }
    return text;
  }

  /** A day as 2020-03-02, or null if nothing was typed. */
  public @Nullable LocalDate day(String field, String label, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      if (written(day)) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // said below
    }
    wrong.putIfAbsent(field, label + " " + typed.strip() + " 不是有效日期，请写成 2020-03-02，1900 年到 2200 年");
    return null;
  }

  /** Whether a day is one that an office writes down: any other is a slip of the pen. */
  public static boolean written(LocalDate day) {
    return day.getYear() >= 1900 && day.getYear() <= 2200;
  }

  /** A day that must be there; a stand-in if it is not, which {@link #check()} never lets through. */
  public LocalDate requiredDay(String field, String label, @Nullable String typed) {
    LocalDate day = day(field, label, typed);
    if (day == null) {
      missing(field, "请填写" + label);
      return LocalDate.EPOCH;
    }
    return day;
  }

  /** A whole number from {@code least} to {@code most}, in digits of either width, or null if nothing was typed. */
  public @Nullable Integer number(String field, String label, @Nullable String typed, int least, int most) {
    String digits = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,]", "").replace('−', '-');
    if (digits.isEmpty()) {
      return null;
    }
    if (!digits.matches("[+-]?\\d+")) {
      wrong.putIfAbsent(field, label + "请写整数，如 12");
      return null;
    }
    BigInteger number = new BigInteger(digits);
    if (number.signum() < 0) {
      wrong.putIfAbsent(field, label + "不能是负数");
    } else if (number.compareTo(BigInteger.valueOf(least)) < 0) {
      wrong.putIfAbsent(field, label + "至少是 " + least);
    } else if (number.compareTo(BigInteger.valueOf(most)) > 0) {
      wrong.putIfAbsent(field, label + "最多是 " + most);
    } else {
      return number.intValue();
    }
    return null;
  }

  /** A number that must be there; a stand-in if it is not, which {@link #check()} never lets through. */
  public int requiredNumber(String field, String label, @Nullable String typed, int least, int most) {
    Integer number = number(field, label, typed, least, most);
    if (number == null) {
      missing(field, "请填写" + label);
      return least;
    }
    return number;
  }

  /** The id of a choice, or null if nothing was chosen. */
  public @Nullable UUID id(String field, String label, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return UUID.fromString(typed.strip());
    } catch (IllegalArgumentException e) {
      wrong.putIfAbsent(field, "请从列表里选" + label);
      return null;
    }
  }

  /** The id of a choice that must be made; a stand-in if it is not, which {@link #check()} never lets through. */
  public UUID requiredId(String field, String label, @Nullable String typed) {
    UUID id = id(field, label, typed);
    if (id == null) {
      missing(field, "请选择" + label);
      return new UUID(0, 0);
    }
    return id;
  }

  /** One of an enum's values by its name. */
  public <E extends Enum<E>> E choice(String field, String label, @Nullable String typed, Class<E> kind) {
    for (E value : kind.getEnumConstants()) {
      if (value.name().equals(typed)) {
        return value;
      }
    }
    missing(field, "请选择" + label);
    return kind.getEnumConstants()[0];
  }

  /** What only the caller can know is wrong. */
  public void wrong(String field, String message) {
    wrong.putIfAbsent(field, message);
  }

  /** @throws InvalidInput if anything was wrong */
  public void check() {
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong, missing);
    }
  }

  private void missing(String field, String message) {
    if (wrong.putIfAbsent(field, message) == null) {
      missing.add(field);
    }
  }

  private String text(String field, String label, @Nullable String typed, int longest) {
    String text = typed == null ? "" : typed.strip();
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      wrong.putIfAbsent(field, label + "最多 " + longest + " 个字，现有 " + length + " 个");
    }
    if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
      wrong.putIfAbsent(field, label + "里有不完整的字符");
    }
    return text;
  }
}
