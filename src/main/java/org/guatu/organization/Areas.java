package org.guatu.organization;

import java.time.Clock;
import java.util.List;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The responsibility areas of the zone. Everybody may read them; who writes needs the whole zone. */
@Service
public class Areas {
  private final AreaStore store;
  private final Clock clock;

  Areas(AreaStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Requires(Permission.ORGANIZATION_READ)
  @Transactional(readOnly = true)
  public List<Area> all(Scope scope) {
    return store.all(scope.zone());
  }

  @Requires(Permission.ORGANIZATION_READ)
  @Transactional(readOnly = true)
  public Area get(Scope scope, AreaId id) {
    return find(scope, id);
  }

  /** @throws InvalidInput if the name is taken */
  @Requires(Permission.ORGANIZATION_WRITE)
  @Transactional
  @Recorded("organization.enter-area")
  public AreaId enter(Scope scope, AreaEntry entry) {
    wholeZone(scope);
    AreaId id = new AreaId(Ids.next());
    if (!store.insert(scope.zone(), id, entry, clock.instant())) {
      throw new InvalidInput("name", "已有同名的责任区");
    }
    AuditTrail.note("name", entry.name());
    return id;
  }

  /** @throws Conflict if another version was saved meanwhile */
  @Requires(Permission.ORGANIZATION_WRITE)
  @Transactional
  @Recorded("organization.change-area")
  public void change(Scope scope, AreaId id, long version, AreaEntry entry) {
    wholeZone(scope);
    Area before = find(scope, id);
    if (store.taken(scope.zone(), id, entry.name())) {
      throw new InvalidInput("name", "已有同名的责任区");
    }
    if (!store.update(scope.zone(), id, version, entry, clock.instant())) {
      throw new Conflict(before.version());
    }
    AuditTrail.note("from", before.name());
    AuditTrail.note("to", entry.name());
  }

  private Area find(Scope scope, AreaId id) {
    return store.find(scope.zone(), id).orElseThrow(() -> new NotFound("area", id.value()));
  }

  private static void wholeZone(Scope scope) {
    if (!scope.wholeZone()) {
      throw new NotFound("zone", scope.zone().value());
    }
  }
}
