package org.guatu.identity.oversight;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.guatu.audit.AuditEntry;
import org.guatu.audit.AuditFilter;
import org.guatu.audit.AuditLine;
import org.guatu.audit.AuditLog;
import org.guatu.audit.AuditProof;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.ChainProof;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading the trail, taking it out, proving it. Taking it out and proving it are entries themselves. */
@Service
public class Oversight {
  private final AuditLog log;
  private final AuditProof proof;
  private final TrailNames names;

  Oversight(AuditLog log, AuditProof proof, TrailNames names) {
    this.log = log;
    this.proof = proof;
    this.names = names;
  }

  /** Newest first. */
  @Requires(Permission.AUDIT_READ)
  public List<AuditLine> page(Scope scope, AuditFilter filter, int limit) {
    return log.page(whole(scope).zone(), filter, limit);
  }

  /** What the things are called today whose ids stand in the lines; nothing for those that are gone or have no name. */
  @Requires(Permission.AUDIT_READ)
  @Transactional(readOnly = true)
  public Map<UUID, String> names(Scope scope, List<AuditLine> lines) {
    return names.of(whole(scope), lines);
  }

  /** Computes the chain again. */
  @Requires(Permission.AUDIT_READ)
  @Transactional
  @Recorded("audit.verify")
  public ChainProof verify(Scope scope) {
    ChainProof found = proof.verify(whole(scope).zone());
    AuditTrail.note("links", found.links());
    AuditTrail.note("holds", found.holds());
    return found;
  }

  /** Writes what a filter finds as CSV for a spreadsheet: UTF-8 with its mark, no cell that a spreadsheet would compute. */
  @Requires(Permission.AUDIT_READ)
  @Recorded("audit.export")
  @Transactional
  public void export(Scope scope, AuditFilter filter, OutputStream out) {
    try {
      out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
      CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
      csv.printRecord("序号", "时刻", "操作人", "来源", "动作", "对象", "结果", "明细", "记录编号");
      long rows = log.each(whole(scope).zone(), filter, line -> print(csv, line));
      csv.flush();
      AuditTrail.note("rows", rows);
      AuditTrail.note("filter", filter.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(CSVPrinter csv, AuditLine line) {
    AuditEntry entry = line.entry();
    try {
      csv.printRecord(line.seq() == null ? "" : line.seq().toString(), Moments.minute(entry.at()), safe(entry.actor()), safe(entry.origin()),
          safe(entry.action()), safe(entry.subject()), Words.of(entry.outcome()), safe(entry.details()), entry.id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String safe(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static Scope whole(Scope scope) {
    if (!scope.wholeZone()) {
      throw new NotFound("zone", scope.zone().value());
    }
    return scope;
  }
}
