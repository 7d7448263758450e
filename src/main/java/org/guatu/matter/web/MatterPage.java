package org.guatu.matter.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.document.Attachment;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Subject;
import org.guatu.matter.Matter;
import org.guatu.matter.MatterEvent;
import org.guatu.matter.MatterStep;
import org.jspecify.annotations.Nullable;

/**
 * A matter's page: how it stands, what was done, what can be done now by who reads it.
 *
 * @param subjectPath the subject's page; null if the reader may not see it
 * @param steps what the reader may do in this state, in the order of the buttons
 * @param people whom it can be handed over to
 * @param typed what was typed before it was refused, by field
 */
public record MatterPage(Matter matter, Lamp lamp, String subjectTitle, @Nullable String subjectPath, String subjectKind, List<MatterEvent> events,
    List<Attachment> attachments, List<MatterStep> steps, List<MattersPage.Choice> people, boolean mayAttach, Map<String, String> errors,
    @Nullable MatterStep tried, Map<String, String> typed) {

  public Subject subject() {
    return new Subject("matter", matter.id().value());
  }

  /** What stands in a field: what was typed in the refused form of this step. */
  public String typed(MatterStep step, String field) {
    return step == tried ? typed.getOrDefault(field, "") : "";
  }

  /** The refused form's messages, each leading to its field. */
  public Map<String, String> summary() {
    Map<String, String> all = new LinkedHashMap<>();
    errors.forEach((field, message) -> all.put(tried == null ? field : StepWords.id(tried) + "-" + field, message));
    return all;
  }

  public Map<String, String> errors(MatterStep step) {
    return step == tried ? errors : Map.of();
  }
}
