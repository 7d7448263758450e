package org.guatu.matter;

import org.guatu.kernel.Fields;
import org.guatu.kernel.Subject;

/**
 * What is raised, checked.
 *
 * @param subject what it is about: a project, an enterprise, a responsibility area
 */
public record NewMatter(MatterKind kind, String title, String description, Subject subject) {
  /** @throws org.guatu.kernel.InvalidInput if a field is missing or too long */
  public NewMatter {
    Fields fields = new Fields();
    title = fields.required("title", "标题", title, 80);
    description = fields.requiredBlock("description", "情况", description, 2000);
    fields.check();
  }
}
