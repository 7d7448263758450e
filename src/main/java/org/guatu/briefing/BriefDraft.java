package org.guatu.briefing;

import java.util.List;
import org.guatu.briefing.press.PressClaim;
import org.guatu.figure.Snapshot;

/**
 * A brief that is not published.
 *
 * @param figures what it prints, in the order of the text
 * @param claims what the added paragraphs claim, with the register's answers
 * @param lists where the writer may choose whom to name
 */
public record BriefDraft(BriefText text, List<Snapshot> figures, List<PressClaim> claims, List<Choice> lists) {
  /**
   * A list of names in the template.
   *
   * @param named who stands there now
   * @param candidates the members that may be named, the first few
   */
  public record Choice(String code, String figure, List<String> named, List<String> candidates) {}
}
