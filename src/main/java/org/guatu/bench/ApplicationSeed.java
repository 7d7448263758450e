package org.guatu.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.DepartmentEntry;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.DepartmentKind;
import org.guatu.organization.Departments;
import org.guatu.organization.People;
import org.guatu.organization.PersonEntry;
import org.guatu.organization.PersonId;
import org.guatu.project.ProjectId;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.procedure.CampaignEntry;
import org.guatu.resumption.procedure.CampaignId;
import org.guatu.resumption.procedure.CampaignKind;
import org.guatu.resumption.procedure.Campaigns;
import org.guatu.resumption.procedure.Coverage;
import org.guatu.resumption.procedure.ProcedureId;
import org.guatu.resumption.procedure.Procedures;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the bench's zone with applications to resume work. Some are real ones, made and decided through the use cases; those that are ready
 * to be sent all are. The history of ten for each project is multiplied from the decided ones, see {@link Multiplied}.
 */
@ConditionalOnProperty(BenchPages.APPLICATIONS)
class ApplicationSeed {
  /** Of 10,000 projects. */
  private static final int STOPPED = 1_500;
  private static final int READY = 1_100;
  private static final int DECIDED = 20;
  private static final int SENT = 5;
  private static final int WHOLE = 10_000;

  private final SeedImports ledgers;
  private final Departments departments;
  private final People people;
  private final Procedures procedures;
  private final Campaigns campaigns;
  private final SeedSites sites;
  private final DSLContext db;
  private final TransactionTemplate transactions;

  ApplicationSeed(SeedImports ledgers, Departments departments, People people, Procedures procedures, Campaigns campaigns, SeedSites sites,
      DSLContext db, TransactionTemplate transactions) {
    this.ledgers = ledgers;
    this.departments = departments;
    this.people = people;
    this.procedures = procedures;
    this.campaigns = campaigns;
    this.sites = sites;
    this.db = db;
    this.transactions = transactions;
  }

  /** Fills the zone unless it is filled. */
  void start(ZoneId zone) throws Exception {
    SeedPerson operator = new SeedPerson(Access.operator(new Actor(null, "性能测试", zone, "bench")), Scope.wholeZone(zone));
    if (operator.does(() -> campaigns.list(operator.whole())).isEmpty()) {
      fill(zone, operator);
    }
  }

  private void fill(ZoneId zone, SeedPerson operator) throws Exception {
    SeedPerson reviewer = SeedPerson.of(zone, Role.CONSTRUCTION_REVIEWER);
    SeedPerson approver = SeedPerson.of(zone, Role.CONSTRUCTION_APPROVER);
    SeedSites.Team team = SeedSites.Team.of(zone);
    CampaignId campaign = campaign(operator, reviewer, approver);
    int projects = db.fetchCount(db.selectFrom("project.public_project"));
    stop(operator, projects);
    List<ProjectId> standing = db.fetch("SELECT id FROM project.public_project WHERE state = 'STOPPED' ORDER BY number")
        .map(row -> new ProjectId(row.get(0, UUID.class)));
    int decided = share(DECIDED, projects);
    int sent = share(SENT, projects);
    int ready = Math.min(share(READY, projects), standing.size() - decided - sent);
    for (int at = 0; at < decided + sent + ready; at++) {
      ApplicationId id = sites.accepted(team, campaign, standing.get(at));
      if (at < decided + sent) {
        sites.submit(team, id);
      }
      if (at < decided) {
        sites.decide(team, reviewer, approver, id);
      }
    }
    transactions.executeWithoutResult(status -> new Multiplied(db, zone).run());
  }

  private static int share(int ofWhole, int projects) {
    return Math.max(2, Math.toIntExact((long) ofWhole * projects / WHOLE));
  }

  private CampaignId campaign(SeedPerson operator, SeedPerson reviewer, SeedPerson approver) throws Exception {
    Scope whole = operator.whole();
    LocalDate today = Moments.day(Instant.now());
    DepartmentId bureau = operator.does(() -> departments.open(whole, new DepartmentEntry(null, DepartmentKind.BUREAU, "复工专班", "专班", 30)));
    PersonId first = operator.does(() -> people.enter(whole, new PersonEntry(bureau, null, "核查员丙", "", "")));
    PersonId second = operator.does(() -> people.enter(whole, new PersonEntry(bureau, null, "批准人丁", "", "")));
    ProcedureId procedure = reviewer.does(() -> procedures.draft(whole, Procedures.shipped("post-holiday")));
    approver.doing(() -> procedures.approve(whole, procedure, 1));
    reviewer.doing(() -> procedures.publish(whole, procedure, 2, "测试区〔" + today.getYear() + "〕1号", today));
    return reviewer.does(() -> campaigns.open(whole, new CampaignEntry(CampaignKind.POST_HOLIDAY, "节后复工", procedure, Coverage.UNDER_CONSTRUCTION, null, List.of(),
        today.plusYears(5), first, second, "")));
  }

  /** Some of the sites that the winter's ledgers left at work stand still again. */
  private void stop(SeedPerson operator, int projects) throws Exception {
    LocalDate day = Moments.day(Instant.now()).minusDays(10);
    List<String> rows = new ArrayList<>(List.of("项目编号,日期,建设状态"));
    db.fetch("SELECT number FROM project.public_project WHERE state = 'RESUMED' ORDER BY number LIMIT " + share(STOPPED, projects))
        .forEach(row -> rows.add(row.get(0, String.class) + "," + day + ",停工"));
    operator.does(() -> ledgers.take(operator.whole(), new SeedFile("states", Instant.now(), String.join("\r\n", rows) + "\r\n")));
  }
}
