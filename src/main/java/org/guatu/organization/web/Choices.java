package org.guatu.organization.web;

import java.util.List;
import java.util.Optional;
import org.guatu.identity.Scope;
import org.guatu.organization.Areas;
import org.guatu.organization.Departments;
import org.guatu.organization.People;
import org.springframework.stereotype.Component;

/** The lists that the office's forms choose from. */
@Component
class Choices {
  private static final int MOST_PEOPLE = 1000;

  private final Departments departments;
  private final People people;
  private final Areas areas;

  Choices(Departments departments, People people, Areas areas) {
    this.departments = departments;
    this.people = people;
    this.areas = areas;
  }

  /** Those that are not closed. */
  List<Choice> departments(Scope scope) {
    return departments.all(scope).stream().filter(each -> each.closedOn() == null)
        .map(each -> new Choice(each.id().value().toString(), each.shortName())).toList();
  }

  /** Those in office, by department. */
  List<Choice> people(Scope scope) {
    return people.list(scope, "", Optional.empty(), false, MOST_PEOPLE).stream()
        .map(row -> new Choice(row.person().id().value().toString(), row.department() + " · " + row.person().name())).toList();
  }

  List<Choice> areas(Scope scope) {
    return areas.all(scope).stream().map(each -> new Choice(each.id().value().toString(), each.name())).toList();
  }
}
