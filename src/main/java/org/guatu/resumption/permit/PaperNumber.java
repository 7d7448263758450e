package org.guatu.resumption.permit;

import java.text.Normalizer;
import java.util.Objects;
import org.guatu.kernel.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * The number of a paper. One of our form is written as we write it, any other stays as it is printed: zones numbered by words of their own, with
 * or without a year.
 *
 * @param text as it is shown
 * @param key by which two are the same, however brackets, blanks and leading zeros are typed
 * @param year null if it names none
 * @param own its number among ours; null if it is of another form
 */
record PaperNumber(String text, String key, @Nullable Integer year, @Nullable Integer own) {

  /** As somebody wrote it. */
  static PaperNumber read(String typed) {
    String text = typed.strip();
    DocumentNumber number = DocumentNumber.read(text).orElse(null);
    if (number == null) {
      return new PaperNumber(text, Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", ""), null, null);
    }
    if (number.word().equals(Permit.SERIES) && number.year() != null) {
      return new PaperNumber(Permit.numberText(number.year(), number.number()), Permit.numberKey(number.year(), number.number()), number.year(), number.number());
    }
    String word = number.word().endsWith("第") ? number.word().substring(0, number.word().length() - 1) : number.word();
    return new PaperNumber(text, word + "/" + Objects.toString(number.year(), "") + "/" + number.number(), number.year(), null);
  }

  /** Whether it says which document it is: it has a figure in it. */
  boolean isNumber() {
    return text.codePoints().anyMatch(Character::isDigit) || text.matches(".*[一二三四五六七八九十百〇零].*");
  }
}
