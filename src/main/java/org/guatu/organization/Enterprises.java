package org.guatu.organization;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The enterprises of the zone, each with one code, and how their registration came about. */
@Service
public class Enterprises {
  private final EnterpriseStore store;
  private final RevisionStore revisions;
  private final Clock clock;

  Enterprises(EnterpriseStore store, RevisionStore revisions, Clock clock) {
    this.store = store;
    this.revisions = revisions;
    this.clock = clock;
  }

  /** A page of enterprises in the order of their names. */
  @Requires(Permission.ORGANIZATION_READ)
  @Transactional(readOnly = true)
  public List<EnterpriseRow> list(Scope scope, EnterpriseQuery query) {
    return store.list(scope, query, new AsOf(clock.instant(), clock.instant()));
  }

  @Requires(Permission.ORGANIZATION_READ)
  @Transactional(readOnly = true)
  public Enterprise get(Scope scope, EnterpriseId id) {
    return find(scope, id);
  }

  /** Every state of the registration, the latest first. */
  @Requires(Permission.ORGANIZATION_READ)
  @Transactional(readOnly = true)
  public List<EnterpriseRevision> history(Scope scope, EnterpriseId id) {
    find(scope, id);
    return revisions.of(scope.zone(), id);
  }

  /** The enterprise with this code, for other records of the zone to point at. */
  @Transactional(readOnly = true)
  public Optional<Enterprise> byCode(ZoneId zone, UnifiedSocialCreditCode code) {
    return Optional.ofNullable(store.byCode(Scope.wholeZone(zone), Set.of(code.value())).get(code.value()));
  }

  /** The names behind ids. One statement. */
  @Transactional(readOnly = true)
  public Map<UUID, String> names(ZoneId zone, Collection<UUID> ids) {
    return ids.isEmpty() ? Map.of() : store.names(zone, ids);
  }

  /** @throws InvalidInput if the code is registered already, or if the entry lies outside the scope */
  @Requires(Permission.ENTERPRISE_WRITE)
  @Transactional
  @Recorded("organization.register-enterprise")
  public EnterpriseId register(Scope scope, UnifiedSocialCreditCode code, EnterpriseEntry entry) {
    mayStand(scope, entry);
    var known = store.known(scope.zone(), Set.of(code.value())).get(code.value());
    if (known != null && known.withdrawn()) {
      write(scope, known.id(), known.version(), entry, known.version());
      return known.id();
    }
    EnterpriseId id = new EnterpriseId(Ids.next());
    if (known != null || !store.insert(scope.zone(), id, code, entry, clock.instant())) {
      throw new InvalidInput("code", "统一社会信用代码 " + code + " 已经登记过");
    }
    revisions.add(scope.zone(), List.of(revision(id, 1, entry)));
    AuditTrail.note("code", code.value());
    AuditTrail.note("name", entry.name());
    return id;
  }

  /** @throws Conflict if another version was saved meanwhile @throws InvalidInput if the entry lies outside the scope */
  @Requires(Permission.ENTERPRISE_WRITE)
  @Transactional
  @Recorded("organization.change-enterprise")
  public void change(Scope scope, EnterpriseId id, long version, EnterpriseEntry entry) {
    Enterprise before = find(scope, id);
    if (before.version() == version && before.entry().equals(entry)) {
      return;
    }
    mayStand(scope, entry);
    write(scope, id, version, entry, before.version());
    AuditTrail.note("code", before.code().value());
    AuditTrail.note("from", before.entry().toString());
    AuditTrail.note("to", entry.toString());
  }

  private void write(Scope scope, EnterpriseId id, long version, EnterpriseEntry entry, long current) {
    if (!store.update(scope.zone(), id, version, entry, false, clock.instant())) {
      throw new Conflict(current);
    }
    revisions.add(scope.zone(), List.of(revision(id, version + 1, entry)));
  }

  private EnterpriseRevision revision(EnterpriseId id, long number, EnterpriseEntry entry) {
    String actor = Actor.current().name();
    return new EnterpriseRevision(id, number, entry, false, clock.instant(), actor, actor, null);
  }

  /** Nobody writes a row that he could not read afterwards. */
  private static void mayStand(Scope scope, EnterpriseEntry entry) {
    boolean seen = scope.wholeZone()
        || entry.area() != null && scope.areas().contains(entry.area().value())
        || entry.department() != null && scope.departments().contains(entry.department().value());
    if (!seen) {
      throw new InvalidInput(scope.areas().isEmpty() ? "department" : "area", "请选您数据范围内的责任区或主管部门");
    }
  }

  private Enterprise find(Scope scope, EnterpriseId id) {
    return store.find(scope, id).orElseThrow(() -> new NotFound("enterprise", id.value()));
  }
}
