package org.guatu.resumption.review;

import java.util.List;
import java.util.Objects;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Fields;
import org.guatu.kernel.RuleViolation;
import org.guatu.resumption.application.ApplicationDesk;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.application.ApplicationSteps;
import org.guatu.resumption.application.Course;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.Sheet;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.permit.PermitIssue;
import org.guatu.resumption.procedure.Campaigns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decision itself (批准): by somebody else than who verified it, with the permit in the same transaction. */
@Service
public class Approval {
  private final ReviewFile file;
  private final ApplicationSteps steps;
  private final PermitIssue issue;
  private final Campaigns campaigns;
  private final ApplicationDesk desk;

  Approval(ReviewFile file, ApplicationSteps steps, PermitIssue issue, Campaigns campaigns, ApplicationDesk desk) {
    this.file = file;
    this.steps = steps;
    this.issue = issue;
    this.campaigns = campaigns;
    this.desk = desk;
  }

  /**
   * What the approver grants.
   *
   * @param scope 准予复工的范围, e.g. "主体施工"
   * @param headcountCap at most what was applied for; of a 复工追加 the people that are added
   * @param conditions "" for none
   */
  public record Grant(String scope, int headcountCap, String conditions, String reasons) {}

  /**
   * 准予复工. The permit is numbered, and the site stands as 已批未复.
   *
   * @throws RuleViolation naming what is missing; by who verified it; without a recommendation; while the project stands under a stop order
   */
  @Requires(Permission.RESUMPTION_APPROVE)
  @Transactional
  @Recorded("resumption.approve")
  public PermitId approve(Scope scope, ApplicationId id, long version, Grant grant) {
    ResumptionApplication application = decidable(scope, id, ApplicationStep.APPROVE);
    Sheet sheet = file.passing(scope, application);
    if (!application.course().recommended()) {
      throw new RuleViolation("resumption.not-recommended");
    }
    int asked = Objects.requireNonNull(application.particulars().headcount());
    Fields fields = new Fields();
    String what = fields.required("scope", "准予范围", grant.scope(), 200);
    String conditions = fields.block("conditions", "附带条件", grant.conditions(), 1000);
    String why = fields.requiredBlock("reasons", "批准意见", grant.reasons(), 2000);
    if (grant.headcountCap() < 1 || grant.headcountCap() > asked) {
      fields.wrong("headcountCap", headcountLabel(application.kind()) + "应为 1 到申请的 " + asked);
    }
    fields.check();
    Permit permit = issue.issue(scope.zone(), application, new PermitIssue.Terms(what, grant.headcountCap(), conditions,
        Objects.requireNonNull(application.particulars().requestedOn()), sheet.procedure().content().validityDays(), campaigns.behind(scope.zone(), application.campaign()).authority()));
    file.decide(scope, sheet, ApplicationStep.APPROVE, why, "", List.of());
    ResumptionApplication approved =
        steps.take(scope.zone(), application, version, ApplicationStep.APPROVE, application.course().over(), why, application.applicantPerson());
    desk.approved(scope.zone(), approved, issue.awaitsWork(scope.zone(), application));
    return permit.id();
  }

  /** What the approver grants people by: all that may be there, of a 复工追加 those that are added. */
  public static String headcountLabel(ApplicationKind kind) {
    return kind == ApplicationKind.SUPPLEMENT ? "本次增加人数" : "人数上限";
  }

  /** 不予批准: with reasons, and what the applicant can do about it. @throws RuleViolation by who verified it */
  @Requires(Permission.RESUMPTION_APPROVE)
  @Transactional
  @Recorded("resumption.reject")
  public void reject(Scope scope, ApplicationId id, long version, String reasons, String remedy) {
    ResumptionApplication application = decidable(scope, id, ApplicationStep.REJECT);
    Fields fields = new Fields();
    String why = fields.requiredBlock("reasons", "不予批准的理由", reasons, 2000);
    String way = fields.requiredBlock("remedy", "救济途径", remedy, 1000);
    fields.check();
    file.decide(scope, file.sheet(scope, application), ApplicationStep.REJECT, why, way, List.of());
    steps.take(scope.zone(), application, version, ApplicationStep.REJECT, application.course().over(), why, null);
    desk.rejected(scope.zone(), application, why);
  }

  /** Nobody decides on what he verified or applied for himself (核查人 ≠ 批准人). */
  private ResumptionApplication decidable(Scope scope, ApplicationId id, ApplicationStep step) {
    ResumptionApplication application = steps.lock(scope, id, step);
    Course.Verifier verifier = application.course().verifier();
    if (verifier == null || Objects.equals(verifier.account(), Actor.current().account())) {
      throw new RuleViolation("resumption.verifier-approves", verifier == null ? "—" : verifier.name());
    }
    if (Objects.equals(application.applicantAccount(), Actor.current().account())) {
      throw new RuleViolation("resumption.own-application");
    }
    return application;
  }
}
