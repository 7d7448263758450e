package org.guatu.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AfterCommit;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tree of departments. Everybody in the zone may read it whole: it is the telephone book. Who writes needs the whole zone, or
 * the department that stands above.
 */
@Service
public class Departments {
  private final DepartmentStore store;
  private final DepartmentDirectory directory;
  private final Clock clock;

  Departments(DepartmentStore store, DepartmentDirectory directory, Clock clock) {
    this.store = store;
    this.directory = directory;
    this.clock = clock;
  }

  /** Every department, closed ones too, siblings in their order. */
  @Requires(Permission.ORGANIZATION_READ)
  @Transactional(readOnly = true)
  public List<Department> all(Scope scope) {
    return store.all(scope.zone());
  }

  @Requires(Permission.ORGANIZATION_READ)
  @Transactional(readOnly = true)
  public Department get(Scope scope, DepartmentId id) {
    return find(scope, id);
  }

  /** A department that is not closed, for other records of the office to point at. */
  @Transactional(readOnly = true)
  public Optional<Department> inBeing(ZoneId zone, DepartmentId id) {
    return store.find(zone, id).filter(department -> department.closedOn() == null);
  }

  /** @throws InvalidInput if the name is taken or the parent is not there */
  @Requires(Permission.ORGANIZATION_WRITE)
  @Transactional
  @Recorded("organization.open-department")
  public DepartmentId open(Scope scope, DepartmentEntry entry) {
    mayStandBelow(scope, entry.parent());
    DepartmentId id = new DepartmentId(Ids.next());
    if (!store.insert(scope.zone(), id, entry, clock.instant())) {
      throw new InvalidInput("name", "已有同名的部门或简称");
    }
    AuditTrail.note("name", entry.name());
    AfterCommit.run(directory::forget);
    return id;
  }

  /** @throws Conflict if another version was saved meanwhile @throws RuleViolation if it would stand below itself */
  @Requires(Permission.ORGANIZATION_WRITE)
  @Transactional
  @Recorded("organization.change-department")
  public void change(Scope scope, DepartmentId id, long version, DepartmentEntry entry) {
    Department before = find(scope, id);
    mayWrite(scope, id);
    mayStandBelow(scope, entry.parent());
    if (entry.parent() != null && standsBelow(scope, entry.parent(), id)) {
      throw new RuleViolation("organization.department-below-itself", before.shortName());
    }
    if (store.taken(scope.zone(), id, entry.name(), entry.shortName())) {
      throw new InvalidInput("name", "已有同名的部门或简称");
    }
    if (!store.update(scope.zone(), id, version, entry, clock.instant())) {
      throw new Conflict(before.version());
    }
    AuditTrail.note("from", before.name());
    AuditTrail.note("to", entry.name());
    AfterCommit.run(directory::forget);
  }

  /** Closes a department from a day on; those below it must be closed before. */
  @Requires(Permission.ORGANIZATION_WRITE)
  @Transactional
  @Recorded("organization.close-department")
  public void close(Scope scope, DepartmentId id, long version, LocalDate on) {
    Department before = find(scope, id);
    mayWrite(scope, id);
    if (before.closedOn() != null) {
      throw new RuleViolation("organization.department-closed", before.shortName());
    }
    boolean openBelow = store.all(scope.zone()).stream().anyMatch(each -> id.equals(each.parent()) && each.closedOn() == null);
    if (openBelow) {
      throw new RuleViolation("organization.department-has-below", before.shortName());
    }
    if (!store.close(scope.zone(), id, version, on, clock.instant())) {
      throw new Conflict(before.version());
    }
    AuditTrail.note("name", before.name());
    AuditTrail.note("on", on.toString());
  }

  private Department find(Scope scope, DepartmentId id) {
    return store.find(scope.zone(), id).orElseThrow(() -> new NotFound("department", id.value()));
  }

  private static void mayWrite(Scope scope, DepartmentId id) {
    if (!scope.wholeZone() && !scope.departments().contains(id.value())) {
      throw new NotFound("department", id.value());
    }
  }

  private void mayStandBelow(Scope scope, @Nullable DepartmentId parent) {
    if (parent == null) {
      if (!scope.wholeZone()) {
        throw new NotFound("zone", scope.zone().value());
      }
      return;
    }
    mayWrite(scope, parent);
    Department above = store.find(scope.zone(), parent).orElseThrow(() -> new InvalidInput("parent", "上级部门不存在"));
    if (above.closedOn() != null) {
      throw new RuleViolation("organization.department-closed", above.shortName());
    }
  }

  private boolean standsBelow(Scope scope, DepartmentId lower, DepartmentId upper) {
    @Nullable DepartmentId at = lower;
    while (at != null) {
      if (at.equals(upper)) {
        return true;
      }
      at = store.find(scope.zone(), at).map(Department::parent).orElse(null);
    }
    return false;
  }
}
