package org.guatu.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Access;
import org.guatu.identity.Forbidden;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.NotFound;
import org.guatu.ledger.writing.LedgerExport;
import org.guatu.ledger.writing.LedgerTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledgers there are, their empty templates, and their rows going out. */
@Service
public class Ledgers {
  private final List<Ledger> ledgers;
  private final AuditTrail trail;

  Ledgers(List<Ledger> ledgers, AuditTrail trail) {
    this.ledgers = ledgers.stream().sorted(Comparator.comparing(Ledger::code)).toList();
    this.trail = trail;
  }

  public List<Ledger> all() {
    return ledgers;
  }

  /** @throws NotFound if there is no such ledger */
  public Ledger get(String code) {
    return ledgers.stream().filter(ledger -> ledger.code().equals(code)).findFirst().orElseThrow(() -> new NotFound("ledger", code));
  }

  /** The ledger, for one who may write its rows. @throws Forbidden for anybody else; the attempt is audited */
  public Ledger toWrite(String code) {
    Ledger ledger = get(code);
    demand(ledger, ledger.permission());
    return ledger;
  }

  /** An empty ledger to fill: drop-downs, text-typed ids, a sheet of notes. */
  @Requires(Permission.LEDGER_IMPORT)
  public void template(String code, OutputStream out) throws IOException {
    LedgerTemplate.write(get(code), out);
  }

  /**
   * Streams the rows of the scope as of a moment; the first byte leaves before the first row is read.
   *
   * @param scope what the reader may see ({@link Ledger#readPermission()})
   */
  @Requires(Permission.LEDGER_EXPORT)
  @Transactional
  @Recorded("ledger.export")
  public long export(Scope scope, String code, AsOf asOf, Format format, OutputStream out) {
    Ledger ledger = get(code);
    demand(ledger, ledger.readPermission());
    try {
      LedgerExport export = LedgerExport.open(Listing.of(ledger), format, out);
      ledger.export(scope, asOf, export);
      export.finish();
      AuditTrail.note("ledger", code);
      AuditTrail.note("asOf", asOf.at().toString());
      AuditTrail.note("rows", export.rows());
      return export.rows();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /**
   * Streams the rows of a list that somebody looks at.
   *
   * @param seen what he looks at in words, for the audit: filters, order, moment
   * @param rows hands the rows to the sink, straight from the database's cursor
   */
  @Requires(Permission.LEDGER_EXPORT)
  @Transactional
  @Recorded("ledger.export-seen")
  public long export(Listing listing, String seen, Format format, OutputStream out, Consumer<RowSink> rows) {
    try {
      LedgerExport export = LedgerExport.open(listing, format, out);
      rows.accept(export);
      export.finish();
      AuditTrail.note("ledger", listing.code());
      AuditTrail.note("seen", seen);
      AuditTrail.note("rows", export.rows());
      return export.rows();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void demand(Ledger ledger, Permission permission) {
    if (!Access.current().may(permission)) {
      trail.refused("permission.denied", ledger.code(), Map.of("permission", permission));
      throw new Forbidden(permission);
    }
  }
}
