package org.guatu.organization;

import java.util.UUID;
import org.guatu.Someone;
import org.guatu.identity.Access;
import org.guatu.identity.AccountId;
import org.guatu.identity.Grant;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** An office for tests: {@code given.department(zone, "建局")}, {@code given.member(zone, bureau, "甲", Role.DEPARTMENT_MEMBER)}. */
@TestComponent
public class GivenOffice {
  @Autowired Departments departments;
  @Autowired People people;
  @Autowired Enterprises enterprises;

  /** Somebody of the office who signs in. */
  public record Member(PersonId id, Someone someone) {
    public Scope scope(Permission permission) {
      return someone.scope(permission);
    }
  }

  public DepartmentId department(ZoneId zone, String name) {
    Someone operator = Someone.operator(zone);
    return operator.does(() -> departments.open(Scope.wholeZone(zone), new DepartmentEntry(null, DepartmentKind.BUREAU, name, name, 1)));
  }

  /** With the role over the department. */
  public Member member(ZoneId zone, DepartmentId department, String name, Role role) {
    return member(zone, department, name, new Grant(role, ScopeKind.DEPARTMENT, java.util.Set.of(department.value())));
  }

  /** With the role over the whole zone. */
  public Member zoneMember(ZoneId zone, DepartmentId department, String name, Role role) {
    return member(zone, department, name, new Grant(role, ScopeKind.ZONE, java.util.Set.of()));
  }

  /** With a grant of its own. */
  public Member member(ZoneId zone, DepartmentId department, String name, Grant grant) {
    UUID account = Ids.next();
    PersonId id = Someone.operator(zone).does(() -> people.enter(Scope.wholeZone(zone), new PersonEntry(department, new AccountId(account), name, "", "")));
    return new Member(id, new Someone(new Access(new Actor(account, name, zone, "test"), java.util.List.of(grant), false)));
  }

  public EnterpriseId enterprise(ZoneId zone, String name, DepartmentId department) {
    return Someone.operator(zone).does(() -> enterprises.register(Scope.wholeZone(zone), Codes.fresh(), new EnterpriseEntry(name, "", "", "", "", null, department)));
  }
}
