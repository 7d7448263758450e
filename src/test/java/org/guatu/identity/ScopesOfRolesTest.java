package org.guatu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.ZoneId;
import org.junit.jupiter.api.Test;

/** For any grants: a permission holds exactly where some grant whose role has it says so, and nowhere else. */
class ScopesOfRolesTest {
  private static final ZoneId ZONE = new ZoneId(Ids.next());

  @Test
  void aScopeIsTheUnionOfTheGrantsThatHaveThePermission() {
    Random random = new Random(20200303);
    List<UUID> things = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      things.add(new UUID(0x7000, i));
    }
    for (int round = 0; round < 3000; round++) {
      List<Grant> grants = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        ScopeKind kind = ScopeKind.values()[random.nextInt(ScopeKind.values().length)];
        Set<UUID> targets = new HashSet<>();
        for (int j = kind == ScopeKind.ZONE ? 0 : 1 + random.nextInt(3); j > 0; j--) {
          targets.add(things.get(random.nextInt(things.size())));
        }
        grants.add(new Grant(Role.values()[random.nextInt(Role.values().length)], kind, targets));
      }
      check(new Access(new Actor(Ids.next(), "甲", ZONE, "test"), grants, false));
    }
  }

  private static void check(Access access) {
    for (Permission permission : Permission.values()) {
      List<Grant> giving = access.grants().stream().filter(grant -> grant.role().permissions().contains(permission)).toList();
      Scope scope = access.scope(permission);
      assertThat(access.may(permission)).isEqualTo(!giving.isEmpty());
      assertThat(scope.wholeZone()).isEqualTo(giving.stream().anyMatch(grant -> grant.kind() == ScopeKind.ZONE));
      assertThat(scope.departments()).isEqualTo(targets(giving, ScopeKind.DEPARTMENT));
      assertThat(scope.areas()).isEqualTo(targets(giving, ScopeKind.AREA));
      assertThat(scope.enterprises()).isEqualTo(targets(giving, ScopeKind.ENTERPRISE));
      assertThat(scope.projects()).isEqualTo(targets(giving, ScopeKind.PROJECT));
      assertThat(scope.zone()).isEqualTo(ZONE);
    }
  }

  private static Set<UUID> targets(List<Grant> grants, ScopeKind kind) {
    Set<UUID> all = new HashSet<>();
    grants.stream().filter(grant -> grant.kind() == kind).forEach(grant -> all.addAll(grant.targets()));
    return all;
  }

  @Test
  void administratorsHaveNothingOfTheBusinessAndNothingOfEachOther() {
    Set<Permission> business = new HashSet<>();
    for (Role role : Role.values()) {
      if (!role.isAdministrator()) {
        business.addAll(role.permissions());
      }
    }
    Set<Permission> offices = Set.of(Permission.ACCOUNT_WRITE, Permission.ROLE_GRANT, Permission.SESSION_END, Permission.API_KEY_WRITE,
        Permission.AUDIT_READ, Permission.BACKUP);
    assertThat(business).doesNotContainAnyElementsOf(offices);
    for (Permission permission : offices) {
      assertThat(List.of(Role.values()).stream().filter(role -> role.permissions().contains(permission))).as(permission.name()).hasSize(1);
    }
    assertThat(Role.AUDIT_ADMINISTRATOR.permissions()).allMatch(permission -> permission.name().endsWith("_READ"));
  }

  @Test
  void theBuiltInOperatorMayDoEverythingInItsZone() {
    Access operator = Access.operator(new Actor(null, "系统", ZONE, "test"));
    for (Permission permission : Permission.values()) {
      assertThat(operator.may(permission)).isTrue();
      assertThat(operator.scope(permission)).isEqualTo(Scope.wholeZone(ZONE));
    }
  }
}
