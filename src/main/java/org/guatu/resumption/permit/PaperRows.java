package org.guatu.resumption.permit;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import org.guatu.ledger.Column;
import org.guatu.ledger.LedgerRow;
import org.guatu.project.ProjectId;
import org.guatu.project.ProjectRows;
import org.jspecify.annotations.Nullable;

/** The columns of 准予复工台账, and the paper that a row tells. */
final class PaperRows {
  static final String DOCUMENT = "document";
  static final String ISSUED = "issued";
  static final String FROM = "from";
  static final String UNTIL = "until";
  static final String SCOPE = "scope";
  static final String HEADCOUNT = "headcount";
  static final String CONDITIONS = "conditions";
  static final String WORKED = "worked";
  static final String PRESENT = "present";
  static final String REVOKED = "revoked";
  static final String REASON = "reason";
  static final String SIGNER = "signer";
  static final String EVIDENCE = "evidence";
  static final int MOST_PEOPLE = 100_000;
  static final List<Column> COLUMNS = List.of(
      Column.id(DOCUMENT, "文号", 40).mandatory().also("准予复工文号", "通知文号", "批准文号").note("照原件写，如 复工〔2020〕012号、鹤开复工〔2020〕12号、复工字第12号；写成 复工〔年份〕序号号 的，只补录编号在系统之前的"),
      ProjectRows.columns().get(0),
      ProjectRows.columns().get(1),
      Column.day(ISSUED, "签发日期").mandatory().also("批准日期", "审批日期").note("与文号的年份一致"),
      Column.day(FROM, "起始日期").also("有效期起").note("空着同签发日期"),
      Column.day(UNTIL, "截止日期").mandatory().also("有效期止", "有效期至").note("最后一天；已被后来的通知替代的，写实际失效的前一天"),
      Column.text(SCOPE, "准予复工范围", 500).also("复工范围").width(32).note("空着记为未载明"),
      Column.integer(HEADCOUNT, "人数上限").mandatory().also("批准人数", "复工人数").note("没有限定的写到岗人数"),
      Column.text(CONDITIONS, "附带条件", 500),
      Column.day(WORKED, "首个工作日").also("实际复工日期", "复工日期").note("登记册自该日起记为已复工；空着而通知仍有效的记为已批未复"),
      Column.integer(PRESENT, "到岗人数").note("首个工作日的到岗人数，填了首个工作日就要填"),
      Column.day(REVOKED, "撤销日期").note("登记册自该日起记为停工"),
      Column.text(REASON, "撤销原因", 500),
      Column.text(SIGNER, "签发人", 40).width(12).note("照原件写；空着记为未载明"),
      Column.text(EVIDENCE, "凭据", 500).note("原件存放处"),
      Column.reporter(),
      Column.reportingUnit());

  private PaperRows() {}

  static PaperNumber number(LedgerRow row) {
    return PaperNumber.read(requireNonNull(row.text(DOCUMENT)));
  }

  /** What the row says, and where it says nothing what is known. */
  static PaperPermit paper(LedgerRow row, ProjectId project, PaperNumber number, PermitBatchStore.@Nullable Kept kept) {
    PaperPermit known = kept == null ? null : kept.paper();
    LocalDate issued = requireNonNull(row.day(ISSUED));
    LocalDate from = row.day(FROM);
    String signer = row.text(SIGNER);
    return new PaperPermit(number, project, issued,
        from != null ? from : known == null || known.validFrom().equals(known.issuedOn()) ? issued : known.validFrom(),
        requireNonNull(row.day(UNTIL)),
        requireNonNullElse(row.text(SCOPE), known == null ? Permit.UNSAID : known.scope()),
        people(requireNonNull(row.integer(HEADCOUNT))),
        requireNonNullElse(row.text(CONDITIONS), known == null ? "" : known.conditions()),
        row.day(WORKED) != null ? row.day(WORKED) : known == null ? null : known.workedOn(),
        row.integer(PRESENT) != null ? Integer.valueOf(people(requireNonNull(row.integer(PRESENT)))) : known == null ? null : known.present(),
        row.day(REVOKED) != null ? row.day(REVOKED) : known == null ? null : known.revokedOn(),
        row.text(REASON) != null ? row.text(REASON) : known == null ? null : known.revokedWhy(),
        signer != null ? signer : known == null ? "" : known.signer(),
        row.text(EVIDENCE) != null ? row.text(EVIDENCE) : known == null ? null : known.evidence());
  }

  /** 0 for a number that no site has. */
  private static int people(long typed) {
    return typed < 1 || typed > MOST_PEOPLE ? 0 : (int) typed;
  }
}
