package org.guatu;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.guatu.identity.Access;
import org.guatu.identity.Grant;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.ZoneId;

/** Who acts in a test, with an account of his own: {@code Someone.in(zone, Role.BUTLER).does(() -> …)}. */
public record Someone(Access access) {
  /** A zone of the test's own, so that nothing needs clearing away. */
  public static ZoneId freshZone() {
    return new ZoneId(Ids.next());
  }

  /** With the role over the whole zone. */
  public static Someone in(ZoneId zone, Role role) {
    return of(zone, role, ScopeKind.ZONE, Set.of());
  }

  /** With the role over the targets only. */
  public static Someone limited(ZoneId zone, Role role, ScopeKind kind, UUID... targets) {
    return of(zone, role, kind, Set.of(targets));
  }

  private static Someone of(ZoneId zone, Role role, ScopeKind kind, Set<UUID> targets) {
    Actor actor = new Actor(Ids.next(), "测试 · " + role.name(), zone, "test");
    return new Someone(new Access(actor, List.of(new Grant(role, kind, targets)), false));
  }

  /** The built-in operator, who may do everything. */
  public static Someone operator(ZoneId zone) {
    return new Someone(Access.operator(new Actor(null, "系统", zone, "test")));
  }

  public UUID account() {
    return access.actor().account();
  }

  public Scope scope(Permission permission) {
    return access.scope(permission);
  }

  /** Does it as this one; what it throws comes through. */
  public <T> T does(Callable<T> work) {
    try {
      return access.call(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public void doing(Runnable work) {
    does(() -> {
      work.run();
      return null;
    });
  }
}
