package org.guatu.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.guatu.identity.AccountId;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.organization.Appointment;
import org.guatu.organization.AreaId;
import org.guatu.organization.AssignmentRole;
import org.guatu.organization.Assignments;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.EnterpriseEntry;
import org.guatu.organization.Enterprises;
import org.guatu.organization.People;
import org.guatu.organization.PersonEntry;
import org.guatu.organization.PersonId;
import org.guatu.organization.UnifiedSocialCreditCode;
import org.guatu.project.NewProject.Ref;
import org.springframework.stereotype.Component;

/** The demonstration's people, enterprises, and who answers for what. */
@Component
class OfficePeople {
  private final People people;
  private final Enterprises enterprises;
  private final Assignments assignments;

  OfficePeople(People people, Enterprises enterprises, Assignments assignments) {
    this.people = people;
    this.enterprises = enterprises;
    this.assignments = assignments;
  }

  /**
   * Enters them, acting as whoever acts.
   *
   * @param accounts by login
   * @return the people by name
   */
  Map<String, PersonId> load(Scope scope, Map<String, Ref> departments, Map<String, Ref> areas, Map<String, Actor> accounts) throws IOException {
    Map<String, PersonId> named = new HashMap<>();
    for (CSVRecord row : DemoRows.of("people")) {
      Actor account = accounts.get(row.get("login"));
      named.put(row.get("name"), people.enter(scope, new PersonEntry(new DepartmentId(id(departments, row.get("department"))),
          account == null ? null : new AccountId(Objects.requireNonNull(account.account())), row.get("name"), row.get("post"), "")));
    }
    Map<String, UUID> subjects = new HashMap<>();
    departments.keySet().forEach(name -> subjects.put(name, id(departments, name)));
    areas.keySet().forEach(name -> subjects.put(name, id(areas, name)));
    for (CSVRecord row : DemoRows.of("enterprises")) {
      EnterpriseEntry entry = new EnterpriseEntry(row.get("name"), row.get("industry"), row.get("address"), row.get("contact"), row.get("phone"),
          new AreaId(id(areas, row.get("area"))), null);
      subjects.put(row.get("name"), enterprises.register(scope, new UnifiedSocialCreditCode(row.get("code")), entry).value());
    }
    for (CSVRecord row : DemoRows.of("duties")) {
      assignments.appoint(scope, new Appointment(AssignmentRole.valueOf(row.get("role")), Objects.requireNonNull(subjects.get(row.get("subject"))),
          Objects.requireNonNull(named.get(row.get("person"))), LocalDate.parse(row.get("from")), row.get("reason")));
    }
    return named;
  }

  private static UUID id(Map<String, Ref> refs, String name) {
    return Objects.requireNonNull(Objects.requireNonNull(refs.get(name), name).id());
  }
}
