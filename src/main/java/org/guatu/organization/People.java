package org.guatu.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.AccountId;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the zone. Everybody may read: it is the telephone book. Who writes needs the zone or the person's department. */
@Service
public class People {
  private final PersonStore store;
  private final Departments departments;
  private final DepartmentDirectory directory;
  private final Clock clock;

  People(PersonStore store, Departments departments, DepartmentDirectory directory, Clock clock) {
    this.store = store;
    this.departments = departments;
    this.directory = directory;
    this.clock = clock;
  }

  /** By name, telephone or the letters of the name, in a department and below it; those who left only on demand. */
  @Requires(Permission.ORGANIZATION_READ)
  @Transactional(readOnly = true)
  public List<PersonRow> list(Scope scope, String words, Optional<DepartmentId> department, boolean withLeft, int limit) {
    Set<UUID> within = department.map(id -> directory.withBelow(id.value())).orElse(Set.of());
    return store.list(scope.zone(), words, within, withLeft, limit);
  }

  @Requires(Permission.ORGANIZATION_READ)
  @Transactional(readOnly = true)
  public Person get(Scope scope, PersonId id) {
    return find(scope.zone(), id);
  }

  /** The person behind an id that a record of the zone points at, in office or not. */
  @Transactional(readOnly = true)
  public Person behind(ZoneId zone, PersonId id) {
    return find(zone, id);
  }

  /** The names behind ids, for pages that show who answers for a thing. One statement. */
  @Transactional(readOnly = true)
  public Map<UUID, String> names(ZoneId zone, Collection<UUID> ids) {
    return ids.isEmpty() ? Map.of() : store.names(zone, ids);
  }

  /** Those in office who bear one of the names, for ledgers that name people. A name may be borne by several. */
  @Transactional(readOnly = true)
  public Map<String, List<UUID>> byName(ZoneId zone, Collection<String> names) {
    if (names.isEmpty()) {
      return Map.of();
    }
    return store.named(zone, names).stream()
        .collect(Collectors.groupingBy(PersonStore.Named::name, Collectors.mapping(PersonStore.Named::id, Collectors.toList())));
  }

  /** Who signs in with this account, if that is a person of the zone. */
  @Transactional(readOnly = true)
  public Optional<Person> ofAccount(ZoneId zone, AccountId account) {
    return store.ofAccount(zone, account);
  }

  /** Who acts now, if that is a person of the zone with an account. */
  @Transactional(readOnly = true)
  public Optional<Person> current(ZoneId zone) {
    UUID account = Actor.current().account();
    return account == null ? Optional.empty() : store.ofAccount(zone, new AccountId(account));
  }

  /** The person, to be given a task: in office. @throws InvalidInput at the field if there is none, or if the person has left */
  @Transactional(readOnly = true)
  public Person inOffice(ZoneId zone, PersonId id, String field) {
    Person person = store.find(zone, id).orElseThrow(() -> new InvalidInput(field, "没有这个人，请从列表里选"));
    if (person.leftOn() != null) {
      throw new InvalidInput(field, person.name() + "已离任，请另选一人");
    }
    return person;
  }

  /** @throws InvalidInput if the department is not there or the account belongs to somebody else */
  @Requires(Permission.ORGANIZATION_WRITE)
  @Transactional
  @Recorded("organization.enter-person")
  public PersonId enter(Scope scope, PersonEntry entry) {
    PersonId id = new PersonId(Ids.next());
    check(scope, id, entry);
    store.insert(scope.zone(), id, entry, clock.instant());
    AuditTrail.note("name", entry.name());
    return id;
  }

  /** @throws Conflict if another version was saved meanwhile */
  @Requires(Permission.ORGANIZATION_WRITE)
  @Transactional
  @Recorded("organization.change-person")
  public void change(Scope scope, PersonId id, long version, PersonEntry entry) {
    Person before = writable(scope, id);
    if (before.leftOn() != null) {
      throw new RuleViolation("organization.person-left", before.name());
    }
    check(scope, id, entry);
    if (!store.update(scope.zone(), id, version, entry, clock.instant())) {
      throw new Conflict(before.version());
    }
    AuditTrail.note("from", before.name());
    AuditTrail.note("to", entry.name());
  }

  /** Leaves office from a day on; the account, if any, is no longer this person's. What the person did stays under the name. */
  @Requires(Permission.ORGANIZATION_WRITE)
  @Transactional
  @Recorded("organization.leave-office")
  public void leave(Scope scope, PersonId id, long version, LocalDate on) {
    Person before = writable(scope, id);
    if (before.leftOn() != null) {
      throw new RuleViolation("organization.person-left", before.name());
    }
    if (!store.leave(scope.zone(), id, version, on, clock.instant())) {
      throw new Conflict(before.version());
    }
    AuditTrail.note("name", before.name());
    AuditTrail.note("on", on.toString());
  }

  private void check(Scope scope, PersonId id, PersonEntry entry) {
    if (!scope.wholeZone() && !scope.departments().contains(entry.department().value())) {
      throw new NotFound("department", entry.department().value());
    }
    Department department = departments.inBeing(scope.zone(), entry.department())
        .orElseThrow(() -> new InvalidInput("department", "没有这个部门，请从列表里选"));
    if (entry.account() != null && store.accountTaken(scope.zone(), id, entry.account())) {
      throw new InvalidInput("account", "这个账号已经属于另一个人");
    }
    AuditTrail.note("department", department.shortName());
  }

  private Person writable(Scope scope, PersonId id) {
    Person person = find(scope.zone(), id);
    if (!scope.wholeZone() && !scope.departments().contains(person.department().value())) {
      throw new NotFound("person", id.value());
    }
    return person;
  }

  private Person find(ZoneId zone, PersonId id) {
    return store.find(zone, id).orElseThrow(() -> new NotFound("person", id.value()));
  }
}
