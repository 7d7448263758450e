package org.guatu.resumption.permit;

import java.util.List;
import java.util.Optional;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Ids;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.organization.Area;
import org.guatu.organization.AreaId;
import org.guatu.organization.Areas;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectId;
import org.guatu.project.Remark;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stop orders: all projects under construction of an area stopped in one act, and let go in one act. */
@Service
public class StopOrders {
  private final StopOrderStore store;
  private final PermitStore permits;
  private final PermitSteps steps;
  private final SiteState sites;
  private final PermitNotices notices;
  private final Areas areas;

  StopOrders(StopOrderStore store, PermitStore permits, PermitSteps steps, SiteState sites, PermitNotices notices, Areas areas) {
    this.store = store;
    this.permits = permits;
    this.steps = steps;
    this.sites = sites;
    this.notices = notices;
    this.areas = areas;
  }

  /** The latest first. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public List<StopOrder> list(Scope scope) {
    return store.all(scope.zone());
  }

  /** @throws NotFound if there is no such order */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public StopOrder get(Scope scope, StopOrderId id) {
    return store.find(scope.zone(), id).orElseThrow(() -> new NotFound("stop-order", id.value()));
  }

  /**
   * Stops every project under construction of the area: the sites stand as 停工, their permits are suspended; one that stood
   * still before stands as it did, since when and for what it did.
   *
   * @throws NotFound if the area is not yours
   * @throws RuleViolation if an order for the same cause stands already
   */
  @Requires(Permission.RESUMPTION_STOP)
  @Transactional
  @Recorded("resumption.stop-order")
  public StopOrderId order(Scope scope, AreaId area, String cause, String documentNumber) {
    Area stopped = yours(scope, area);
    Fields fields = new Fields();
    String why = fields.required("cause", "事由", cause, 100);
    String number = fields.required("documentNumber", "文号", documentNumber, 60);
    fields.check();
    StopOrderId id = new StopOrderId(Ids.next());
    try {
      store.insert(scope.zone(), id, stopped, why, number, steps.now());
    } catch (DuplicateKeyException e) {
      throw new RuleViolation("resumption.stop-order", why, number);
    }
    List<StopOrderStore.Held> held = store.sites(scope.zone(), area);
    held.forEach(site -> stop(scope, id, site, why + "（" + number + "）"));
    AuditTrail.note("area", stopped.name());
    AuditTrail.note("cause", why);
    AuditTrail.note("projects", held.size());
    return id;
  }

  private void stop(Scope scope, StopOrderId id, StopOrderStore.Held site, String why) {
    sites.hold(site.project());
    if (sites.now(scope.zone(), site.project()).filter(state -> state == ConstructionState.STOPPED).isEmpty()) {
      sites.report(site.project(), ConstructionState.STOPPED, Remark.at(steps.now()).because(why));
    }
    Optional<StopOrderStore.Held> before = store.heldBefore(scope.zone(), site.project(), id);
    PermitId suspended = suspend(scope, site.project(), why).or(() -> suspend(scope, site.project(), why)).orElse(null);
    notices.stopped(scope.zone(), id, site.project(), why);
    store.hold(scope.zone(), id, suspended == null && before.isPresent() ? before.get()
        : new StopOrderStore.Held(site.project(), before.map(StopOrderStore.Held::before).orElse(site.before()), suspended));
  }

  /** Asked twice: a permit that a 复工追加 superseded while this waited for it is not seen by the statement that waited. */
  private Optional<PermitId> suspend(Scope scope, ProjectId project, String why) {
    return permits.lockStanding(scope.zone(), project).filter(permit -> permit.status() != PermitStatus.SUSPENDED)
        .map(permit -> steps.take(scope.zone(), permit, PermitStep.SUSPEND, why).id());
  }

  /**
   * Lifts the order. Permits that it had suspended hold again, and their sites stand as 已批未复 until they report that they work; other
   * sites stand as they stood. What stands under another order stays stopped.
   */
  @Requires(Permission.RESUMPTION_STOP)
  @Transactional
  @Recorded("resumption.lift-stop-order")
  public void lift(Scope scope, StopOrderId id, long version, String documentNumber) {
    StopOrder order = store.lock(scope.zone(), id).orElseThrow(() -> new NotFound("stop-order", id.value()));
    yours(scope, order.area());
    Fields fields = new Fields();
    String number = fields.required("documentNumber", "解除文号", documentNumber, 60);
    fields.check();
    if (order.liftedAt() != null) {
      throw new RuleViolation("resumption.stop-order-lifted", order.cause());
    }
    if (!store.lift(scope.zone(), id, version, number, steps.now())) {
      throw new Conflict(order.version());
    }
    List<StopOrderStore.Held> held = store.held(scope.zone(), id);
    held.stream().filter(site -> store.standing(scope.zone(), site.project()).isEmpty())
        .forEach(site -> {
          String why = order.cause() + "解除（" + number + "）";
          release(scope, site, why);
          notices.lifted(scope.zone(), id, site.project(), why + (site.permit() == null ? "" : "，复工当天请在准予复工通知上报首个工作日"));
        });
    AuditTrail.note("area", order.areaName());
    AuditTrail.note("cause", order.cause());
    AuditTrail.note("projects", held.size());
  }

  private void release(Scope scope, StopOrderStore.Held site, String why) {
    if (sites.now(scope.zone(), site.project()).filter(state -> state == ConstructionState.STOPPED).isEmpty()) {
      return;
    }
    PermitId suspended = site.permit();
    ConstructionState before = site.before() == ConstructionState.RESUMED ? ConstructionState.PERMITTED : site.before();
    if (suspended != null) {
      Optional<Permit> permit = permits.lock(Scope.wholeZone(scope.zone()), suspended).filter(each -> each.status() == PermitStatus.SUSPENDED)
          .filter(each -> !each.validUntil().isBefore(steps.today()));
      if (permit.isEmpty()) {
        return;
      }
      steps.take(scope.zone(), permit.get(), PermitStep.REINSTATE, why);
      before = ConstructionState.PERMITTED;
    }
    if (before != ConstructionState.STOPPED) {
      sites.report(site.project(), before, Remark.at(steps.now()).because(why));
    }
  }

  private Area yours(Scope scope, AreaId area) {
    if (!scope.wholeZone() && !scope.areas().contains(area.value())) {
      throw new NotFound("area", area.value());
    }
    return areas.get(scope, area);
  }
}
