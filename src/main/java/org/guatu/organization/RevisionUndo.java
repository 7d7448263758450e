package org.guatu.organization;

import java.util.List;
import java.util.UUID;
import org.guatu.kernel.RuleViolation;

/** What an enterprise's registration said before an import: its states are in order, the import's are the last of them. */
final class RevisionUndo {
  private RevisionUndo() {}

  /** The state before; a withdrawn one if the import registered it. @throws RuleViolation if somebody wrote since */
  static EnterpriseRevision before(List<EnterpriseRevision> history, UUID batch) {
    EnterpriseRevision last = history.getLast();
    if (!batch.equals(last.batch())) {
      throw new RuleViolation("organization.later-revision", last.entry().name());
    }
    EnterpriseRevision first = history.stream().filter(revision -> batch.equals(revision.batch())).findFirst().orElseThrow();
    int place = history.indexOf(first);
    if (place > 0) {
      return history.get(place - 1);
    }
    return new EnterpriseRevision(first.enterprise(), 0, last.entry(), true, first.recordedAt(), first.author(), first.recordedBy(), null);
  }
}
