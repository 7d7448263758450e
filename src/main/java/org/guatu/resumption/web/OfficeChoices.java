package org.guatu.resumption.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guatu.identity.Access;
import org.guatu.identity.AccountId;
import org.guatu.identity.Permission;
import org.guatu.identity.RoleHolders;
import org.guatu.identity.Scope;
import org.guatu.organization.Areas;
import org.guatu.organization.People;
import org.guatu.organization.PersonRow;
import org.springframework.stereotype.Component;

/** The lists that the office's forms choose from; none for who may not read the organization. */
@Component
class OfficeChoices {
  private static final int MOST_PEOPLE = 1000;

  private final Areas areas;
  private final People people;
  private final RoleHolders roles;

  OfficeChoices(Areas areas, People people, RoleHolders roles) {
    this.areas = areas;
    this.people = people;
    this.roles = roles;
  }

  List<OfficeChoice> areas() {
    return !Access.current().may(Permission.ORGANIZATION_READ) ? List.of() : areas.all(Access.scopeOf(Permission.ORGANIZATION_READ)).stream()
        .map(area -> new OfficeChoice(area.id().value().toString(), area.name())).toList();
  }

  /** Those in office whose account has the permission; all of them as long as nobody's has. */
  List<OfficeChoice> holders(Permission permission) {
    if (!Access.current().may(Permission.ORGANIZATION_READ)) {
      return List.of();
    }
    Scope scope = Access.scopeOf(Permission.ORGANIZATION_READ);
    List<PersonRow> all = people.list(scope, "", Optional.empty(), false, MOST_PEOPLE);
    Set<AccountId> may = Set.copyOf(roles.with(scope.zone(), permission));
    List<PersonRow> able = all.stream().filter(row -> row.person().account() != null && may.contains(row.person().account())).toList();
    return (able.isEmpty() ? all : able).stream()
        .map(row -> new OfficeChoice(row.person().id().value().toString(), row.department() + " · " + row.person().name())).toList();
  }
}
