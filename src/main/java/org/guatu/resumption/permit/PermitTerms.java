package org.guatu.resumption.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.audit.AuditTrail;
import org.guatu.kernel.ZoneId;
import org.guatu.project.ConstructionState;
import org.guatu.project.Remark;
import org.guatu.resumption.application.ApplicationDesk;
import org.guatu.rulebook.Clocks;
import org.guatu.rulebook.Rulebook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the days do to permits: the first one makes a permit active, the day after the last one ends it, and the site is told before. A site
 * that never worked stands as 停工 then; whether a site that did has stopped, somebody has to report, and the bureau is asked to look.
 */
@Component
public class PermitTerms {
  private static final int AT_ONCE = 500;

  private final PermitStore store;
  private final PermitSteps steps;
  private final SiteState sites;
  private final PermitNotices notices;
  private final ApplicationDesk desk;
  private final Rulebook rulebook;
  private final AuditTrail audit;

  PermitTerms(PermitStore store, PermitSteps steps, SiteState sites, PermitNotices notices, ApplicationDesk desk, Rulebook rulebook, AuditTrail audit) {
    this.store = store;
    this.steps = steps;
    this.sites = sites;
    this.notices = notices;
    this.desk = desk;
    this.rulebook = rulebook;
    this.audit = audit;
  }

  /** Turns those whose day has come. @return how many */
  @Transactional
  public int turn(ZoneId zone) {
    List<Permit> turning = store.turning(zone, steps.today(), AT_ONCE);
    for (Permit permit : turning) {
      PermitStep step = permit.validUntil().isBefore(steps.today()) ? PermitStep.EXPIRE : PermitStep.ACTIVATE;
      steps.take(zone, permit, step, "");
      if (step == PermitStep.EXPIRE) {
        ended(zone, permit);
      }
      if (step == PermitStep.EXPIRE && sites.now(zone, permit.project()).filter(state -> state == ConstructionState.PERMITTED).isPresent()) {
        sites.report(permit.project(), ConstructionState.STOPPED, Remark.at(steps.now()).because("准予复工通知到期，没有复工"));
      }
      audit.done(step == PermitStep.EXPIRE ? "resumption.expire-permit" : "resumption.activate-permit", permit.id().value().toString(),
          Map.of("permit", permit.numberText()));
    }
    return turning.size();
  }

  private void ended(ZoneId zone, Permit permit) {
    boolean works = sites.now(zone, permit.project()).filter(state -> state == ConstructionState.RESUMED).isPresent();
    notices.of(zone, permit, "已到期", works ? "不得继续施工，请报停工或另行申请" : "");
    if (works && permit.application() != null) {
      desk.overstays(zone, permit.application(), permit.project(), "“" + permit.projectName() + "”的 " + permit.numberText() + " 已到期，工地仍记为已复工，请核实");
    }
  }

  /** Tells the sites whose permits end within the rulebook's days of warning. */
  @Transactional
  public void warn(ZoneId zone) {
    LocalDate today = steps.today();
    int days = rulebook.at(zone, Clocks.KIND, steps.now()).rules().ordinary().warnWorkingDays();
    store.ending(zone, today, rulebook.workingDays(zone, steps.now()).after(today, days)).forEach(permit -> notices.ending(zone, permit));
  }
}
