package org.guatu.resumption;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guatu.Someone;
import org.guatu.document.AttachmentId;
import org.guatu.document.Documents;
import org.guatu.document.FileType;
import org.guatu.document.Upload;
import org.guatu.identity.Grant;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.kernel.Ids;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.AreaEntry;
import org.guatu.organization.AreaId;
import org.guatu.organization.Areas;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.GivenOffice;
import org.guatu.organization.GivenOffice.Member;
import org.guatu.project.ConstructionState;
import org.guatu.project.NewProject;
import org.guatu.project.ProjectId;
import org.guatu.project.ProjectKind;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
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
import org.guatu.resumption.procedure.CampaignEntry;
import org.guatu.resumption.procedure.CampaignId;
import org.guatu.resumption.procedure.CampaignKind;
import org.guatu.resumption.procedure.Campaigns;
import org.guatu.resumption.procedure.Condition;
import org.guatu.resumption.procedure.Coverage;
import org.guatu.resumption.procedure.EvidenceKind;
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.procedure.ProcedureId;
import org.guatu.resumption.procedure.Procedures;
import org.guatu.resumption.review.Approval;
import org.guatu.resumption.review.Verification;
import org.guatu.worklist.ToDo;
import org.guatu.worklist.ToDos;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** A zone whose sites stand still, for tests: {@code given.office(zone)}, {@code given.site(office, "辅仁中小学")}, {@code given.submitted(site)}. */
@TestComponent
public class GivenResumption {
  public static final LocalDate TODAY = LocalDate.of(2020, 3, 3);
  /** In whose name permits are issued. */
  public static final String AUTHORITY = "复工工作专班";

  @Autowired GivenOffice people;
  @Autowired Areas areas;
  @Autowired Projects projects;
  @Autowired Documents documents;
  @Autowired Procedures procedures;
  @Autowired Campaigns campaigns;
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

  public Office office(ZoneId zone, String pack) {
    DepartmentId bureau = people.department(zone, "建局");
    Member reviewer = people.zoneMember(zone, bureau, "核查员丙", Role.CONSTRUCTION_REVIEWER);
    Member approver = people.zoneMember(zone, bureau, "批准人丁", Role.CONSTRUCTION_APPROVER);
    Member leader = people.zoneMember(zone, people.department(zone, "管委会"), "区领导甲", Role.LEADER);
    AreaId area = Someone.operator(zone).does(() -> areas.enter(Scope.wholeZone(zone), new AreaEntry("东片区", "", 1)));
    ProcedureId procedure = published(zone, pack, reviewer, approver);
    CampaignId campaign = reviewer.someone().does(() -> campaigns.open(Scope.wholeZone(zone), new CampaignEntry(
        pack.equals("epidemic") ? CampaignKind.EPIDEMIC : CampaignKind.POST_HOLIDAY, "疫情复工",
        procedure, Coverage.UNDER_CONSTRUCTION, null, List.of(), TODAY.plusDays(60), reviewer.id(), approver.id(), AUTHORITY)));
    return new Office(zone, bureau, area, reviewer, approver, leader, campaign);
  }

  public ProcedureId published(ZoneId zone, String pack, Member author, Member approver) {
    Scope whole = Scope.wholeZone(zone);
    ProcedureId id = author.someone().does(() -> procedures.draft(whole, Procedures.shipped(pack)));
    approver.someone().doing(() -> procedures.approve(whole, id, 1));
    author.someone().doing(() -> procedures.publish(whole, id, 2, "示范区〔2020〕" + (5 + procedures.published(whole).size()) + "号", TODAY));
    return id;
  }

  public Site site(Office office, String name) {
    return site(office, name, ConstructionState.STOPPED);
  }

  public Site site(Office office, String name, ConstructionState state) {
    ProjectId project = Someone.operator(office.zone()).does(() -> projects.register(office.whole(), new NewProject(null, name, ProjectKind.GOVERNMENT,
        null, state, null, null, new NewProject.Ref(office.bureau().value(), "建局"), new NewProject.Ref(office.area().value(), "东片区"), null, null,
        null, false), Remark.on(TODAY.minusDays(20))));
    UUID only = project.value();
    Member officer = people.member(office.zone(), office.bureau(), "专员", new Grant(Role.SITE_OFFICER, ScopeKind.PROJECT, Set.of(only)));
    return new Site(office, project, name, officer, Someone.limited(office.zone(), Role.OWNER, ScopeKind.PROJECT, only),
        Someone.limited(office.zone(), Role.CONTRACTOR, ScopeKind.PROJECT, only), Someone.limited(office.zone(), Role.SUPERVISOR, ScopeKind.PROJECT, only));
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

  public ApplicationId accepted(Site site, ApplicationId id) {
    site.officer().someone().doing(() -> forms.selfCheck(site.scope(), id, get(site, id).version()));
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
