package org.guatu.resumption.web;

import java.util.List;
import java.util.Optional;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.organization.Areas;
import org.guatu.organization.People;
import org.springframework.stereotype.Component;

/** The lists that the office's forms choose from; none for who may not read the organization. */
@Component
class OfficeChoices {
  private static final int MOST_PEOPLE = 1000;

  private final Areas areas;
  private final People people;

  OfficeChoices(Areas areas, People people) {
    this.areas = areas;
    this.people = people;
  }

  List<OfficeChoice> areas() {
    return !Access.current().may(Permission.ORGANIZATION_READ) ? List.of() : areas.all(Access.scopeOf(Permission.ORGANIZATION_READ)).stream()
        .map(area -> new OfficeChoice(area.id().value().toString(), area.name())).toList();
  }

  /** Those in office. */
  List<OfficeChoice> people() {
    return !Access.current().may(Permission.ORGANIZATION_READ) ? List.of()
        : people.list(Access.scopeOf(Permission.ORGANIZATION_READ), "", Optional.empty(), false, MOST_PEOPLE).stream()
            .map(row -> new OfficeChoice(row.person().id().value().toString(), row.department() + " · " + row.person().name())).toList();
  }
}
