package org.guatu.briefing;

import java.util.Map;
import org.guatu.figure.GivenFigures;

/** Briefs for the tests of other packages. */
public final class BriefTexts {
  private BriefTexts() {}

  public static String standard(GivenFigures given) {
    return BriefWriterTest.write(given, Map.of());
  }
}
