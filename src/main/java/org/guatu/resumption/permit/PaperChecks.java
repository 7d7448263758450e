package org.guatu.resumption.permit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.ledger.LedgerRow;
import org.guatu.ledger.RowProblem;
import org.guatu.project.ProjectId;
import org.guatu.project.ProjectRows;
import org.guatu.resumption.application.ResumptionApplication;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a portion are held against.
 *
 * @param kept the permits that are known under the rows' numbers, by their keys
 * @param firstOwn the first number of each year that the product gave itself
 * @param standing the standing permit of each project, the rows' own as they are looked at
 * @param underWay the application of each project for resumption that is under way
 */
record PaperChecks(ProjectRows.Found found, Map<String, PermitBatchStore.Kept> kept, Map<Integer, Integer> firstOwn,
    Map<ProjectId, PaperNumber> standing, Map<ProjectId, ResumptionApplication> underWay, LocalDate today) {

  /** What is wrong with a row, the first thing; null for a good one. */
  @Nullable RowProblem problem(LedgerRow row) {
    PaperNumber number = PaperRows.number(row);
    if (!number.isNumber()) {
      return RowProblem.of(row, PaperRows.DOCUMENT, "文号里没有号数，请照原件写，如 复工〔2020〕012号");
    }
    String unknown = found.problem(row);
    if (unknown != null) {
      return RowProblem.of(row, ProjectRows.NUMBER, unknown);
    }
    PermitBatchStore.Kept kept = this.kept.get(number.key());
    RowProblem missing = missing(row, kept);
    if (missing != null) {
      return missing;
    }
    PaperPermit paper = PaperRows.paper(row, found.of(row).id(), number, kept);
    if (kept != null && kept.paper().equals(paper)) {
      return null;
    }
    RowProblem wrong = wrong(row, paper);
    if (wrong != null) {
      return wrong;
    }
    if (kept == null ? number.own() != null && number.own() >= firstOwn.getOrDefault(paper.year(), Integer.MAX_VALUE) : kept.own()) {
      return RowProblem.of(row, PaperRows.DOCUMENT, kept == null
          ? paper.year() + " 年自 " + Permit.numberText(paper.year(), requireNonNull(firstOwn.get(paper.year()))) + " 起由系统编号，只能补录此前的"
          : "该通知由系统签发，不能由台账更改；请在通知的页面上办理");
    }
    if (kept != null && kept.handled()) {
      return RowProblem.of(row, PaperRows.DOCUMENT, "该通知已在系统中办理过，不能再由台账更正；请在通知的页面上办理");
    }
    if (kept != null && !kept.paper().project().equals(paper.project())) {
      return RowProblem.of(row, PaperRows.DOCUMENT, "该文号已登记给另一个项目；登记错了请先撤销那次导入");
    }
    RowProblem twice = standsTwice(row, paper);
    return twice == null ? overtakes(row, paper) : twice;
  }

  /** The application of the site that a paper overtakes: one that holds now leaves it nothing to apply for. */
  @Nullable ResumptionApplication overtaken(PaperPermit paper) {
    return paper.status(today).isStanding() ? underWay.get(paper.project()) : null;
  }

  private @Nullable RowProblem overtakes(LedgerRow row, PaperPermit paper) {
    ResumptionApplication application = overtaken(paper);
    return application == null ? null : RowProblem.doubt(row, PaperRows.DOCUMENT, "项目有一份复工申请在办（" + Words.of(application.status()) + "，"
        + application.applicant() + " " + Moments.day(application.createdAt()) + " 开始）：通知确已签发的，确认后导入，这份申请随之撤回");
  }

  private @Nullable RowProblem standsTwice(LedgerRow row, PaperPermit paper) {
    PaperNumber number = paper.number();
    if (!paper.status(today).isStanding()) {
      standing.computeIfPresent(paper.project(), (project, other) -> other.key().equals(number.key()) ? null : other);
      return null;
    }
    PaperNumber other = standing.putIfAbsent(paper.project(), number);
    return other == null || other.key().equals(number.key()) ? null
        : RowProblem.of(row, PaperRows.UNTIL, "项目已有有效的通知 " + other.text() + "；已被替代的请写明实际失效的日期");
  }

  /** What a paper that is new has to say; one that is known keeps what a blank cell does not say. */
  private static @Nullable RowProblem missing(LedgerRow row, PermitBatchStore.@Nullable Kept kept) {
    LocalDate worked = row.day(PaperRows.WORKED);
    if (worked != null && row.integer(PaperRows.PRESENT) == null && (kept == null || kept.paper().present() == null)) {
      return RowProblem.of(row, PaperRows.PRESENT, "填了首个工作日，到岗人数也要填");
    }
    if (worked == null && row.integer(PaperRows.PRESENT) != null && (kept == null || kept.paper().workedOn() == null)) {
      return RowProblem.of(row, PaperRows.WORKED, "填了到岗人数，首个工作日也要填");
    }
    return null;
  }

  private @Nullable RowProblem wrong(LedgerRow row, PaperPermit paper) {
    if (paper.number().year() != null && paper.issuedOn().getYear() != paper.number().year()) {
      return RowProblem.of(row, PaperRows.ISSUED, "签发日期不在文号的年份 " + paper.year());
    }
    if (paper.issuedOn().isAfter(today)) {
      return RowProblem.of(row, PaperRows.ISSUED, "签发日期晚于今天");
    }
    if (paper.validFrom().isBefore(paper.issuedOn())) {
      return RowProblem.of(row, PaperRows.FROM, "起始日期早于签发日期");
    }
    if (paper.validUntil().isBefore(paper.validFrom())) {
      return RowProblem.of(row, PaperRows.UNTIL, "截止日期早于起始日期");
    }
    if (paper.headcountCap() < 1) {
      return RowProblem.of(row, PaperRows.HEADCOUNT, "人数上限应为 1 到 " + PaperRows.MOST_PEOPLE);
    }
    LocalDate last = paper.validUntil().isBefore(today) ? paper.validUntil() : today;
    if (paper.revokedOn() != null && (paper.revokedOn().isBefore(paper.issuedOn()) || paper.revokedOn().isAfter(last))) {
      return RowProblem.of(row, PaperRows.REVOKED, "撤销日期应在签发日期到 " + last + " 之间");
    }
    LocalDate lastWork = paper.revokedOn() != null && paper.revokedOn().isBefore(last) ? paper.revokedOn() : last;
    if (paper.workedOn() != null && (paper.workedOn().isBefore(paper.validFrom()) || paper.workedOn().isAfter(lastWork))) {
      return RowProblem.of(row, PaperRows.WORKED, "首个工作日应在起始日期到 " + lastWork + " 之间");
    }
    if (paper.present() != null && (paper.present() < 1 || paper.present() > paper.headcountCap())) {
      return RowProblem.of(row, PaperRows.PRESENT, "到岗人数应为 1 到 " + paper.headcountCap() + "（人数上限）");
    }
    return null;
  }
}
