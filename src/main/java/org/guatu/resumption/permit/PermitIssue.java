package org.guatu.resumption.permit;

import java.time.LocalDate;
import java.util.Optional;
import org.guatu.audit.AuditTrail;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;
import org.guatu.project.ConstructionState;
import org.guatu.project.Remark;
import org.guatu.resumption.application.ApplicationDesk;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.application.ResumptionApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a permit its number and its term, in the transaction of the decision; the site stands as 已批未复 until it works. */
@Component
public class PermitIssue {
  private final PermitStore store;
  private final PermitSteps steps;
  private final StopOrderStore orders;
  private final SiteState sites;
  private final ApplicationDesk desk;

  PermitIssue(PermitStore store, PermitSteps steps, StopOrderStore orders, SiteState sites, ApplicationDesk desk) {
    this.store = store;
    this.steps = steps;
    this.orders = orders;
    this.sites = sites;
    this.desk = desk;
  }

  /**
   * What the decision gives.
   *
   * @param scope 准予复工的范围
   * @param headcountCap how many people may be on site
   * @param conditions "" for none
   * @param validityDays by the procedure, the first day included
   * @param authority in whose name, by the campaign; "" for the zone
   */
  public record Terms(String scope, int headcountCap, String conditions, LocalDate requestedOn, int validityDays, String authority) {}

  /**
   * @return the permit; active at once unless its first day lies ahead
   * @throws RuleViolation while the project stands under a stop order or another permit; for 复工追加 unless an active permit can be superseded
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Permit issue(ZoneId zone, ResumptionApplication application, Terms terms) {
    if (application.kind() == ApplicationKind.RESUMPTION) {
      sites.report(application.project(), ConstructionState.PERMITTED, Remark.at(steps.now()).because("准予复工"));
    }
    Optional<Permit> standing = store.lockStanding(zone, application.project());
    orders.standing(zone, application.project()).ifPresent(order -> {
      throw new RuleViolation("resumption.stop-order", order.cause(), order.documentNumber());
    });
    int cap = switch (application.kind()) {
      case RESUMPTION -> {
        if (standing.isPresent()) {
          throw new RuleViolation("resumption.has-permit");
        }
        yield terms.headcountCap();
      }
      case SUPPLEMENT -> {
        Permit before = standing.filter(permit -> permit.status() == PermitStatus.ACTIVE)
            .orElseThrow(() -> new RuleViolation("resumption.no-active-permit"));
        steps.take(zone, before, PermitStep.SUPERSEDE, "复工追加");
        if (before.application() != null) {
          desk.over(zone, before.application(), "已由复工追加替代");
        }
        yield before.headcountCap() + terms.headcountCap();
      }
    };
    LocalDate today = steps.today();
    LocalDate from = terms.requestedOn().isAfter(today) && application.kind() == ApplicationKind.RESUMPTION ? terms.requestedOn() : today;
    int year = today.getYear();
    int number = store.nextNumber(zone, year);
    Permit permit = new Permit(new PermitId(Ids.next()), year, number, Permit.numberText(year, number), application.id(), application.project(),
        application.projectName(), terms.scope(), cap, terms.conditions(), from, lastDay(from, terms.validityDays()), PermitStatus.ISSUED,
        terms.authority(), steps.now(), Actor.current().name(), 1);
    steps.issued(zone, permit);
    AuditTrail.note("permit", permit.numberText());
    return permit.covers(today) ? steps.take(zone, permit, PermitStep.ACTIVATE, "") : permit;
  }

  /** The last day of a permit, included. @param validityDays the first day included */
  public static LocalDate lastDay(LocalDate from, int validityDays) {
    return from.plusDays(validityDays - 1L);
  }

  /** Whether the site has still to report its first working day (已批未复). */
  public boolean awaitsWork(ZoneId zone, ResumptionApplication application) {
    return sites.now(zone, application.project()).filter(state -> state == ConstructionState.PERMITTED).isPresent();
  }
}
