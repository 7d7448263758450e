package org.guatu.resumption.application;

import static guatudb.project.Tables.PUBLIC_PROJECT;
import static guatudb.resumption.Tables.APPLICATION;
import static guatudb.resumption.Tables.PERMIT;

import java.util.List;
import java.util.UUID;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.project.ProjectId;
import org.guatu.resumption.ProjectRows;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the sites of a scope may begin. */
@Service
public class Openings {
  private final ApplicationStore store;
  private final DSLContext db;

  Openings(ApplicationStore store, DSLContext db) {
    this.store = store;
    this.db = db;
  }

  /** What a site may apply for, if anything: with a standing permit for more people, else to resume. */
  @Requires(Permission.RESUMPTION_APPLY)
  @Transactional(readOnly = true)
  public ApplicationKind kind(Scope scope, ProjectId project) {
    return store.standingPermit(scope.zone(), project).isPresent() ? ApplicationKind.SUPPLEMENT : ApplicationKind.RESUMPTION;
  }

  /** Of the sites under construction, in the register's order; so many at most. One statement. */
  @Requires(Permission.RESUMPTION_APPLY)
  @Transactional(readOnly = true)
  public List<Opening> of(Scope scope, int limit) {
    Field<UUID> underWay = DSL.field(DSL.select(APPLICATION.ID).from(APPLICATION)
        .where(APPLICATION.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), APPLICATION.PROJECT_ID.eq(PUBLIC_PROJECT.ID), UnderWay.only())
        .orderBy(APPLICATION.CREATED_AT.desc()).limit(1));
    return db.select(PUBLIC_PROJECT.ID, PUBLIC_PROJECT.NAME, PERMIT.NUMBER_TEXT, PERMIT.STATUS, underWay).from(PUBLIC_PROJECT)
        .leftJoin(PERMIT).on(PERMIT.ZONE_ID.eq(PUBLIC_PROJECT.ZONE_ID), PERMIT.PROJECT_ID.eq(PUBLIC_PROJECT.ID), PERMIT.STATUS.in("ISSUED", "ACTIVE", "SUSPENDED"))
        .where(ProjectRows.within(scope)).and(ProjectRows.underConstruction()).orderBy(PUBLIC_PROJECT.NUMBER).limit(limit)
        .fetch(row -> Opening.of(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }
}
