package org.guatu.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.RuleViolation;
import org.springframework.stereotype.Service;

/**
 * Enterprises and their butlers in bulk, for the ledger that carries them in. No permission of its own, no audit entry and no event:
 * the import has them all, and a dry run is an import that is rolled back.
 */
@Service
public class EnterpriseBatches {
  private final EnterpriseLines lines;
  private final EnterpriseStore enterprises;
  private final RevisionStore revisions;
  private final AssignmentStore assignments;

  EnterpriseBatches(EnterpriseLines lines, EnterpriseStore enterprises, RevisionStore revisions, AssignmentStore assignments) {
    this.lines = lines;
    this.enterprises = enterprises;
    this.revisions = revisions;
    this.assignments = assignments;
  }

  /** Under what lines are written: who carried the file in, in which import, at which moment. */
  public record Carrier(String name, UUID batch, Instant recordedAt) {}

  /** What is wrong with the lines, in their order; none for a good one. */
  public List<EnterpriseLine.Objection> check(Scope scope, List<EnterpriseLine> rows) {
    return lines.read(scope, rows).objections();
  }

  /** Writes good lines, inside the caller's transaction. @return what became of each, in their order */
  public List<EnterpriseLine.Effect> write(Scope scope, List<EnterpriseLine> rows, Carrier carrier) {
    EnterpriseLines.Reading reading = lines.read(scope, rows);
    if (!reading.objections().isEmpty()) {
      throw new IllegalStateException("lines were not checked: " + reading.objections().getFirst());
    }
    List<EnterpriseStore.Write> writes = new ArrayList<>();
    List<EnterpriseRevision> added = new ArrayList<>();
    List<EnterpriseId> ids = new ArrayList<>();
    List<EnterpriseLine.Effect> effects = new ArrayList<>();
    for (EnterpriseLines.Understood line : reading.lines()) {
      long before = line.known() == null ? 0 : line.known().version();
      EnterpriseId id = line.known() == null ? new EnterpriseId(Ids.next()) : line.known().id();
      ids.add(id);
      if (line.before() == null || !line.before().entry().equals(line.entry())) {
        writes.add(new EnterpriseStore.Write(id, line.code(), before, line.entry(), false));
        added.add(new EnterpriseRevision(id, before + 1, line.entry(), false, carrier.recordedAt(), line.line().author(), carrier.name(), carrier.batch()));
        effects.add(line.before() == null ? EnterpriseLine.Effect.ADDED : EnterpriseLine.Effect.CHANGED);
      } else {
        effects.add(EnterpriseLine.Effect.UNCHANGED);
      }
    }
    save(scope, writes, added, carrier.recordedAt());
    butlers(scope, reading.lines(), ids, effects, carrier);
    return effects;
  }

  private void save(Scope scope, List<EnterpriseStore.Write> writes, List<EnterpriseRevision> added, Instant now) {
    if (!writes.isEmpty()) {
      if (!enterprises.writeAll(scope.zone(), writes, now)) {
        throw new Conflict(0);
      }
      revisions.add(scope.zone(), added);
    }
  }

  /** A butler who is named and is not the present one takes over on the day of the import. */
  private void butlers(Scope scope, List<EnterpriseLines.Understood> read, List<EnterpriseId> ids, List<EnterpriseLine.Effect> effects, Carrier carrier) {
    if (read.stream().allMatch(line -> line.butler() == null)) {
      return;
    }
    LocalDate today = Moments.day(carrier.recordedAt());
    Map<UUID, Assignment> holders = assignments
        .holders(scope.zone(), AssignmentRole.ENTERPRISE_BUTLER, ids.stream().map(EnterpriseId::value).toList(), today, carrier.recordedAt()).stream()
        .collect(Collectors.toMap(Assignment::subject, holder -> holder, (first, second) -> first));
    List<AssignmentStore.Addition> additions = new ArrayList<>();
    for (int at = 0; at < read.size(); at++) {
      PersonId butler = read.get(at).butler();
      UUID enterprise = ids.get(at).value();
      Assignment holder = holders.get(enterprise);
      if (butler == null || holder != null && holder.person().equals(butler)) {
        continue;
      }
      String author = read.get(at).line().author();
      if (holder != null) {
        boolean sameDay = !holder.from().isBefore(today);
        additions.add(new AssignmentStore.Addition(new AssignmentId(Ids.next()), holder.role(), enterprise, holder.person(), holder.from(),
            sameDay ? holder.to() : today, sameDay, "企业台账导入", holder.id(), author, carrier.name(), carrier.batch()));
      }
      additions.add(new AssignmentStore.Addition(new AssignmentId(Ids.next()), AssignmentRole.ENTERPRISE_BUTLER, enterprise, butler, today, null, false,
          "企业台账导入", null, author, carrier.name(), carrier.batch()));
      if (effects.get(at) == EnterpriseLine.Effect.UNCHANGED) {
        effects.set(at, EnterpriseLine.Effect.CHANGED);
      }
    }
    if (!assignments.addAll(scope.zone(), additions, carrier.recordedAt())) {
      throw new Conflict(0);
    }
  }

  /** Hands out the enterprises of the scope as they were registered as of a moment, in the order of their codes, one by one. */
  public void export(Scope scope, AsOf asOf, Consumer<EnterpriseLine> rows) {
    revisions.export(scope, asOf, rows);
  }

  /**
   * Takes an import back by adding what was before it.
   *
   * @return how many facts were superseded
   * @throws org.guatu.kernel.RuleViolation if something was written on one of its enterprises since
   */
  public int undo(Scope scope, Carrier carrier) {
    List<AssignmentStore.Addition> restored = assignments.undoing(scope.zone(), carrier.batch(), carrier.name());
    if (!assignments.addAll(scope.zone(), restored, carrier.recordedAt())) {
      throw new RuleViolation("organization.later-assignment");
    }
    Map<EnterpriseId, List<EnterpriseRevision>> histories = new HashMap<>();
    for (EnterpriseRevision revision : revisions.touchedBy(scope.zone(), carrier.batch())) {
      histories.computeIfAbsent(revision.enterprise(), id -> new ArrayList<>()).add(revision);
    }
    List<EnterpriseStore.Write> writes = new ArrayList<>();
    List<EnterpriseRevision> added = new ArrayList<>();
    for (List<EnterpriseRevision> history : histories.values()) {
      EnterpriseRevision before = RevisionUndo.before(history, carrier.batch());
      EnterpriseRevision last = history.getLast();
      writes.add(new EnterpriseStore.Write(last.enterprise(), null, last.number(), before.entry(), before.withdrawn()));
      added.add(new EnterpriseRevision(last.enterprise(), last.number() + 1, before.entry(), before.withdrawn(), carrier.recordedAt(), carrier.name(),
          carrier.name(), null));
    }
    save(scope, writes, added, carrier.recordedAt());
    return writes.size() + restored.size();
  }
}
