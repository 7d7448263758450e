package org.guatu.bench;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.guatu.identity.Access;
import org.guatu.identity.Grant;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.ZoneId;

/** Somebody who acts in the bench's zone, all of it. */
record SeedPerson(Access access, Scope whole) {
  static SeedPerson of(ZoneId zone, Role role) {
    Actor actor = new Actor(Ids.next(), "性能测试 " + role.name(), zone, "bench");
    return new SeedPerson(new Access(actor, List.of(new Grant(role, ScopeKind.ZONE, Set.of())), false), Scope.wholeZone(zone));
  }

  <T> T does(Callable<T> work) throws Exception {
    return access.call(work);
  }

  void doing(Runnable work) throws Exception {
    access.call(() -> {
      work.run();
      return true;
    });
  }
}
