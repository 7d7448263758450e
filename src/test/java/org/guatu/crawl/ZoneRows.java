package org.guatu.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.briefing.BriefOrder;
import org.guatu.briefing.Briefs;
import org.guatu.document.Documents;
import org.guatu.document.Upload;
import org.guatu.identity.People;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.Zone;
import org.guatu.identity.account.AccountKind;
import org.guatu.identity.account.ApiKeys;
import org.guatu.identity.account.NewApiKey;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Id;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.RealTime;
import org.guatu.kernel.Subject;
import org.guatu.ledger.Imports;
import org.guatu.matter.MatterKind;
import org.guatu.matter.Matters;
import org.guatu.matter.NewMatter;
import org.guatu.organization.Appointment;
import org.guatu.organization.AreaEntry;
import org.guatu.organization.AreaId;
import org.guatu.organization.Areas;
import org.guatu.organization.AssignmentRole;
import org.guatu.organization.Assignments;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.GivenOffice;
import org.guatu.project.NewProject;
import org.guatu.project.ProjectKind;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
import org.guatu.project.Stage;
import org.guatu.rulebook.DraftEntry;
import org.guatu.rulebook.DraftId;
import org.guatu.rulebook.RulePacks;
import org.guatu.worklist.WorkItemEntry;
import org.guatu.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A zone with one row of every kind that a page takes the id of, in an area of its own where the kind knows areas. */
final class ZoneRows {
  @Autowired private People people;
  @Autowired private Projects projects;
  @Autowired private Matters matters;
  @Autowired private WorkItems items;
  @Autowired private Documents documents;
  @Autowired private Briefs briefs;
  @Autowired private Imports imports;
  @Autowired private Areas areas;
  @Autowired private Assignments assignments;
  @Autowired private RulePacks packs;
  @Autowired private ApiKeys keys;
  @Autowired private RealTime time;

  private final Map<String, UUID> rows = new LinkedHashMap<>();
  private Zone zone;
  private AreaId elsewhere;

  /** Makes them. */
  static ZoneRows make(AutowireCapableBeanFactory beans) throws IOException {
    ZoneRows made = new ZoneRows();
    beans.autowireBean(made);
    made.fill(beans.createBean(GivenOffice.class));
    return made;
  }

  Zone zone() {
    return zone;
  }

  /** An area in which nothing lies. */
  AreaId elsewhere() {
    return elsewhere;
  }

  /** By what the addresses of their pages begin with. */
  Map<String, UUID> byAddress() {
    return rows;
  }

  private void fill(GivenOffice given) throws IOException {
    zone = people.zone();
    Scope whole = Scope.wholeZone(zone.id());
    Someone operator = Someone.operator(zone.id());
    Someone officer = Someone.in(zone.id(), Role.REFORM_OFFICER);
    LocalDate today = Moments.day(TestDatabase.NOW);
    DepartmentId bureau = given.department(zone.id(), "建设局");
    GivenOffice.Member head = given.zoneMember(zone.id(), bureau, "局长甲", Role.REFORM_OFFICER);
    AreaId area = keep("/organization/areas/", operator.does(() -> areas.enter(whole, new AreaEntry("东片区", "淇水以东", 1))));
    elsewhere = operator.does(() -> areas.enter(whole, new AreaEntry("西片区", "淇水以西", 2)));
    keep("/organization/departments/", bureau);
    keep("/organization/people/", head.id());
    keep("/organization/enterprises/", given.enterprise(zone.id(), "示例企业", bureau));
    keep("/organization/assignments/", officer.does(() -> assignments.appoint(whole,
        new Appointment(AssignmentRole.AREA_LEADER, area.value(), head.id(), today, "区办发〔2020〕5号"))));

    NewProject school = new NewProject(null, "淇水小学", ProjectKind.GOVERNMENT, Stage.NEGOTIATING, null, null, null, new NewProject.Ref(bureau.value(), "建设局"),
        new NewProject.Ref(area.value(), "东片区"), null, null, null, false);
    UUID project = keep("/project/projects/", operator.does(() -> projects.register(whole, school, Remark.on(today)))).value();
    rows.put("/api/v1/projects/", project);
    Subject about = new Subject("project", project);
    keep("/matter/matters/", officer.does(() -> matters.raise(whole, new NewMatter(MatterKind.PROBLEM, "用电", "临时用电未接通", about))));
    rows.put("/api/v1/matters/", rows.get("/matter/matters/"));
    rows.put("/api/v1/work-items/", keep("/worklist/items/", head.someone().does(() -> items.register(whole, new WorkItemEntry("重点工作清单", "开学", "每周一次", today.plusDays(9), head.id(), "", about)))).value());
    Upload paper = Upload.read("批复.txt", new ByteArrayInputStream("批复".getBytes(StandardCharsets.UTF_8)));
    keep("/document/attachments/", officer.does(() -> documents.attach(whole, about, paper)));
    BriefOrder order = BriefOrder.standard(new AsOf(TestDatabase.NOW, TestDatabase.NOW)).with(Map.of(), List.of(), true);
    keep("/briefing/briefs/", officer.does(() -> briefs.publish(whole, order, Ids.next())));
    Path file = Files.writeString(Files.createTempFile("rows", ".csv"), "项目编号,阶段,发生日期\nX-1,签约,2020-03-01\n");
    rows.put("/api/v1/ledgers/batches/", keep("/ledger/batches/", officer.does(() -> imports.receive(whole, "stages", "阶段.csv", file))).value());
    Files.delete(file);
    DraftEntry rounding = new DraftEntry("figure-printing", "四舍五入", today, "区办发〔2020〕5号", "{\"shares\":\"ROUND\",\"shareDecimals\":1}");
    keep("/rulebook/drafts/", officer.does(() -> packs.draft(whole, rounding)));
    DraftId second = officer.does(() -> packs.draft(whole, rounding));
    head.someone().does(() -> packs.activate(whole, second, 1));
    rows.put("/rulebook/packs/", head.someone().does(() -> packs.packs(whole)).getFirst().id());
    keep("/identity/accounts/", people.without(zone, AccountKind.BUSINESS, null).id());
    NewApiKey key = new NewApiKey("对接程序", Role.LEADER, Set.copyOf(EnumSet.of(Permission.FIGURE_READ)), ScopeKind.ZONE, zone.id().value(), time.now().plusSeconds(86_400));
    rows.put("/identity/api-keys/", Someone.in(zone.id(), Role.SECURITY_ADMINISTRATOR).does(() -> keys.make(whole, key)).id());
  }

  private <T extends Id> T keep(String address, T id) {
    rows.put(address, id.value());
    return id;
  }
}
