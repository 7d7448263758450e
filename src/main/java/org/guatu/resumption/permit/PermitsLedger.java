package org.guatu.resumption.permit;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.kernel.RuleViolation;
import org.guatu.ledger.Column;
import org.guatu.ledger.ImportContext;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.LedgerRow;
import org.guatu.ledger.RowOutcome;
import org.guatu.ledger.RowProblem;
import org.guatu.ledger.RowSink;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectRows;
import org.guatu.project.SiteStates;
import org.guatu.resumption.application.Overtaken;
import org.guatu.resumption.application.ResumptionApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 准予复工台账: permits that were given on paper before the product stood, and all permits going out. A paper keeps its number as it is printed;
 * the product's own numbers of the year go on after the last one of their form that came in so, without gaps. What a row says of the site, that it was
 * permitted, worked, was stopped, goes to the register with the batch. An application of the site that is under way is withdrawn once the importer confirms.
 */
@Component
class PermitsLedger implements Ledger {
  private final ProjectRows projects;
  private final PermitBatchStore store;
  private final PaperReads reads;
  private final SiteStates states;
  private final Overtaken overtaken;

  PermitsLedger(ProjectRows projects, PermitBatchStore store, PaperReads reads, SiteStates states, Overtaken overtaken) {
    this.projects = projects;
    this.store = store;
    this.reads = reads;
    this.states = states;
    this.overtaken = overtaken;
  }

  @Override
  public String code() {
    return "permits";
  }

  @Override
  public String title() {
    return "准予复工台账";
  }

  @Override
  public String about() {
    return "每行一份准予复工通知，以文号认；用来补录启用系统以前的纸质通知，再次导入则更正它";
  }

  @Override
  public List<Column> columns() {
    return PaperRows.COLUMNS;
  }

  @Override
  public List<String> keyColumns() {
    return List.of(PaperRows.DOCUMENT);
  }

  @Override
  public @Nullable String keyOf(LedgerRow row) {
    return PaperRows.number(row).key();
  }

  @Override
  public Permission permission() {
    return Permission.RESUMPTION_APPROVE;
  }

  @Override
  public Permission readPermission() {
    return Permission.RESUMPTION_READ;
  }

  private PaperChecks known(List<LedgerRow> rows, ImportContext context) {
    ProjectRows.Found found = projects.find(context, rows);
    Set<String> keys = new HashSet<>();
    Set<Integer> years = new TreeSet<>();
    for (LedgerRow row : rows) {
      PaperNumber number = PaperRows.number(row);
      keys.add(number.key());
      years.add(number.year() == null ? requireNonNull(row.day(PaperRows.ISSUED)).getYear() : number.year());
    }
    return new PaperChecks(found, store.kept(context.zone(), keys), store.firstOwn(context.zone(), years), new HashMap<>(store.standing(context.zone(), found.ids())),
        overtaken.underWay(context.scope(), found.ids()), Moments.day(context.recordedAt()));
  }

  @Override
  public List<RowProblem> check(List<LedgerRow> rows, ImportContext context) {
    PaperChecks known = known(rows, context);
    List<RowProblem> problems = new ArrayList<>();
    for (LedgerRow row : rows) {
      RowProblem problem = known.problem(row);
      if (problem != null) {
        problems.add(problem);
      }
    }
    return problems;
  }

  @Override
  public List<RowOutcome> apply(List<LedgerRow> rows, ImportContext context) {
    PaperChecks known = known(rows, context);
    List<RowOutcome> outcomes = new ArrayList<>();
    List<PermitBatchStore.Taking> takings = new ArrayList<>();
    List<SiteStates.Line> lines = new ArrayList<>();
    for (LedgerRow row : rows) {
      PaperNumber number = PaperRows.number(row);
      PermitBatchStore.Kept kept = known.kept().get(number.key());
      PaperPermit paper = PaperRows.paper(row, known.found().of(row).id(), number, kept);
      if (kept != null && kept.paper().equals(paper)) {
        outcomes.add(RowOutcome.UNCHANGED);
      } else {
        outcomes.add(kept == null ? RowOutcome.ADDED : RowOutcome.CHANGED);
        takings.add(new PermitBatchStore.Taking(row.number(), context.author(row), paper, kept == null ? null : kept.id()));
        lines(row, paper, kept == null ? null : kept.paper(), known.today(), lines);
      }
    }
    store.take(context, takings);
    states.write(context, lines);
    for (PermitBatchStore.Taking taking : takings) {
      ResumptionApplication application = known.overtaken(taking.paper());
      if (application != null) {
        overtaken.withdraw(context.scope(), application.id(), taking.paper().numberText());
      }
    }
    return outcomes;
  }

  private static void lines(LedgerRow row, PaperPermit paper, @Nullable PaperPermit was, LocalDate today, List<SiteStates.Line> lines) {
    String evidence = paper.numberText();
    boolean idle = paper.workedOn() == null && (paper.revokedOn() != null || paper.status(today).isStanding());
    if (idle || paper.workedOn() != null && paper.workedOn().isAfter(paper.issuedOn())) {
      lines.add(new SiteStates.Line(row, paper.project(), ConstructionState.PERMITTED, paper.issuedOn(), "准予复工", evidence, was == null ? null : was.issuedOn()));
    }
    if (paper.workedOn() != null) {
      lines.add(new SiteStates.Line(row, paper.project(), ConstructionState.RESUMED, paper.workedOn(), "首个工作日到岗 " + paper.present() + " 人", evidence,
          was == null ? null : was.workedOn()));
    }
    if (paper.revokedOn() != null) {
      lines.add(new SiteStates.Line(row, paper.project(), ConstructionState.STOPPED, paper.revokedOn(), requireNonNullElse(paper.revokedWhy(), "撤销准予复工"), evidence,
          was == null ? null : was.revokedOn()));
    }
  }

  @Override
  public void export(Scope scope, AsOf asOf, RowSink rows) {
    reads.export(scope, asOf, line -> {
      PaperPermit paper = line.paper();
      rows.row(paper.numberText(), line.projectNumber(), line.projectName(), paper.issuedOn(), paper.validFrom(), paper.validUntil(), blankIsNull(paper.scope()),
          paper.headcountCap(), blankIsNull(paper.conditions()), paper.workedOn(), paper.present(), paper.revokedOn(), paper.revokedWhy(),
          blankIsNull(paper.signer()), paper.evidence(), line.author(), null);
    });
  }

  /** @throws RuleViolation also if one of the permits was handled since, or a published figure counts it */
  @Override
  public int undo(ImportContext context) {
    refuse("resumption.undo-handled", store.handled(context.zone(), context.batch()));
    refuse("project.undo-published", store.published(context.zone(), context.batch()));
    int facts = states.undo(context);
    return facts + store.takeBack(context);
  }

  private static void refuse(String rule, Collection<String> names) {
    if (!names.isEmpty()) {
      throw new RuleViolation(rule, String.join("、", names));
    }
  }

  private static @Nullable String blankIsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
