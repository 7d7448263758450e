package org.guatu.resumption.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a procedure comes to hold: written by one person, approved by another, published with a number and a date, and then never edited;
 * a change is a new version. Procedures are the whole zone's.
 */
@Service
public class Procedures {
  /** The packs that ship with the product: 疫情复工（六个到位）, 节后复工（六个一）. */
  public static final List<String> SHIPPED = List.of("epidemic", "post-holiday");

  private final ProcedureStore store;
  private final ProcedureDesk desk;
  private final Clock clock;

  Procedures(ProcedureStore store, ProcedureDesk desk, Clock clock) {
    this.store = store;
    this.desk = desk;
    this.clock = clock;
  }

  /** A pack that ships with the product, to start a draft from. @throws NotFound if none ships under the code */
  public static ProcedureEntry shipped(String code) {
    if (!SHIPPED.contains(code)) {
      throw new NotFound("procedure", code);
    }
    return ProcedureJson.shipped(code);
  }

  @Requires(Permission.RESUMPTION_PROCEDURE)
  @Transactional
  @Recorded("resumption.draft-procedure")
  public ProcedureId draft(Scope scope, ProcedureEntry entry) {
    wholeZone(scope);
    ProcedureId id = new ProcedureId(Ids.next());
    store.insert(scope.zone(), id, entry, clock.instant());
    desk.drafted(scope.zone(), id, entry.name());
    AuditTrail.note("name", entry.name());
    return id;
  }

  /** Writes it anew; what was approved has to be approved again. @throws RuleViolation if it is published @throws Conflict by an old version */
  @Requires(Permission.RESUMPTION_PROCEDURE)
  @Transactional
  @Recorded("resumption.revise-procedure")
  public void revise(Scope scope, ProcedureId id, long version, ProcedureEntry entry) {
    ProcedureDraft draft = locked(scope, id, ProcedureStep.REVISE);
    if (!store.revise(scope.zone(), draft, version, entry, clock.instant())) {
      throw new Conflict(draft.version());
    }
    desk.drafted(scope.zone(), id, entry.name());
    AuditTrail.note("name", entry.name());
  }

  /** @throws RuleViolation by who wrote in it */
  @Requires(Permission.RESUMPTION_PROCEDURE_APPROVE)
  @Transactional
  @Recorded("resumption.approve-procedure")
  public void approve(Scope scope, ProcedureId id, long version) {
    ProcedureDraft draft = locked(scope, id, ProcedureStep.APPROVE);
    if (draft.wrote(Actor.current().account())) {
      throw new RuleViolation("resumption.own-procedure", draft.author());
    }
    if (!store.approve(scope.zone(), id, version, clock.instant())) {
      throw new Conflict(draft.version());
    }
    desk.approved(scope.zone(), id);
    AuditTrail.note("name", draft.entry().name());
  }

  /**
   * Publishes it under a document number of its own, as of a day not ahead. From now on campaigns may follow it, and nobody can edit it.
   *
   * @throws org.guatu.kernel.InvalidInput at the number if a version was published under it
   */
  @Requires(Permission.RESUMPTION_PROCEDURE)
  @Transactional
  @Recorded("resumption.publish-procedure")
  public void publish(Scope scope, ProcedureId id, long version, String documentNumber, LocalDate on) {
    ProcedureDraft draft = locked(scope, id, ProcedureStep.PUBLISH);
    Fields fields = new Fields();
    String number = fields.required("documentNumber", "发布文号", documentNumber, 60);
    if (on.isAfter(Moments.day(clock.instant()))) {
      fields.wrong("publishedOn", "发布日期不能晚于今天");
    } else if (on.isBefore(Moments.day(draft.begunAt()))) {
      fields.wrong("publishedOn", "发布日期不能早于起草的 " + Moments.day(draft.begunAt()));
    }
    store.under(scope.zone(), number).ifPresent(other -> fields.wrong("documentNumber",
        "该文号已用于《" + other.name() + "》第 " + other.number() + " 版（" + other.publishedOn() + " 发布），一号只发一版"));
    fields.check();
    try {
      if (!store.publish(scope.zone(), draft, version, number, on, clock.instant())) {
        throw new Conflict(draft.version());
      }
    } catch (DuplicateKeyException e) {
      throw new Conflict(draft.version());
    }
    AuditTrail.note("name", draft.entry().name());
    AuditTrail.note("document", number);
  }

  @Requires(Permission.RESUMPTION_PROCEDURE)
  @Transactional(readOnly = true)
  public List<ProcedureDraft> drafts(Scope scope) {
    wholeZone(scope);
    return store.drafts(scope.zone());
  }

  /** The same, for who approves one of them. */
  @Requires(Permission.RESUMPTION_PROCEDURE_APPROVE)
  @Transactional(readOnly = true)
  public List<ProcedureDraft> draftsToApprove(Scope scope) {
    wholeZone(scope);
    return store.drafts(scope.zone());
  }

  /** A draft, for who is to approve it: nobody approves what he cannot read. @throws NotFound if there is no such draft */
  @Requires(Permission.RESUMPTION_PROCEDURE_APPROVE)
  @Transactional(readOnly = true)
  public ProcedureDraft draftToApprove(Scope scope, ProcedureId id) {
    wholeZone(scope);
    return found(scope.zone(), id);
  }

  /** @throws NotFound if there is no such draft */
  @Requires(Permission.RESUMPTION_PROCEDURE)
  @Transactional(readOnly = true)
  public ProcedureDraft draft(Scope scope, ProcedureId id) {
    wholeZone(scope);
    return found(scope.zone(), id);
  }

  /** Every published version, by code, the latest first. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public List<Procedure> published(Scope scope) {
    return store.all(scope.zone());
  }

  /** @throws NotFound if no version was published under the id */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public Procedure get(Scope scope, ProcedureId id) {
    return behind(scope.zone(), id);
  }

  /** The version behind an id that a record of the zone points at. */
  @Transactional(readOnly = true)
  public Procedure behind(ZoneId zone, ProcedureId id) {
    return store.find(zone, id).orElseThrow(() -> new NotFound("procedure", id.value()));
  }

  private ProcedureDraft found(ZoneId zone, ProcedureId id) {
    return store.draft(zone, id, false).orElseThrow(() -> new NotFound("procedure", id.value()));
  }

  private ProcedureDraft locked(Scope scope, ProcedureId id, ProcedureStep step) {
    wholeZone(scope);
    ProcedureDraft draft = store.draft(scope.zone(), id, true).orElse(null);
    if (draft == null) {
      behind(scope.zone(), id);
    }
    ProcedureStatus.LIFE.next(draft == null ? ProcedureStatus.PUBLISHED : draft.status(), step);
    return Objects.requireNonNull(draft);
  }

  private static void wholeZone(Scope scope) {
    if (!scope.wholeZone()) {
      throw new NotFound("zone", scope.zone().value());
    }
  }
}
