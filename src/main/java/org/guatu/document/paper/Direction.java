package org.guatu.document.paper;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;

/** Scripts that run from right to left, Arabic with its letters joined, in the order in which a line shows them (Unicode Annex 9). */
final class Direction {
  private static final ArabicShaping JOINED = new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);

  private Direction() {}

  /** A line as it is written, as it is seen. */
  static String leftToRight(String line) {
    if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
      return line;
    }
    try {
      return new Bidi(JOINED.shape(line), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    } catch (ArabicShapingException e) {
      throw new IllegalArgumentException(line, e);
    }
  }
}
