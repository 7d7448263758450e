package org.guatu.worklist;

import java.time.Instant;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Subject;
import org.guatu.organization.PersonId;
import org.jspecify.annotations.Nullable;

/** A thing to do, and what became of it. */
public record ToDo(
    ToDoId id,
    ToDoKind kind,
    String title,
    Subject subject,
    String link,
    PersonId person,
    @Nullable Instant due,
    ToDoState state,
    String outcome,
    Instant createdAt,
    @Nullable Instant closedAt) {

  /**
   * 滞后 past its limit, 预警 close to it.
   *
   * @param soon how far from now a limit is close (the rulebook's working days)
   */
  public Lamp lamp(Instant now, Instant soon) {
    if (due == null) {
      return Lamp.OK;
    }
    return due.isBefore(now) ? Lamp.LATE : due.isAfter(soon) ? Lamp.OK : Lamp.WARN;
  }
}
