package org.guatu.matter.web;

import java.util.Locale;
import org.guatu.kernel.Words;
import org.guatu.matter.MatterStep;

/** What the form of a step says. */
public final class StepWords {
  private StepWords() {}

  /** In addresses and ids: "hand-over". */
  public static String id(MatterStep step) {
    return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static String label(MatterStep step) {
    return Words.of("MatterStep." + step.name() + ".text");
  }

  public static String hint(MatterStep step) {
    return Words.of("MatterStep." + step.name() + ".hint");
  }

  public static boolean needsDue(MatterStep step) {
    return step == MatterStep.HAND_OVER || step == MatterStep.REVISIT_UNSATISFIED || step == MatterStep.REOPEN;
  }

  public static boolean needsText(MatterStep step) {
    return step != MatterStep.HAND_OVER && step != MatterStep.CLOSE;
  }
}
