package org.guatu.document;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.identity.Subjects;
import org.guatu.kernel.Actor;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Ids;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attachments: who may see the subject may see what hangs on it. What was once attached is never changed, only withdrawn. */
@Service
public class Documents {
  private final AttachmentStore store;
  private final ContentFolder folder;
  private final Subjects subjects;
  private final Clock clock;

  Documents(AttachmentStore store, ContentFolder folder, Subjects subjects, Clock clock) {
    this.store = store;
    this.folder = folder;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** An attachment with its content. */
  public record Opened(Attachment attachment, byte[] content) {}

  /** Hangs a file on a subject; the same content is kept once, however often it comes. @throws NotFound if the subject is not yours */
  @Requires(Permission.DOCUMENT_WRITE)
  @Transactional
  @Recorded("document.attach")
  public AttachmentId attach(Scope scope, Subject subject, Upload upload) {
    subjects.get(scope, subject);
    String hash = upload.hash();
    folder.keep(upload, hash);
    AttachmentId id = new AttachmentId(Ids.next());
    store.insert(scope.zone(), id, subject, upload, hash, clock.instant());
    AuditTrail.note("subject", subject.kind() + " " + subject.id());
    AuditTrail.note("name", upload.name());
    AuditTrail.note("hash", hash);
    return id;
  }

  /** What hangs on a subject and was uploaded by the moment, the latest first. @throws NotFound if the subject is not yours */
  @Requires(Permission.DOCUMENT_READ)
  @Transactional(readOnly = true)
  public List<Attachment> list(Scope scope, Subject subject, AsOf asOf) {
    subjects.get(scope, subject);
    return store.of(scope.zone(), subject, asOf.at().isBefore(asOf.knownAt()) ? asOf.at() : asOf.knownAt());
  }

  /** How many attachments each of these subjects has, for a list whose rows the reader may see. One statement. */
  @Transactional(readOnly = true)
  public Map<UUID, Integer> counts(Scope scope, String kind, Collection<UUID> visible) {
    return visible.isEmpty() ? Map.of() : store.counts(scope.zone(), kind, visible);
  }

  /** An attachment to be read. The reading is recorded. @throws NotFound if it is not there, was withdrawn, or its subject is not yours */
  @Requires(Permission.DOCUMENT_READ)
  @Transactional
  @Recorded("document.open")
  public Opened open(Scope scope, AttachmentId id) {
    Attachment attachment = find(scope, id);
    AuditTrail.note("name", attachment.name());
    return new Opened(attachment, folder.read(attachment.hash()));
  }

  /** Takes an attachment out of sight. @throws RuleViolation unless by who uploaded it, or by who may write the whole zone's documents */
  @Requires(Permission.DOCUMENT_WRITE)
  @Transactional
  @Recorded("document.withdraw")
  public Subject withdraw(Scope scope, AttachmentId id, String reason) {
    Attachment attachment = find(scope, id);
    Fields fields = new Fields();
    String why = fields.required("reason", "原因", reason, 200);
    fields.check();
    boolean own = attachment.account() != null && attachment.account().equals(Actor.current().account());
    if (!own && !Access.current().everything() && !scope.wholeZone()) {
      throw new RuleViolation("document.not-own", attachment.actor());
    }
    if (!store.withdraw(scope.zone(), id, why, clock.instant())) {
      throw new NotFound("attachment", id.value());
    }
    AuditTrail.note("name", attachment.name());
    AuditTrail.note("reason", why);
    return attachment.subject();
  }

  private Attachment find(Scope scope, AttachmentId id) {
    Attachment attachment = store.find(scope.zone(), id).orElseThrow(() -> new NotFound("attachment", id.value()));
    if (subjects.find(scope, Set.of(attachment.subject())).isEmpty()) {
      throw new NotFound("attachment", id.value());
    }
    return attachment;
  }
}
