package org.guatu.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Precision;
import org.guatu.ledger.ImportContext;
import org.guatu.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How sites stood, where a ledger of another module tells it beside its own matter: facts of the batch, taken back with it. */
@Component
public class SiteStates {
  private static final Set<FactKind> KINDS = EnumSet.of(FactKind.STATE);

  private final LedgerStore store;
  private final KnownFactStore reads;
  private final BatchFacts facts;

  SiteStates(LedgerStore store, KnownFactStore reads, BatchFacts facts) {
    this.store = store;
    this.reads = reads;
    this.facts = facts;
  }

  /**
   * A site stands so from a day on.
   *
   * @param evidence the paper that says so, which also marks the fact as told by it
   * @param was the day that an earlier import had read from the same paper; null if none had
   */
  public record Line(LedgerRow row, ProjectId project, ConstructionState state, LocalDate since, String reason, String evidence, @Nullable LocalDate was) {}

  /**
   * Writes what the register does not know yet. What it has from somebody else for the same day stands, a site that works does not become
   * 已批未复 by a paper, and one that is finished stays finished.
   */
  public void write(ImportContext context, List<Line> lines) {
    Set<ProjectId> projects = lines.stream().map(Line::project).collect(Collectors.toSet());
    store.lock(context.zone(), projects);
    KnownFacts known = reads.read(context.zone(), projects, KINDS, earliest(lines, context));
    List<Fact> told = new ArrayList<>();
    for (Line line : lines.stream().sorted(Comparator.comparing(Line::since)).toList()) {
      KnownFacts.Stated before = before(known, line);
      boolean same = before != null && line.since().equals(line.was());
      if (!same && (before != null || isNews(known, line))) {
        Fact.Said said = new Fact.Said(context.author(line.row()), context.importer(), line.reason(), line.evidence(),
            new Fact.Source(context.batch().value(), line.row().number()), false);
        Fact fact = new Fact(Ids.next(), line.project(), Fact.What.of(FactKind.STATE, line.state().name()),
            new Fact.When(Moments.startOf(line.since()), Precision.DAY, context.recordedAt()), said, before == null ? null : before.id(), null);
        known.add(fact);
        told.add(fact);
      }
    }
    facts.write(context, told, known.standings());
  }

  /** @return how many facts were superseded @throws org.guatu.kernel.RuleViolation if something later was said, or a published figure counts it */
  public int undo(ImportContext context) {
    return facts.undo(context);
  }

  private static Instant earliest(List<Line> lines, ImportContext context) {
    Instant earliest = context.recordedAt();
    for (Line line : lines) {
      LocalDate day = line.was() != null && line.was().isBefore(line.since()) ? line.was() : line.since();
      earliest = Moments.startOf(day).isBefore(earliest) ? Moments.startOf(day) : earliest;
    }
    return earliest;
  }

  private static KnownFacts.@Nullable Stated before(KnownFacts known, Line line) {
    if (line.was() == null) {
      return null;
    }
    KnownFacts.Stated stated = known.from(line.project(), FactKind.STATE, "", Moments.startOf(line.was()), line.state().name());
    return stated == null || !line.evidence().equals(stated.evidence()) ? null : stated;
  }

  private static boolean isNews(KnownFacts known, Line line) {
    Instant since = Moments.startOf(line.since());
    KnownFacts.Stated holds = known.at(line.project(), FactKind.STATE, "", since);
    if (holds == null) {
      return true;
    }
    boolean othersWord = holds.occurredAt().equals(since) && !line.evidence().equals(holds.evidence());
    ConstructionState state = ConstructionState.valueOf(holds.value());
    boolean works = line.state() == ConstructionState.PERMITTED && state == ConstructionState.RESUMED;
    boolean over = state == ConstructionState.COMPLETED || state == ConstructionState.TERMINATED;
    return !othersWord && state != line.state() && !works && !over;
  }
}
