package org.guatu.matter.web;

import java.util.UUID;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Subject;
import org.guatu.matter.MatterKind;
import org.guatu.matter.NewMatter;
import org.jspecify.annotations.Nullable;

/**
 * What is typed when a matter is raised.
 *
 * @param subject "enterprise:" and the id, as the list of choices sends it
 */
public record MatterForm(@Nullable String kind, @Nullable String title, @Nullable String description, @Nullable String subject) {
  static final MatterForm EMPTY = new MatterForm("PROBLEM", "", "", "");

  NewMatter toNewMatter() {
    Fields fields = new Fields();
    MatterKind chosen = fields.choice("kind", "类别", kind, MatterKind.class);
    String shownTitle = fields.required("title", "标题", title, 80);
    String text = fields.requiredBlock("description", "情况", description, 2000);
    Subject about = about();
    if (about == null) {
      fields.wrong("subject", "请选择问题针对的对象");
    }
    fields.check();
    return new NewMatter(chosen, shownTitle, text, java.util.Objects.requireNonNull(about));
  }

  /** What it is about, or null if nothing that can be read was chosen. */
  @Nullable Subject about() {
    if (subject == null || !subject.matches("[a-z-]{2,30}:[0-9a-fA-F-]{36}")) {
      return null;
    }
    int colon = subject.indexOf(':');
    try {
      return new Subject(subject.substring(0, colon), UUID.fromString(subject.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  public String shownKind() {
    return kind == null ? "PROBLEM" : kind;
  }

  public String shownTitle() {
    return title == null ? "" : title;
  }

  public String shownDescription() {
    return description == null ? "" : description;
  }

  public String shownSubject() {
    return subject == null ? "" : subject;
  }
}
