package org.guatu.matter.web;

import java.util.List;
import java.util.Map;

/** The form in which a matter is raised: on a subject that was chosen before, or found by words. */
public record NewMatterPage(MatterForm form, String subjectTitle, String words, List<Found> found, Map<String, String> errors) {
  /** Something that a matter can be raised on. */
  public record Found(String id, String kind, String label) {}
}
