package org.guatu.project;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.guatu.figure.Reading;
import org.guatu.identity.Access;

/**
 * What somebody can do next about a site of his own, one tap from his home: report its state, raise a problem, apply for resumption, put a
 * finding right. One bean for each kind of step, in the module that takes it.
 */
public interface SiteStep {
  /** Its place among the steps, smallest first; those that are asked of him stand before all others. */
  int order();

  /**
   * The step on each of the sites where the viewer may take it. One SQL statement at most, however many sites there are.
   *
   * @param reading as of when, on the rows that the viewer may see
   */
  Map<UUID, Offer> offers(Access viewer, Reading reading, Collection<UUID> sites);

  /**
   * A step as a button.
   *
   * @param word a verb: "报施工状态"
   * @param path where it is taken
   * @param asked why it is waited for and until when, such as "核查退回 2 项，03-04 18:00 前整改"; "" for what can be done at any time
   * @param told how the thing stands where nothing is asked of him: who has it, until when; "" for what needs no telling
   */
  record Offer(String word, String path, String asked, String told) {
    public Offer(String word, String path, String asked) {
      this(word, path, asked, "");
    }
  }
}
