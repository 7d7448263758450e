package org.guatu.resumption;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.guatu.Someone;
import org.guatu.document.AttachmentId;
import org.guatu.document.Documents;
import org.guatu.document.FileType;
import org.guatu.document.Upload;
import org.guatu.identity.Grant;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.Ids;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.AreaId;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.GivenOffice.Member;
import org.guatu.project.ProjectId;
import org.guatu.resumption.application.Answer;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.ItemEntry;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.Sheet;
import org.guatu.resumption.application.Submission;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.procedure.CampaignId;
import org.guatu.resumption.procedure.Condition;
import org.guatu.resumption.procedure.EvidenceKind;
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.review.Approval;
import org.guatu.resumption.review.Verification;
import org.guatu.resumption.review.VisitFinding.Seen;
import org.guatu.resumption.review.VisitReport;
import org.guatu.worklist.ToDo;
import org.guatu.worklist.ToDos;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** A zone whose sites stand still, for tests: {@code given.office(zone)}, {@code given.site(office, "辅仁中小学")}, {@code given.submitted(site)}. */
@TestComponent
public class GivenResumption extends GivenSites {
  public static final LocalDate TODAY = LocalDate.of(2020, 3, 3);
  /** In whose name permits are issued. */
  public static final String AUTHORITY = "复工工作专班";

  @Autowired Documents documents;
  @Autowired ApplicationForms forms;
  @Autowired Submission submission;
  @Autowired Applications applications;
  @Autowired Verification verification;
  @Autowired Approval approval;
  @Autowired ToDos toDos;

  /** The bureau, its campaign and its area. */
  public record Office(ZoneId zone, DepartmentId bureau, AreaId area, Member reviewer, Member approver, Member leader, CampaignId campaign) {
    public Scope whole() {
      return Scope.wholeZone(zone);
    }
  }

  /** A site and those who act for it. */
  public record Site(Office office, ProjectId project, String name, Member officer, Someone owner, Someone contractor, Someone supervisor) {
    public Scope scope() {
      return officer.scope(Permission.RESUMPTION_APPLY);
    }

    public Someone signer(Party party) {
      return switch (party) {
        case OWNER -> owner;
        case CONTRACTOR -> contractor;
        case SUPERVISOR -> supervisor;
      };
    }
  }

  public ApplicationId begun(Site site) {
    return site.officer().someone().does(() -> forms.begin(site.scope(), site.office().campaign(), site.project(), ApplicationKind.RESUMPTION));
  }

  public AttachmentId attached(Site site, ApplicationId id, EvidenceKind kind) {
    Upload upload = kind == EvidenceKind.PHOTO ? new Upload("现场.png", FileType.PNG, content()) : new Upload("文件.txt", FileType.TEXT, content());
    return site.officer().someone().does(() -> documents.attach(site.officer().scope(Permission.DOCUMENT_WRITE), id.subject(), upload));
  }

  private static byte[] content() {
    return Ids.next().toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Every condition met with evidence, the plan attached. */
  public ApplicationId filled(Site site) {
    return filled(site, begun(site));
  }

  public ApplicationId filled(Site site, ApplicationId id) {
    Sheet sheet = sheet(site, id);
    AttachmentId photo = attached(site, id, EvidenceKind.PHOTO);
    AttachmentId paper = attached(site, id, EvidenceKind.DOCUMENT);
    for (Condition condition : sheet.procedure().content().conditions(sheet.application().emergency()).values()) {
      answered(site, id, condition.code(), Answer.MET, List.of(photo, paper));
    }
    site.officer().someone().doing(() -> forms.describe(site.scope(), id, get(site, id).version(),
        new ResumptionApplication.Particulars(TODAY, 120, paper)));
    return id;
  }

  public void answered(Site site, ApplicationId id, String code, Answer answer, List<AttachmentId> evidence) {
    Sheet sheet = sheet(site, id);
    var item = sheet.items().get(code);
    int version = item == null ? 0 : item.version();
    site.officer().someone().does(() -> forms.save(site.scope(), id, new ItemEntry(Ids.next().toString(), code, version, answer, "说明", evidence), sheet.selfCheck()));
  }

  public ApplicationId accepted(Site site) {
    return accepted(site, filled(site));
  }

  /** The outcome of a visit at which every item was the same. */
  public static VisitReport seen(boolean passed, String words, int items) {
    return new VisitReport(passed, words, Collections.nCopies(items, new VisitReport.Line(passed ? Seen.CONFORMS : Seen.FAILS, passed ? "" : words)), List.of());
  }

  public void selfChecked(Site site, ApplicationId id) {
    site.officer().someone().doing(() -> forms.selfCheck(site.scope(), id, get(site, id).version()));
  }

  public ApplicationId accepted(Site site, ApplicationId id) {
    selfChecked(site, id);
    signed(site, id);
    return id;
  }

  public void signed(Site site, ApplicationId id) {
    for (Party party : Party.values()) {
      sign(site, id, party);
    }
  }

  public void sign(Site site, ApplicationId id, Party party) {
    Someone signer = site.signer(party);
    signer.doing(() -> submission.sign(signer.scope(Permission.RESUMPTION_SIGN), id, party, sheet(site, id).contentHash()));
  }

  /** For more people under a permit that holds (复工追加). */
  public ApplicationId more(Site site) {
    return filled(site, site.officer().someone().does(() -> forms.begin(site.scope(), site.office().campaign(), site.project(), ApplicationKind.SUPPLEMENT)));
  }

  public ApplicationId submitted(Site site) {
    return submitted(site, accepted(site));
  }

  public ApplicationId submitted(Site site, ApplicationId id) {
    site.officer().someone().doing(() -> submission.submit(site.scope(), id, get(site, id).version()));
    return id;
  }

  public ApplicationId taken(Site site) {
    ApplicationId id = submitted(site);
    take(site, id);
    return id;
  }

  public void take(Site site, ApplicationId id) {
    Office office = site.office();
    office.reviewer().someone().doing(() -> verification.take(office.whole(), id, get(site, id).version()));
  }

  public ApplicationId recommended(Site site) {
    ApplicationId id = taken(site);
    recommend(site, id);
    return id;
  }

  public void recommend(Site site, ApplicationId id) {
    Office office = site.office();
    office.reviewer().someone().doing(() -> verification.recommend(office.whole(), id, get(site, id).version(), "符合条件"));
  }

  public PermitId permitted(Site site) {
    return approve(site, recommended(site));
  }

  public PermitId approve(Site site, ApplicationId id) {
    return approve(site, id, GRANT);
  }

  public PermitId approve(Site site, ApplicationId id, Approval.Grant grant) {
    Office office = site.office();
    return office.approver().someone().does(() -> approval.approve(office.whole(), id, get(site, id).version(), grant));
  }

  public static final Approval.Grant GRANT = new Approval.Grant("主体施工", 120, "", "同意");

  /** What somebody has to do, the soonest due first. */
  public List<ToDo> mine(Member member) {
    return member.someone().does(() -> toDos.mine(member.scope(Permission.WORK_READ)));
  }

  /** The same by its titles. */
  public List<String> desk(Member member) {
    return mine(member).stream().map(ToDo::title).toList();
  }

  public ResumptionApplication get(Site site, ApplicationId id) {
    return site.office().leader().someone().does(() -> applications.get(site.office().whole(), id));
  }

  public Sheet sheet(Site site, ApplicationId id) {
    return site.office().leader().someone().does(() -> applications.sheet(site.office().whole(), id));
  }

  public ApplicationStatus status(Site site, ApplicationId id) {
    return get(site, id).status();
  }
}
