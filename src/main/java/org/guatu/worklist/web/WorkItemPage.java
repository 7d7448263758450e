package org.guatu.worklist.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guatu.document.Attachment;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Subject;
import org.guatu.worklist.WorkItem;
import org.guatu.worklist.WorkItemEvent;
import org.guatu.worklist.WorkItemStep;
import org.guatu.worklist.WorkItems;
import org.jspecify.annotations.Nullable;

/**
 * A work item's page: how it stands, what was done, what can be done now.
 *
 * @param subjectPath the page of what it is about; null for nothing, or if the reader may not see it
 * @param tried the step whose form was refused, or null
 * @param typed what was typed into it, by field
 */
public record WorkItemPage(WorkItem item, Lamp lamp, String subjectTitle, @Nullable String subjectPath, List<WorkItemEvent> events,
    List<Attachment> attachments, List<WorkItemStep> steps, List<Choice> people, boolean mayAttach, @Nullable WorkItemStep tried,
    Map<String, String> typed, Map<String, String> errors) {
  /** A line of a list to choose from. */
  public record Choice(String id, String label) {}

  public Subject subject() {
    return new Subject(WorkItems.KIND, item.id().value());
  }

  /** In addresses and ids: "move-node". */
  public static String id(WorkItemStep step) {
    return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String typed(WorkItemStep step, String field) {
    return step == tried ? typed.getOrDefault(field, "") : "";
  }

  public Map<String, String> errors(WorkItemStep step) {
    return step == tried ? errors : Map.of();
  }

  /** The refused form's messages, each leading to its field. */
  public Map<String, String> summary() {
    Map<String, String> all = new LinkedHashMap<>();
    errors.forEach((field, message) -> all.put(tried == null ? field : id(tried) + "-" + field, message));
    return all;
  }
}
