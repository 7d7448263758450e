package org.guatu.rulebook;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.AfterCommit;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How rules come to hold: drafted by one person, activated by another, then never edited. Rules are the whole zone's. */
@Service
public class RulePacks {
  private final PackStore store;
  private final Rulebook rulebook;
  private final List<RulePackKind<?>> kinds;
  private final Clock clock;

  RulePacks(PackStore store, Rulebook rulebook, List<RulePackKind<?>> kinds, Clock clock) {
    this.store = store;
    this.rulebook = rulebook;
    this.kinds = kinds.stream().sorted(Comparator.comparing(RulePackKind::code)).toList();
    this.clock = clock;
  }

  /** Every kind of rules that the product follows. */
  public List<RulePackKind<?>> kinds() {
    return kinds;
  }

  /** @throws NotFound if the product follows no such rules */
  public RulePackKind<?> kind(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst().orElseThrow(() -> new NotFound("rule-pack-kind", code));
  }

  /** The content that ships with the product: what a first draft starts from. */
  public String shipped(RulePackKind<?> kind) {
    return PackContent.shipped(kind);
  }

  /** Every activated pack, by kind, the latest first. */
  @Requires(Permission.RULEBOOK_READ)
  @Transactional(readOnly = true)
  public List<ActivatedPack> packs(Scope scope) {
    return store.packs(scope.zone());
  }

  @Requires(Permission.RULEBOOK_READ)
  @Transactional(readOnly = true)
  public List<Draft> drafts(Scope scope) {
    return store.drafts(scope.zone());
  }

  @Requires(Permission.RULEBOOK_READ)
  @Transactional(readOnly = true)
  public Draft draft(Scope scope, DraftId id) {
    return find(scope, id);
  }

  /** @throws InvalidInput if the content is no pack of its kind */
  @Requires(Permission.RULEBOOK_WRITE)
  @Transactional
  @Recorded("rulebook.draft-pack")
  public DraftId draft(Scope scope, DraftEntry entry) {
    wholeZone(scope);
    DraftId id = new DraftId(Ids.next());
    store.insert(scope.zone(), id, checked(entry), clock.instant());
    AuditTrail.note("kind", entry.kind());
    AuditTrail.note("name", entry.name());
    return id;
  }

  /** Only the author mends a draft: otherwise who activates could have written it. */
  @Requires(Permission.RULEBOOK_WRITE)
  @Transactional
  @Recorded("rulebook.mend-draft")
  public void mend(Scope scope, DraftId id, long version, DraftEntry entry) {
    Draft before = own(scope, id);
    DraftEntry wanted = checked(new DraftEntry(before.kind(), entry.name(), entry.effectiveFrom(), entry.basis(), entry.content()));
    if (!store.update(scope.zone(), id, version, wanted, clock.instant())) {
      throw new Conflict(before.version());
    }
    AuditTrail.note("kind", before.kind());
  }

  /** Throws away a draft of one's own. */
  @Requires(Permission.RULEBOOK_WRITE)
  @Transactional
  @Recorded("rulebook.discard-draft")
  public void discard(Scope scope, DraftId id) {
    Draft draft = own(scope, id);
    if (!store.remove(scope.zone(), id, draft.version())) {
      throw new Conflict(draft.version());
    }
    AuditTrail.note("name", draft.name());
  }

  /**
   * Puts a draft into force from its day on, for good: what is wrong in it is mended by the next version.
   *
   * @param version the version of the draft that was read and is agreed to
   * @throws RuleViolation if the author activates it
   */
  @Requires(Permission.RULEBOOK_WRITE)
  @Transactional
  @Recorded("rulebook.activate-pack")
  public int activate(Scope scope, DraftId id, long version) {
    wholeZone(scope);
    Draft draft = find(scope, id);
    if (isOwn(draft)) {
      throw new RuleViolation("rulebook.own-draft", draft.actor());
    }
    checked(new DraftEntry(draft.kind(), draft.name(), draft.effectiveFrom(), draft.basis(), draft.content()));
    int number = store.remove(scope.zone(), id, version) ? store.activate(scope.zone(), draft, clock.instant()) : 0;
    if (number == 0) {
      throw new Conflict(draft.version());
    }
    AuditTrail.note("kind", draft.kind());
    AuditTrail.note("number", number);
    AfterCommit.run(() -> rulebook.forget(scope.zone()));
    AuditTrail.note("name", draft.name());
    return number;
  }

  private DraftEntry checked(DraftEntry entry) {
    RulePackKind<?> kind = kinds.stream().filter(each -> each.code().equals(entry.kind())).findFirst()
        .orElseThrow(() -> new InvalidInput("kind", "请选择规则类别"));
    PackContent.read(kind, entry.content());
    return new DraftEntry(entry.kind(), entry.name(), entry.effectiveFrom(), entry.basis(), PackContent.laidOut(entry.content()));
  }

  private Draft own(Scope scope, DraftId id) {
    wholeZone(scope);
    Draft draft = find(scope, id);
    if (!isOwn(draft)) {
      throw new RuleViolation("rulebook.not-own-draft", draft.actor());
    }
    return draft;
  }

  private static boolean isOwn(Draft draft) {
    return Objects.equals(draft.account(), Actor.current().account());
  }

  private Draft find(Scope scope, DraftId id) {
    return store.draft(scope.zone(), id).orElseThrow(() -> new NotFound("draft", id.value()));
  }

  private static void wholeZone(Scope scope) {
    if (!scope.wholeZone()) {
      throw new NotFound("zone", scope.zone().value());
    }
  }
}
