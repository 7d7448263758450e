package org.guatu.resumption.application;

import java.time.Instant;
import java.util.List;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.PersonId;
import org.guatu.resumption.procedure.Campaign;
import org.guatu.resumption.procedure.Campaigns;
import org.guatu.resumption.procedure.Party;
import org.guatu.worklist.NewToDo;
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

  ApplicationDesk(ToDos toDos, Campaigns campaigns, SignatureDesk signatures) {
    this.toDos = toDos;
    this.campaigns = campaigns;
    this.signatures = signatures;
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
