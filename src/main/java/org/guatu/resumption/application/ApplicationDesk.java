package org.guatu.resumption.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guatu.identity.Scope;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.PersonId;
import org.guatu.project.ProjectId;
import org.guatu.resumption.procedure.Campaign;
import org.guatu.resumption.procedure.Campaigns;
import org.guatu.resumption.procedure.Party;
import org.guatu.worklist.NewToDo;
import org.guatu.worklist.ToDoKind;
import org.guatu.worklist.ToDoState;
import org.guatu.worklist.ToDos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an application puts on people's desks, and takes off again: always in the transaction of the step. */
@Component
public class ApplicationDesk {
  private final ToDos toDos;
  private final Campaigns campaigns;
  private final SignatureDesk signatures;
  private final SitePeople people;
  private final ApplicationStore applications;

  ApplicationDesk(ToDos toDos, Campaigns campaigns, SignatureDesk signatures, SitePeople people, ApplicationStore applications) {
    this.toDos = toDos;
    this.campaigns = campaigns;
    this.signatures = signatures;
    this.people = people;
    this.applications = applications;
  }

  /** Who has it once it is sent: who verified it before, else who leads the verification. */
  public PersonId reviewer(ZoneId zone, ResumptionApplication application) {
    Course.Verifier verifier = application.course().verifier();
    PersonId known = verifier == null ? null : verifier.person();
    return known == null ? campaign(zone, application).reviewLead() : known;
  }

  /** Who has it once it is recommended. */
  public PersonId approver(ZoneId zone, ResumptionApplication application) {
    return campaign(zone, application).approvalLead();
  }

  /** @param missing the parties that have still to sign; none once all have */
  void awaitsSignatures(ZoneId zone, ResumptionApplication application, List<Party> missing) {
    signatures.ask(zone, application, missing);
  }

  void submitted(ZoneId zone, ResumptionApplication application) {
    toDos.done(zone, CampaignDesk.source(application.campaign(), application.project()), "已提交申请");
    next(zone, application, "verify", "核查", reviewer(zone, application), application.course().dueAt());
  }

  public void taken(ZoneId zone, ResumptionApplication application) {
    next(zone, application, "verify", "核查", reviewer(zone, application), application.course().dueAt());
  }

  public void recommended(ZoneId zone, ResumptionApplication application) {
    next(zone, application, "approve", "审批", approver(zone, application), application.course().dueAt());
  }

  public void returned(ZoneId zone, ResumptionApplication application) {
    var until = application.course().mendUntil();
    next(zone, application, "mend", "整改", application.applicantPerson(), until == null ? null : Moments.endOf(until));
  }

  /** @param awaited whether the site has still to report that it works; one that got more people works already */
  public void approved(ZoneId zone, ResumptionApplication application, boolean awaited) {
    next(zone, application, "first-workday", "报告首个工作日", awaited ? application.applicantPerson() : null, null);
  }

  /** The site has reported that it works. */
  public void works(ZoneId zone, ApplicationId id) {
    toDos.end(zone, id.subject(), ToDoState.DONE, "已报告首个工作日");
  }

  /** A decision against the site, which it can do something about. */
  public void rejected(ZoneId zone, ResumptionApplication application, String reasons) {
    over(zone, application.id(), "不予批准");
    tell(zone, application, "rejected", "不予批准，看理由和救济途径：“" + application.projectName() + "”（" + reasons + "）");
  }

  /** Who approved it is to look at what became of its permit. */
  public void overstays(ZoneId zone, ApplicationId id, ProjectId project, String title) {
    applications.find(Scope.wholeZone(zone), id).map(application -> approver(zone, application)).ifPresent(approver -> toDos.open(zone,
        new NewToDo(ToDoKind.NOTICE.source("overstays:" + id.value()), title, id.subject(), "/project/projects/" + project.value(), approver, null)));
  }

  /** It was not mended in time. */
  void expired(ZoneId zone, ResumptionApplication application) {
    needless(zone, application.id(), "整改超期，申请失效");
    tell(zone, application, "expired", "整改超期，申请已失效，要复工请另行申请：" + application.projectName());
  }

  /** A permit on paper has made it needless. */
  void overtaken(ZoneId zone, ResumptionApplication application, String why) {
    needless(zone, application.id(), why);
    tell(zone, application, "overtaken", why + "：" + application.projectName());
  }

  /** The office comes to the site; what was arranged before is off. */
  public void visited(ZoneId zone, ResumptionApplication application, LocalDate on) {
    people.untell(zone, prefix(application.id(), "visit"), "已另约");
    tell(zone, application, "visit", on + " 现场核查，请在场准备：" + application.projectName());
  }

  private void tell(ZoneId zone, ResumptionApplication application, String what, String title) {
    people.tell(zone, application.project(), prefix(application.id(), what) + Ids.next(), title, application.id().subject(), application.id().path());
  }

  public void over(ZoneId zone, ApplicationId id, String outcome) {
    toDos.end(zone, id.subject(), ToDoState.DONE, outcome);
  }

  void needless(ZoneId zone, ApplicationId id, String outcome) {
    toDos.end(zone, id.subject(), ToDoState.CANCELLED, outcome);
  }

  /** A reminder that is sent once for the same limit. */
  public void remind(ZoneId zone, ResumptionApplication application, String kind, String title, PersonId person, Instant due) {
    String source = prefix(application.id(), kind) + due.toEpochMilli();
    toDos.open(zone, new NewToDo(source, title + "：" + application.projectName(), application.id().subject(), application.id().path(), person, due));
  }

  private void next(ZoneId zone, ResumptionApplication application, String kind, String title, @Nullable PersonId person, @Nullable Instant due) {
    toDos.end(zone, application.id().subject(), ToDoState.DONE, "已转入下一步");
    if (person != null) {
      toDos.open(zone, new NewToDo(prefix(application.id(), kind) + Ids.next(), title + "：" + application.projectName(), application.id().subject(),
          application.id().path(), person, due));
    }
  }

  private Campaign campaign(ZoneId zone, ResumptionApplication application) {
    return campaigns.behind(zone, application.campaign());
  }

  private static String prefix(ApplicationId id, String kind) {
    return "resumption:" + id.value() + ":" + kind + ":";
  }
}
