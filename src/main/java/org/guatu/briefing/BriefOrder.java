package org.guatu.briefing;

import java.util.List;
import java.util.Map;
import org.guatu.kernel.AsOf;

/**
 * What somebody asks a brief to be.
 *
 * @param names by figure code, who is to be named instead of the template's choice
 * @param added paragraphs of the writer's own, printed after the template's; their numbers are checked
 * @param answersForUnverified whether the writer answers for numbers that no figure knows
 */
public record BriefOrder(String template, AsOf asOf, Map<String, List<String>> names, List<String> added, boolean answersForUnverified) {
  /** The standard brief as of a moment. */
  public static BriefOrder standard(AsOf asOf) {
    return new BriefOrder(BriefTemplates.STANDARD, asOf, Map.of(), List.of(), false);
  }

  /** The same brief with the writer's own choices. */
  public BriefOrder with(Map<String, List<String>> chosen, List<String> paragraphs, boolean answersFor) {
    return new BriefOrder(template, asOf, chosen, paragraphs, answersFor);
  }
}
