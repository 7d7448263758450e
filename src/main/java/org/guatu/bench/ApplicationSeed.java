package org.guatu.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.guatu.document.AttachmentId;
import org.guatu.document.Documents;
import org.guatu.document.FileType;
import org.guatu.document.Upload;
import org.guatu.identity.Access;
import org.guatu.identity.Grant;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.ledger.BatchId;
import org.guatu.ledger.BatchState;
import org.guatu.ledger.ImportOptions;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Mode;
import org.guatu.ledger.Progress;
import org.guatu.organization.DepartmentEntry;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.DepartmentKind;
import org.guatu.organization.Departments;
import org.guatu.organization.People;
import org.guatu.organization.PersonEntry;
import org.guatu.organization.PersonId;
import org.guatu.project.ProjectId;
import org.guatu.resumption.application.Answer;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.ItemEntry;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.Sheet;
import org.guatu.resumption.application.Submission;
import org.guatu.resumption.permit.FirstWorkdays;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.procedure.CampaignEntry;
import org.guatu.resumption.procedure.CampaignId;
import org.guatu.resumption.procedure.CampaignKind;
import org.guatu.resumption.procedure.Campaigns;
import org.guatu.resumption.procedure.Coverage;
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.procedure.ProcedureId;
import org.guatu.resumption.procedure.Procedures;
import org.guatu.resumption.review.Approval;
import org.guatu.resumption.review.Verification;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the bench's zone with applications to resume work. Some are real ones, made and decided through the use cases; those that are ready
 * to be sent all are. The history of ten for each project is multiplied from the decided ones, see {@link Multiplied}.
 */
@ConditionalOnProperty(BenchPages.APPLICATIONS)
class ApplicationSeed implements SmartLifecycle {
  /** Of 10,000 projects. */
  private static final int STOPPED = 1_500;
  private static final int READY = 1_100;
  private static final int DECIDED = 20;
  private static final int SENT = 5;
  private static final int WHOLE = 10_000;

  private final ZoneDirectory zones;
  private final Imports imports;
  private final Departments departments;
  private final People people;
  private final Procedures procedures;
  private final Campaigns campaigns;
  private final ApplicationForms forms;
  private final Applications applications;
  private final Submission submission;
  private final Verification verification;
  private final Approval approval;
  private final FirstWorkdays workdays;
  private final Documents documents;
  private final DSLContext db;
  private final TransactionTemplate transactions;
  private volatile boolean running;

  ApplicationSeed(ZoneDirectory zones, Imports imports, Departments departments, People people, Procedures procedures, Campaigns campaigns, ApplicationForms forms,
      Applications applications, Submission submission, Verification verification, Approval approval, FirstWorkdays workdays, Documents documents, DSLContext db,
      TransactionTemplate transactions) {
    this.zones = zones;
    this.imports = imports;
    this.departments = departments;
    this.people = people;
    this.procedures = procedures;
    this.campaigns = campaigns;
    this.forms = forms;
    this.applications = applications;
    this.submission = submission;
    this.verification = verification;
    this.approval = approval;
    this.workdays = workdays;
    this.documents = documents;
    this.db = db;
    this.transactions = transactions;
  }

  /** Somebody who acts in the zone. @param person null for one who is not of the office */
  private record Someone(Access access, Scope whole) {
    <T> T does(Callable<T> work) throws Exception {
      return access.call(work);
    }

    void doing(Runnable work) throws Exception {
      access.call(() -> {
        work.run();
        return true;
      });
    }
  }

  private static Someone someone(ZoneId zone, Role role) {
    Actor actor = new Actor(Ids.next(), "性能测试 " + role.name(), zone, "bench");
    return new Someone(new Access(actor, List.of(new Grant(role, ScopeKind.ZONE, Set.of())), false), Scope.wholeZone(zone));
  }

  @Override
  public void start() {
    ZoneId zone = zones.all().getFirst().id();
    try {
      Someone operator = new Someone(Access.operator(new Actor(null, "性能测试", zone, "bench")), Scope.wholeZone(zone));
      if (operator.does(() -> campaigns.list(operator.whole())).isEmpty()) {
        fill(zone, operator);
      }
    } catch (Exception e) {
      throw new IllegalStateException("the bench's applications could not be made", e);
    }
    running = true;
  }

  private void fill(ZoneId zone, Someone operator) throws Exception {
    Someone reviewer = someone(zone, Role.CONSTRUCTION_REVIEWER);
    Someone approver = someone(zone, Role.CONSTRUCTION_APPROVER);
    Someone site = someone(zone, Role.SITE_OFFICER);
    Map<Party, Someone> parties = Map.of(Party.OWNER, someone(zone, Role.OWNER), Party.CONTRACTOR, someone(zone, Role.CONTRACTOR), Party.SUPERVISOR,
        someone(zone, Role.SUPERVISOR));
    CampaignId campaign = campaign(operator, reviewer, approver);
    int projects = db.fetchCount(db.selectFrom("project.public_project"));
    stop(operator, projects);
    List<ProjectId> standing = db.fetch("SELECT id FROM project.public_project WHERE state = 'STOPPED' ORDER BY number")
        .map(row -> new ProjectId(row.get(0, UUID.class)));
    int decided = share(DECIDED, projects);
    int sent = share(SENT, projects);
    int ready = Math.min(share(READY, projects), standing.size() - decided - sent);
    for (int at = 0; at < decided + sent + ready; at++) {
      ApplicationId id = accepted(site, parties, campaign, standing.get(at));
      if (at < decided + sent) {
        site.doing(() -> submission.submit(site.whole(), id, version(site, id)));
      }
      if (at < decided) {
        decide(site, reviewer, approver, id);
      }
    }
    transactions.executeWithoutResult(status -> new Multiplied(db, zone).run());
  }

  private static int share(int ofWhole, int projects) {
    return Math.max(2, Math.toIntExact((long) ofWhole * projects / WHOLE));
  }

  private CampaignId campaign(Someone operator, Someone reviewer, Someone approver) throws Exception {
    Scope whole = operator.whole();
    LocalDate today = Moments.day(java.time.Instant.now());
    DepartmentId bureau = operator.does(() -> departments.open(whole, new DepartmentEntry(null, DepartmentKind.BUREAU, "复工专班", "专班", 30)));
    PersonId first = operator.does(() -> people.enter(whole, new PersonEntry(bureau, null, "核查员丙", "", "")));
    PersonId second = operator.does(() -> people.enter(whole, new PersonEntry(bureau, null, "批准人丁", "", "")));
    ProcedureId procedure = reviewer.does(() -> procedures.draft(whole, Procedures.shipped("post-holiday")));
    approver.doing(() -> procedures.approve(whole, procedure, 1));
    reviewer.doing(() -> procedures.publish(whole, procedure, 2, "测试区〔" + today.getYear() + "〕1号", today));
    return reviewer.does(() -> campaigns.open(whole, new CampaignEntry(CampaignKind.POST_HOLIDAY, "节后复工", procedure, Coverage.UNDER_CONSTRUCTION, null, List.of(),
        today.plusYears(5), first, second)));
  }

  /** Some of the sites that the winter's ledgers left at work stand still again. */
  private void stop(Someone operator, int projects) throws Exception {
    LocalDate day = Moments.day(java.time.Instant.now()).minusDays(10);
    List<String> rows = new ArrayList<>(List.of("项目编号,日期,建设状态"));
    db.fetch("SELECT number FROM project.public_project WHERE state = 'RESUMED' ORDER BY number LIMIT " + share(STOPPED, projects))
        .forEach(row -> rows.add(row.get(0, String.class) + "," + day + ",停工"));
    Path csv = Files.createTempFile("bench-", ".csv");
    try {
      Files.writeString(csv, String.join("\r\n", rows) + "\r\n");
      BatchId id = operator.does(() -> imports.receive(operator.whole(), "states", "states.csv", csv));
      if (operator.does(() -> imports.apply(operator.whole(), id, new ImportOptions(Mode.ALL, true, Map.of()), Progress.NONE)).state() != BatchState.APPLIED) {
        throw new IllegalStateException("the register refused the states");
      }
    } finally {
      Files.delete(csv);
    }
  }

  private ApplicationId accepted(Someone site, Map<Party, Someone> parties, CampaignId campaign, ProjectId project) throws Exception {
    Scope whole = site.whole();
    ApplicationId id = site.does(() -> forms.begin(whole, campaign, project, ApplicationKind.RESUMPTION));
    Sheet sheet = site.does(() -> applications.sheet(whole, id));
    AttachmentId photo = attach(site, id, "现场.png", FileType.PNG);
    AttachmentId paper = attach(site, id, "方案.txt", FileType.TEXT);
    for (String code : sheet.procedure().content().conditions(sheet.application().emergency()).keySet()) {
      site.doing(() -> forms.save(whole, id, new ItemEntry(Ids.next().toString(), code, 0, Answer.MET, "已落实", List.of(photo, paper))));
    }
    site.doing(() -> forms.describe(whole, id, version(site, id), new ResumptionApplication.Particulars(Moments.day(java.time.Instant.now()), 120, paper)));
    site.doing(() -> forms.selfCheck(whole, id, version(site, id)));
    String content = site.does(() -> applications.sheet(whole, id)).contentHash();
    for (Party party : sheet.procedure().content().parties()) {
      parties.get(party).doing(() -> submission.sign(whole, id, party, content));
    }
    return id;
  }

  private AttachmentId attach(Someone site, ApplicationId id, String name, FileType type) throws Exception {
    return site.does(() -> documents.attach(site.access().scope(Permission.DOCUMENT_WRITE), id.subject(),
        new Upload(name, type, id.value().toString().getBytes(StandardCharsets.UTF_8))));
  }

  private void decide(Someone site, Someone reviewer, Someone approver, ApplicationId id) throws Exception {
    Scope whole = site.whole();
    reviewer.doing(() -> verification.take(whole, id, version(site, id)));
    reviewer.doing(() -> verification.recommend(whole, id, version(site, id), "符合条件"));
    PermitId permit = approver.does(() -> approval.approve(whole, id, version(site, id), new Approval.Grant("主体施工", 120, "", "同意")));
    site.doing(() -> workdays.report(whole, permit, Moments.day(java.time.Instant.now()), 100));
  }

  private long version(Someone site, ApplicationId id) {
    try {
      return site.does(() -> applications.get(site.whole(), id)).version();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the projects, before the web server. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 8000;
  }
}
