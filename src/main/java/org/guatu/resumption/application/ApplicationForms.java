package org.guatu.resumption.application;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.document.AttachmentId;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.RuleViolation;
import org.guatu.project.ProjectId;
import org.guatu.resumption.procedure.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a site does with an application until it is signed: begun, filled in item by item over a broken connection, checked, withdrawn. */
@Service
public class ApplicationForms {
  private final Beginning beginning;
  private final ApplicationStore store;
  private final ItemStore items;
  private final ApplicationSteps steps;
  private final Sheets sheets;
  private final ApplicationDesk desk;

  ApplicationForms(Beginning beginning, ApplicationStore store, ItemStore items, ApplicationSteps steps, Sheets sheets, ApplicationDesk desk) {
    this.beginning = beginning;
    this.store = store;
    this.items = items;
    this.steps = steps;
    this.sheets = sheets;
    this.desk = desk;
  }

  /**
   * Begins an application under the version of the procedure that the campaign follows.
   *
   * @throws org.guatu.kernel.NotFound if the project is not yours
   * @throws RuleViolation if the campaign does not take it, one is under way, or the permit that stands does not fit the kind
   */
  @Requires(Permission.RESUMPTION_APPLY)
  @Transactional
  @Recorded("resumption.begin-application")
  public ApplicationId begin(Scope scope, CampaignId campaign, ProjectId project, ApplicationKind kind) {
    ResumptionApplication fresh = beginning.of(scope, campaign, project, kind);
    try {
      store.insert(scope.zone(), fresh);
    } catch (DuplicateKeyException e) {
      throw new RuleViolation("resumption.open-already", fresh.projectName());
    }
    if (kind == ApplicationKind.SUPPLEMENT) {
      store.addsTo(scope.zone(), fresh.id(), project);
    }
    store.addEvent(scope.zone(), fresh, ApplicationStep.BEGIN, fresh.course(), false, "", fresh.applicantPerson(), steps.now());
    AuditTrail.note("project", fresh.projectName());
    return fresh.id();
  }

  /** Says what is applied for. Signatures given before are void. @throws InvalidInput at a field that makes no sense @throws Conflict if the application moved since */
  @Requires(Permission.RESUMPTION_APPLY)
  @Transactional
  @Recorded("resumption.describe-application")
  public void describe(Scope scope, ApplicationId id, long version, ResumptionApplication.Particulars particulars) {
    ResumptionApplication application = steps.lock(scope, id, ApplicationStep.EDIT);
    if (application.version() != version) {
      throw new Conflict(application.version());
    }
    describe(scope, application, particulars);
  }

  /**
   * Says what is applied for, in the place of what the writer had seen: so a phone may send it late, after answers that moved the application,
   * and as often as the network needs. What stands there already changes nothing, and no signature.
   *
   * @param seen {@link ResumptionApplication.Particulars#stamp()} of what the writer had seen
   * @param selfCheck {@link Sheet#selfCheck()} that he had seen
   * @throws CheckedMeanwhile if the site has checked it since
   * @throws Conflict if something else stands there now
   */
  @Requires(Permission.RESUMPTION_APPLY)
  @Transactional
  @Recorded("resumption.describe-application")
  public void replace(Scope scope, ApplicationId id, String seen, @Nullable UUID selfCheck, ResumptionApplication.Particulars particulars) {
    ResumptionApplication application = steps.lock(scope, id, ApplicationStep.EDIT);
    if (application.particulars().equals(particulars)) {
      return;
    }
    sheets.of(scope, application).demandKnown(selfCheck);
    if (!application.particulars().stamp().equals(seen)) {
      throw new Conflict(application.version());
    }
    describe(scope, application, particulars);
  }

  /**
   * Saves an answer. The same key is saved once, however often the phone sends it.
   *
   * @param selfCheck {@link Sheet#selfCheck()} that the writer had seen
   * @return the version after it
   * @throws InvalidInput if the procedure has no such condition, the evidence does not hang on the application, or the key was used for another answer
   * @throws CheckedMeanwhile if the site has checked it since
   * @throws Conflict if somebody else saved the item since
   */
  @Requires(Permission.RESUMPTION_APPLY)
  @Transactional
  @Recorded("resumption.save-item")
  public int save(Scope scope, ApplicationId id, ItemEntry entry, @Nullable UUID selfCheck) {
    ResumptionApplication application = steps.lock(scope, id);
    Item before = items.savedBefore(scope.zone(), id, entry.key()).orElse(null);
    if (before != null) {
      return again(before, entry);
    }
    ApplicationStatus.LIFE.next(application.status(), ApplicationStep.EDIT);
    Sheet sheet = sheets.of(scope, application);
    sheet.demandKnown(selfCheck);
    if (!sheet.procedure().content().conditions(application.emergency()).containsKey(entry.code())) {
      throw new InvalidInput("code", "这份程序没有这项条件");
    }
    if (!sheet.attachments().keySet().containsAll(entry.evidence())) {
      throw new InvalidInput("evidence", "证据没有上传到这份申请，请重新上传");
    }
    Item current = sheet.items().get(entry.code());
    int version = current == null ? 0 : current.version();
    if (version != entry.version()) {
      throw new Conflict(version);
    }
    items.save(scope.zone(), id, entry, false, steps.now());
    AuditTrail.note("condition", entry.code());
    AuditTrail.note("answer", entry.answer());
    edited(scope, application);
    return version + 1;
  }

  /**
   * Confirms that what was said for the permit before still holds: answers, explanations and evidence of then become the application's own.
   *
   * @param code the condition; null for all that are not answered yet
   * @param selfCheck {@link Sheet#selfCheck()} that the writer had seen
   * @throws CheckedMeanwhile if the site has checked it since
   * @throws RuleViolation if there is nothing to take over
   */
  @Requires(Permission.RESUMPTION_APPLY)
  @Transactional
  @Recorded("resumption.carry-over")
  public void carryOver(Scope scope, ApplicationId id, @Nullable String code, @Nullable UUID selfCheck) {
    ResumptionApplication application = steps.lock(scope, id, ApplicationStep.EDIT);
    Sheet sheet = sheets.of(scope, application);
    sheet.demandKnown(selfCheck);
    List<String> codes = sheet.open().stream().filter(each -> code == null || each.equals(code)).toList();
    if (codes.isEmpty()) {
      throw new RuleViolation("resumption.nothing-to-carry");
    }
    for (String each : codes) {
      Item then = Objects.requireNonNull(sheet.open(each));
      List<AttachmentId> evidence = then.evidence().stream().filter(sheet.attachments()::containsKey).toList();
      items.save(scope.zone(), id, new ItemEntry(Ids.next().toString(), each, 0, then.answer(), then.reason(), evidence), true, steps.now());
    }
    AuditTrail.note("conditions", String.join(",", codes));
    edited(scope, application);
  }

  /** The site says that it is ready. @throws RuleViolation naming what is missing */
  @Requires(Permission.RESUMPTION_APPLY)
  @Transactional
  @Recorded("resumption.self-check")
  public void selfCheck(Scope scope, ApplicationId id, long version) {
    ResumptionApplication application = steps.lock(scope, id, ApplicationStep.SELF_CHECK);
    Sheet sheet = sheets.of(scope, application);
    sheet.verdict().demandComplete(sheet.procedure().content(), application.emergency());
    ResumptionApplication checked = steps.take(scope.zone(), application, version, ApplicationStep.SELF_CHECK, application.course(), "", null);
    desk.awaitsSignatures(scope.zone(), checked, sheet.verdict().unsigned());
    if (sheet.procedure().content().parties().isEmpty()) {
      steps.take(scope.zone(), checked, checked.version(), ApplicationStep.ACCEPT, checked.course(), "", null);
    }
  }

  /** Takes it back, with a reason. */
  @Requires(Permission.RESUMPTION_APPLY)
  @Transactional
  @Recorded("resumption.withdraw-application")
  public void withdraw(Scope scope, ApplicationId id, long version, String reason) {
    ResumptionApplication application = steps.lock(scope, id, ApplicationStep.WITHDRAW);
    Fields fields = new Fields();
    String why = fields.requiredBlock("reason", "撤回原因", reason, 500);
    fields.check();
    steps.take(scope.zone(), application, version, ApplicationStep.WITHDRAW, application.course().over(), why, null);
    desk.needless(scope.zone(), id, "申请已撤回");
  }

  private void describe(Scope scope, ResumptionApplication application, ResumptionApplication.Particulars particulars) {
    Fields fields = new Fields();
    if (particulars.requestedOn() != null && particulars.requestedOn().isBefore(Moments.day(steps.now()))) {
      fields.wrong("requestedOn", "拟复工日期不能早于今天");
    } else if (particulars.requestedOn() != null && particulars.requestedOn().isAfter(Moments.day(steps.now()).plusYears(1))) {
      fields.wrong("requestedOn", "拟复工日期不能在一年以后，请核对年份");
    }
    if (particulars.headcount() != null && (particulars.headcount() < 1 || particulars.headcount() > 100_000)) {
      fields.wrong("headcount", "人数应为 1 到 100000");
    }
    if (particulars.plan() != null && !sheets.of(scope, application).isOwn(particulars.plan())) {
      fields.wrong("plan", "请先上传复工方案");
    }
    fields.check();
    store.describe(scope.zone(), application.id(), particulars);
    edited(scope, application);
  }

  /** A change after the self-check makes it a draft again: what was checked and signed is not what stands there now. What is mended has to be signed anew. */
  private void edited(Scope scope, ResumptionApplication application) {
    if (application.isChecked()) {
      steps.take(scope.zone(), application, application.version(), ApplicationStep.EDIT, application.course(), "", application.applicantPerson());
      desk.needless(scope.zone(), application.id(), "内容已修改，待重新自查");
    } else if (application.status() == ApplicationStatus.RECTIFY) {
      desk.awaitsSignatures(scope.zone(), application, sheets.of(scope, steps.lock(scope, application.id())).verdict().unsigned());
    }
  }

  private static int again(Item before, ItemEntry entry) {
    Set<AttachmentId> evidence = new HashSet<>(before.evidence());
    boolean same = List.of(before.code(), before.answer(), before.reason()).equals(List.of(entry.code(), entry.answer(), entry.reason()))
        && evidence.equals(new HashSet<>(entry.evidence()));
    if (!same) {
      throw new InvalidInput(Map.of("key", "这个幂等键已用于另一次保存"));
    }
    return before.version();
  }
}
