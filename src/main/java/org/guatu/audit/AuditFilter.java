package org.guatu.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for.
 *
 * @param from the first day, in Asia/Shanghai
 * @param to the last day
 * @param actor part of the actor's name
 * @param action how the action begins: "identity." or "project.move-stage"
 * @param subject exactly the subject's id
 * @param before the id that the page before ended with
 */
public record AuditFilter(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String actor, @Nullable String action,
    @Nullable String subject, @Nullable Outcome outcome, @Nullable UUID before) {

  public AuditFilter {
    actor = blank(actor);
    action = blank(action);
    subject = blank(subject);
  }

  public AuditFilter before(@Nullable UUID id) {
    return new AuditFilter(from, to, actor, action, subject, outcome, id);
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
