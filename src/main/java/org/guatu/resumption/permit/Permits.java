package org.guatu.resumption.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Fields;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectId;
import org.guatu.project.Remark;
import org.guatu.resumption.application.ApplicationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Permits: read, suspended and reinstated, extended, revoked. A revoked permit stays revoked; the site has to apply anew. */
@Service
public class Permits {
  private final PermitStore store;
  private final PermitSteps steps;
  private final StopOrderStore orders;
  private final SiteState sites;
  private final PermitNotices notices;

  Permits(PermitStore store, PermitSteps steps, StopOrderStore orders, SiteState sites, PermitNotices notices) {
    this.store = store;
    this.steps = steps;
    this.orders = orders;
    this.sites = sites;
    this.notices = notices;
  }

  /** A page of them, the latest number first. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public List<Permit> list(Scope scope, PermitQuery query) {
    return store.list(scope, query);
  }

  /** @throws NotFound if it is not there or not yours */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public Permit get(Scope scope, PermitId id) {
    return store.find(scope, id).orElseThrow(() -> new NotFound("permit", id.value()));
  }

  /** The permit that an application led to. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public Optional<Permit> of(Scope scope, ApplicationId application) {
    return store.of(scope, application);
  }

  /** The stop order and the suspension that hold a site now. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public List<Halt> halts(Scope scope, ProjectId project) {
    List<Halt> halts = new ArrayList<>();
    orders.standing(scope.zone(), project).ifPresent(order -> halts.add(new Halt("停工令：" + order.cause() + "（" + order.documentNumber() + "）", order.orderedAt(),
        "/resumption/stop-orders/" + order.id().value())));
    SiteClaims.Standing standing = store.standing(scope.zone(), List.of(project)).get(project);
    if (standing != null && standing.permit().status() == PermitStatus.SUSPENDED) {
      halts.add(new Halt(standing.permit().numberText() + " 已暂停", standing.turned(), "/resumption/permits/" + standing.permit().id().value()));
    }
    return halts;
  }

  /** What was done with it until then, the latest first. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public List<PermitEvent> events(Scope scope, PermitId id, AsOf asOf) {
    get(scope, id);
    return store.events(scope.zone(), id, asOf);
  }

  /** 暂停: nobody may work; the site stands as 暂停. */
  @Requires(Permission.RESUMPTION_APPROVE)
  @Transactional
  @Recorded("resumption.suspend-permit")
  public void suspend(Scope scope, PermitId id, long version, String reason) {
    String why = reason("暂停原因", reason);
    Permit permit = steps.lock(scope, id, PermitStep.SUSPEND);
    steps.take(scope.zone(), permit, version, PermitStep.SUSPEND, permit.validUntil(), why);
    sites.report(permit.project(), ConstructionState.PAUSED, Remark.at(steps.now()).because(why));
    notices.of(scope.zone(), permit, "已暂停，即刻停工", why);
  }

  /** 恢复: it may be worked again, and counts as resumed from the next working day that is reported. @throws RuleViolation under a stop order */
  @Requires(Permission.RESUMPTION_APPROVE)
  @Transactional
  @Recorded("resumption.reinstate-permit")
  public void reinstate(Scope scope, PermitId id, long version, String reason) {
    String why = reason("恢复原因", reason);
    sites.report(get(scope, id).project(), ConstructionState.PERMITTED, Remark.at(steps.now()).because(why));
    Permit permit = steps.lock(scope, id, PermitStep.REINSTATE);
    orders.standing(scope.zone(), permit.project()).ifPresent(order -> {
      throw new RuleViolation("resumption.stop-order", order.cause(), order.documentNumber());
    });
    if (permit.validUntil().isBefore(steps.today())) {
      throw new RuleViolation("resumption.permit-over", permit.validUntil().toString());
    }
    steps.take(scope.zone(), permit, version, PermitStep.REINSTATE, permit.validUntil(), why);
    notices.of(scope.zone(), permit, "已恢复，复工当天请报首个工作日", why);
  }

  /** 延期: until a later day. @throws RuleViolation if its last day has passed */
  @Requires(Permission.RESUMPTION_APPROVE)
  @Transactional
  @Recorded("resumption.extend-permit")
  public void extend(Scope scope, PermitId id, long version, LocalDate until, String reason) {
    Permit permit = steps.lock(scope, id, PermitStep.EXTEND);
    Fields fields = new Fields();
    String why = fields.required("reason", "延期原因", reason, 500);
    if (!until.isAfter(permit.validUntil()) || until.isAfter(permit.validUntil().plusDays(400))) {
      fields.wrong("until", "新的截止日期应晚于 " + permit.validUntil() + "，最多延 400 天");
    }
    fields.check();
    if (permit.validUntil().isBefore(steps.today())) {
      throw new RuleViolation("resumption.permit-over", permit.validUntil().toString());
    }
    steps.take(scope.zone(), permit, version, PermitStep.EXTEND, until, why);
    notices.of(scope.zone(), permit, "已延期至 " + until, why);
  }

  /** 撤销: for good; the site stands as 停工. */
  @Requires(Permission.RESUMPTION_APPROVE)
  @Transactional
  @Recorded("resumption.revoke-permit")
  public void revoke(Scope scope, PermitId id, long version, String reason) {
    String why = reason("撤销原因", reason);
    Permit permit = steps.lock(scope, id, PermitStep.REVOKE);
    steps.take(scope.zone(), permit, version, PermitStep.REVOKE, permit.validUntil(), why);
    sites.report(permit.project(), ConstructionState.STOPPED, Remark.at(steps.now()).because(why));
    notices.of(scope.zone(), permit, "已撤销，即刻停工；要复工须另行申请", why);
  }

  private static String reason(String label, String typed) {
    Fields fields = new Fields();
    String why = fields.required("reason", label, typed, 500);
    fields.check();
    return why;
  }
}
