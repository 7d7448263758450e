package org.guatu.resumption.permit;

import java.util.List;
import java.util.Map;
import org.guatu.audit.AuditTrail;
import org.guatu.kernel.ZoneId;
import org.guatu.project.ConstructionState;
import org.guatu.project.Remark;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the days do to permits: the first one makes a permit active, the day after the last one ends it. A site that never worked stands
 * as 停工 then; whether a site that did has stopped, somebody has to report.
 */
@Component
public class PermitTerms {
  private static final int AT_ONCE = 500;

  private final PermitStore store;
  private final PermitSteps steps;
  private final SiteState sites;
  private final AuditTrail audit;

  PermitTerms(PermitStore store, PermitSteps steps, SiteState sites, AuditTrail audit) {
    this.store = store;
    this.steps = steps;
    this.sites = sites;
    this.audit = audit;
  }

  /** Turns those whose day has come. @return how many */
  @Transactional
  public int turn(ZoneId zone) {
    List<Permit> turning = store.turning(zone, steps.today(), AT_ONCE);
    for (Permit permit : turning) {
      PermitStep step = permit.validUntil().isBefore(steps.today()) ? PermitStep.EXPIRE : PermitStep.ACTIVATE;
      steps.take(zone, permit, step, "");
      if (step == PermitStep.EXPIRE && sites.now(zone, permit.project()).filter(state -> state == ConstructionState.PERMITTED).isPresent()) {
        sites.report(permit.project(), ConstructionState.STOPPED, Remark.at(steps.now()).because("准予复工通知到期，没有复工"));
      }
      audit.done(step == PermitStep.EXPIRE ? "resumption.expire-permit" : "resumption.activate-permit", permit.id().value().toString(),
          Map.of("permit", permit.numberText()));
    }
    return turning.size();
  }
}
