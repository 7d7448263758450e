package org.guatu.organization;

import static guatudb.organization.Tables.AREA;
import static guatudb.organization.Tables.DEPARTMENT;
import static guatudb.organization.Tables.ENTERPRISE;

import java.util.UUID;
import org.guatu.identity.Scope;
import org.guatu.kernel.NotFound;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What can be answered for, found within the scope and locked, so that two appointments to one thing come one after the other. */
@Component
class AssignmentSubjects {
  private final DSLContext db;

  AssignmentSubjects(DSLContext db) {
    this.db = db;
  }

  /** @throws NotFound if it is not there, or not yours */
  void lock(Scope scope, AssignmentRole role, UUID subject) {
    boolean found = switch (role) {
      case AREA_LEADER -> locked(AREA, AREA.ZONE_ID.eq(scope.zone().value()).and(AREA.ID.eq(subject))
          .and(scope.wholeZone() ? DSL.noCondition() : AREA.ID.in(scope.areas())));
      case ENTERPRISE_BUTLER -> locked(ENTERPRISE, EnterpriseStore.within(scope).and(ENTERPRISE.ID.eq(subject)));
      case TASK_FORCE_HEAD, TASK_FORCE_MEMBER -> locked(DEPARTMENT, DEPARTMENT.ZONE_ID.eq(scope.zone().value()).and(DEPARTMENT.ID.eq(subject))
          .and(DEPARTMENT.KIND.eq(DepartmentKind.TASK_FORCE.name()))
          .and(scope.wholeZone() ? DSL.noCondition() : DEPARTMENT.ID.in(scope.departments())));
    };
    if (!found) {
      throw new NotFound(role.subjectKind(), subject);
    }
  }

  private boolean locked(Table<?> table, Condition wanted) {
    return db.selectOne().from(table).where(wanted).forUpdate().fetchOptional().isPresent();
  }
}
