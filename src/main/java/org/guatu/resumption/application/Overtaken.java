package org.guatu.resumption.application;

import static guatudb.resumption.Tables.APPLICATION;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.project.ProjectId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications that a permit on paper overtakes. A site has one permit at a time, and an application is approved only with its conditions met
 * (control rules §4.2): so what is under way cannot lead to one any more, and is withdrawn.
 */
@Component
public class Overtaken {
  private final ApplicationStore store;
  private final ApplicationSteps steps;
  private final ApplicationDesk desk;
  private final DSLContext db;

  Overtaken(ApplicationStore store, ApplicationSteps steps, ApplicationDesk desk, DSLContext db) {
    this.store = store;
    this.steps = steps;
    this.desk = desk;
    this.db = db;
  }

  /** The applications for resumption that are under way for the projects, held until the transaction ends. More people may be asked for under any permit. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<ProjectId, ResumptionApplication> underWay(Scope scope, Collection<ProjectId> projects) {
    var ids = db.select(APPLICATION.ID).from(APPLICATION)
        .where(APPLICATION.ZONE_ID.eq(scope.zone().value()), APPLICATION.PROJECT_ID.eq(DSL.any(projects.stream().map(ProjectId::value).toArray(UUID[]::new))))
        .and(APPLICATION.KIND.eq(ApplicationKind.RESUMPTION.name())).and(UnderWay.only())
        .orderBy(APPLICATION.ID).forUpdate().fetch(APPLICATION.ID);
    return store.findAll(scope, ids).stream().collect(Collectors.toMap(ResumptionApplication::project, Function.identity()));
  }

  /** It is withdrawn, and the site and whoever had it are told why. @param permit the paper's number */
  @Requires(Permission.RESUMPTION_APPROVE)
  @Transactional
  @Recorded("resumption.withdraw-application")
  public void withdraw(Scope scope, ApplicationId id, String permit) {
    ResumptionApplication application = steps.lock(scope, id, ApplicationStep.WITHDRAW);
    String why = "已补录纸质准予复工通知 " + permit + "，申请随之撤回";
    steps.take(scope.zone(), application, application.version(), ApplicationStep.WITHDRAW, application.course().over(), why, null);
    desk.overtaken(scope.zone(), application, why);
    AuditTrail.note("permit", permit);
  }
}
