package org.guatu.identity;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.guatu.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** What the one who acts now may do, and on which rows. Bound by the sign-in filter, the command line, or a job. */
public record Access(Actor actor, List<Grant> grants, boolean everything) {
  private static final ScopedValue<Access> CURRENT = ScopedValue.newInstance();

  /** The built-in operator of the command line and of jobs: may do everything, under its own name in the trail. */
  public static Access operator(Actor actor) {
    return new Access(actor, List.of(), true);
  }

  /** @throws IllegalStateException if nobody acts, which is a bug */
  public static Access current() {
    return CURRENT.orElseThrow(() -> new IllegalStateException("nobody acts here"));
  }

  public static @Nullable Access currentOrNull() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  public boolean may(Permission permission) {
    return everything || grants.stream().anyMatch(grant -> grant.gives(permission));
  }

  public boolean has(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }

  /** The rows on which this permission holds: the union over the grants whose role has it. */
  public Scope scope(Permission permission) {
    if (everything) {
      return Scope.wholeZone(actor.zone());
    }
    boolean whole = false;
    var targets = new EnumMap<ScopeKind, Set<UUID>>(ScopeKind.class);
    for (Grant grant : grants) {
      if (grant.gives(permission)) {
        whole |= grant.kind() == ScopeKind.ZONE;
        targets.computeIfAbsent(grant.kind(), kind -> new HashSet<>()).addAll(grant.targets());
      }
    }
    return new Scope(actor.zone(), whole, targets.getOrDefault(ScopeKind.DEPARTMENT, Set.of()), targets.getOrDefault(ScopeKind.AREA, Set.of()),
        targets.getOrDefault(ScopeKind.ENTERPRISE, Set.of()), targets.getOrDefault(ScopeKind.PROJECT, Set.of()));
  }

  /** The scope of the one who acts now. */
  public static Scope scopeOf(Permission permission) {
    return current().scope(permission);
  }

  /** Runs the work as this one. */
  public <T> T call(Callable<T> work) throws Exception {
    return ScopedValue.where(CURRENT, this).call(() -> actor.call(work));
  }
}
