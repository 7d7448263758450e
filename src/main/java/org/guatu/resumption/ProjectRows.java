package org.guatu.resumption;

import static guatudb.project.Tables.PUBLIC_PROJECT;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.guatu.identity.Scope;
import org.guatu.project.ConstructionState;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Whose rows they are: everything here hangs on a project, and belongs to whom the project belongs now. */
public final class ProjectRows {
  private static final List<String> UNDER_CONSTRUCTION =
      Arrays.stream(ConstructionState.values()).filter(ConstructionState::isUnderConstruction).map(Enum::name).toList();

  /** What the register writes where something still holds. */
  public static final OffsetDateTime FOREVER = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

  private ProjectRows() {}

  /** The projects of a scope as bound predicates on the register's view. Every read and every target of a write passes here. */
  public static Condition within(Scope scope) {
    Condition zone = PUBLIC_PROJECT.ZONE_ID.eq(scope.zone().value());
    return scope.wholeZone() ? zone : zone.and(DSL.or(PUBLIC_PROJECT.DEPARTMENT_ID.in(scope.departments()), PUBLIC_PROJECT.AREA_ID.in(scope.areas()),
        PUBLIC_PROJECT.OWNER_ID.in(scope.enterprises()), PUBLIC_PROJECT.ID.in(scope.projects())));
  }

  /** Those that belong to the divisor of the resumption rate. */
  public static Condition underConstruction() {
    return PUBLIC_PROJECT.STATE.in(UNDER_CONSTRUCTION);
  }
}
