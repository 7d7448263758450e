package org.guatu.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of an official document as people write it: 复工〔2020〕012号, with brackets of any kind, leading zeros or none, or only a part
 * of it (GB/T 9704-2012, 7.2.5: 发文机关代字、年份、发文顺序号).
 *
 * @param word "" if not written
 * @param year null if not written
 */
public record DocumentNumber(String word, @Nullable Integer year, int number) {
  private static final Pattern WRITTEN = Pattern.compile("(\\p{IsHan}*)\\s*(?:[〔\\[［【(（]\\s*(\\d{4})\\s*[〕\\]］】）)])?\\s*(?:第\\s*)?0*([1-9]\\d{0,5})\\s*号?");

  /** Nothing if the text is none. */
  public static Optional<DocumentNumber> read(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new DocumentNumber(matcher.group(1), matcher.group(2) == null ? null : Integer.valueOf(matcher.group(2)), Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }

  /** Whether it may be one of a series: written with the word of the series or with none. */
  public boolean isOf(String series) {
    return word.isEmpty() || word.equals(series);
  }
}
