package org.guatu.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Precision;
import org.guatu.kernel.RuleViolation;
import org.guatu.ledger.ImportContext;
import org.guatu.ledger.LedgerRow;
import org.guatu.ledger.Occurrence;
import org.guatu.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facts that come with a file: its rows' authors, the importer beside them, one moment of recording; and their taking back. */
@Component
class BatchFacts {
  /** Columns that accompany a fact in any ledger. */
  static final String REASON = "reason";
  static final String EVIDENCE = "evidence";

  private final Register register;
  private final LedgerStore store;
  private final KnownFactStore known;
  private final Rulebook rulebook;
  private final DutyHandOver handOver;

  BatchFacts(Register register, LedgerStore store, KnownFactStore known, Rulebook rulebook, DutyHandOver handOver) {
    this.register = register;
    this.store = store;
    this.known = known;
    this.rulebook = rulebook;
    this.handOver = handOver;
  }

  /** When a row's facts begin to hold: as its column says, else now. */
  static Occurrence when(LedgerRow row, String column, ImportContext context) {
    Occurrence said = row.moment(column);
    return said == null ? new Occurrence(context.recordedAt(), Precision.MINUTE) : said;
  }

  /**
   * What the register knows of the projects that some rows are about, as far back as the rows reach.
   *
   * @param column where a row says from when on
   * @return of the caller, to add to what the rows say
   */
  KnownFacts known(List<LedgerRow> rows, String column, Collection<ProjectId> about, Set<FactKind> kinds, ImportContext context) {
    return context.once("facts", () -> read(rows, column, about, kinds, context)).copy();
  }

  private KnownFacts read(List<LedgerRow> rows, String column, Collection<ProjectId> about, Set<FactKind> kinds, ImportContext context) {
    Instant since = context.recordedAt();
    for (LedgerRow row : rows) {
      Occurrence said = row.moment(column);
      since = said != null && said.at().isBefore(since) ? said.at() : since;
    }
    return known.read(context.zone(), about, kinds, since);
  }

  /** The checks of amounts that hold from a moment. */
  AmountChecks amounts(ImportContext context, Instant since) {
    return AmountChecks.at(rulebook, context.zone(), since);
  }

  Fact fact(ImportContext context, LedgerRow row, ProjectId project, Fact.What what, Occurrence when, @Nullable UUID supersedes) {
    Fact.Said said = new Fact.Said(context.author(row), context.importer(), row.text(REASON), row.text(EVIDENCE),
        new Fact.Source(context.batch().value(), row.number()), false);
    return new Fact(Ids.next(), project, what, new Fact.When(when.at(), when.precision(), context.recordedAt()), said, supersedes, null);
  }

  void write(ImportContext context, List<Fact> facts, Standings standings) {
    write(context, List.of(), facts, standings);
  }

  /**
   * @param entering projects that the file brings into the register
   * @param standings what was read of the others to check the facts
   */
  void write(ImportContext context, List<Project> entering, List<Fact> facts, Standings standings) {
    if (!facts.isEmpty()) {
      List<Fact> all = new ArrayList<>(facts);
      all.addAll(beginnings(context, entering, facts, standings));
      following(context, entering, all, "导入 " + context.fileName(), () -> register.writeAll(context.zone(), entering, all, standings));
    }
  }

  /** Nobody had anything open on a project that enters. */
  private void following(ImportContext context, List<Project> entering, List<Fact> facts, String reason, Runnable write) {
    Set<ProjectId> fresh = entering.stream().map(Project::id).collect(Collectors.toSet());
    List<ProjectId> moved = facts.stream().filter(fact -> fact.what().kind() == FactKind.DUTY && !fresh.contains(fact.project())).map(Fact::project)
        .distinct().toList();
    if (moved.isEmpty()) {
      write.run();
    } else {
      handOver.following(context.zone(), moved, reason, write);
    }
  }

  /** What something happened to was there when it happened: a fact from before a project's first day moves that day back. */
  private List<Fact> beginnings(ImportContext context, List<Project> entering, List<Fact> facts, Standings standings) {
    Map<ProjectId, Fact> earliest = new LinkedHashMap<>();
    facts.forEach(fact -> earliest.merge(fact.project(), fact, (one, two) -> two.when().occurredAt().isBefore(one.when().occurredAt()) ? two : one));
    entering.forEach(project -> earliest.remove(project.id()));
    for (CardStore.Standing card : standings.cards()) {
      earliest.computeIfPresent(new ProjectId(card.stretch().project()), (project, fact) -> fact.when().occurredAt().isBefore(card.stretch().from().toInstant()) ? fact : null);
    }
    if (earliest.isEmpty()) {
      return List.of();
    }
    Instant first = earliest.values().stream().map(fact -> fact.when().occurredAt()).min(Comparator.naturalOrder()).orElseThrow();
    Map<ProjectId, LedgerStore.Beginning> known = store.beginnings(context.zone(), earliest.keySet(), first);
    List<Fact> more = new ArrayList<>();
    earliest.forEach((project, fact) -> {
      LedgerStore.Beginning beginning = known.get(project);
      if (beginning != null && fact.when().occurredAt().isBefore(beginning.since())) {
        more.add(new Fact(Ids.next(), project, Fact.What.of(FactKind.LIFE, "LIVE"), fact.when(), fact.said(), null, null));
        more.add(new Fact(Ids.next(), project, Fact.What.of(FactKind.NAME, beginning.name()), fact.when(), fact.said(), null, null));
      }
    });
    return more;
  }

  /**
   * Withdraws all facts of a batch. A project that only the batch had registered is withdrawn with them.
   *
   * @throws RuleViolation if something later was said about the same thing, or a published figure counts it
   */
  int undo(ImportContext context) {
    UUID batch = context.batch().value();
    List<Fact> facts = store.ofBatch(context.zone(), batch);
    store.lock(context.zone(), facts.stream().map(Fact::project).distinct().toList());
    refuse("project.undo-said-later", store.saidLater(context.zone(), batch));
    refuse("project.undo-published", store.published(context.zone(), batch));
    Set<ProjectId> registered = store.registeredBy(context.zone(), batch);
    List<Fact> withdrawals = new ArrayList<>();
    for (Fact fact : facts) {
      Fact.Said said = new Fact.Said(context.importer(), context.importer(), "撤销导入 " + context.fileName(), null, null, fact.said().demo());
      Fact.When when = new Fact.When(fact.when().occurredAt(), fact.when().precision(), context.recordedAt());
      withdrawals.add(new Fact(Ids.next(), fact.project(), fact.what(), when, said, null, fact.id()));
    }
    if (!withdrawals.isEmpty()) {
      following(context, List.of(), withdrawals, "撤销导入 " + context.fileName(), () -> register.writeAll(context.zone(), withdrawals));
    }
    store.withdraw(context.zone(), registered, context.recordedAt());
    return facts.size();
  }

  private static void refuse(String rule, List<String> names) {
    if (!names.isEmpty()) {
      throw new RuleViolation(rule, String.join("、", names.subList(0, Math.min(3, names.size()))) + (names.size() > 3 ? " 等" : ""));
    }
  }
}
