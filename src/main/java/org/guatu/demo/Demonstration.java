package org.guatu.demo;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guatu.console.DemoLoader;
import org.guatu.identity.Access;
import org.guatu.identity.DemoAccounts;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.Actor;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Ids;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.AreaEntry;
import org.guatu.organization.Areas;
import org.guatu.organization.DepartmentEntry;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.DepartmentKind;
import org.guatu.organization.Departments;
import org.guatu.project.NewProject.Ref;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the zone of the source page into an empty database. */
@Component
class Demonstration implements DemoLoader {
  private final ZoneDirectory zones;
  private final Departments departments;
  private final Areas areas;
  private final PageRecords records;
  private final DemoAccounts accounts;
  private final TransactionTemplate transaction;

  Demonstration(ZoneDirectory zones, Departments departments, Areas areas, PageRecords records, DemoAccounts accounts,
      TransactionTemplate transaction) {
    this.zones = zones;
    this.departments = departments;
    this.areas = areas;
    this.records = records;
    this.accounts = accounts;
    this.transaction = transaction;
  }

  @Override
  public void load() throws Exception {
    ZoneId zone = new ZoneId(Ids.next());
    zones.enter(new Zone(zone, "hbsfq", "鹤壁市城乡一体化示范区", "示范区", "410600", "河南省鹤壁市"));
    Access loader = Access.operator(new Actor(null, "演示数据装入", zone, "demo"));
    Map<String, Ref> offices = new LinkedHashMap<>();
    Map<String, Ref> responsibilities = new HashMap<>();
    BusinessClock.at(Moments.at(LocalDateTime.of(2019, 1, 2, 9, 0)), () -> loader.call(() -> {
      transaction.executeWithoutResult(status -> organize(Scope.wholeZone(zone), offices, responsibilities));
      return null;
    }));
    records.load(zone, offices, responsibilities);
    loader.call(() -> accounts.make(zone, people(zone, offices, responsibilities)));
  }

  /** One for each role, on the rows that such a person would have. */
  private static List<DemoAccounts.Person> people(ZoneId zone, Map<String, Ref> offices, Map<String, Ref> areas) {
    List<DemoAccounts.Person> people = new ArrayList<>();
    whole(people, zone, Role.LEADER, "lingdao", "区领导甲");
    whole(people, zone, Role.CONSTRUCTION_REVIEWER, "hecha", "建局 · 核查员丙");
    whole(people, zone, Role.CONSTRUCTION_APPROVER, "pizhun", "建局 · 批准人丁");
    whole(people, zone, Role.INSPECTOR, "dudao", "督导组 · 督导员乙");
    people.add(new DemoAccounts.Person(Role.SITE_OFFICER, "zhuanyuan", "项目部 · 复工专员甲", ScopeKind.AREA, id(areas, "东片区")));
    people.add(new DemoAccounts.Person(Role.OWNER, "chengtou", "城投集团 · 经办人", ScopeKind.DEPARTMENT, id(offices, "城投集团")));
    whole(people, zone, Role.INVESTMENT_OFFICER, "zhaoshang", "招商局 · 招商专员甲");
    whole(people, zone, Role.REFORM_OFFICER, "fagai", "发改局 · 经办人戊");
    people.add(new DemoAccounts.Person(Role.BUTLER, "guanjia", "服务管家丁", ScopeKind.AREA, id(areas, "西片区")));
    people.add(new DemoAccounts.Person(Role.DEPARTMENT_MEMBER, "jingban", "招商局 · 经办人己", ScopeKind.DEPARTMENT, id(offices, "招商局")));
    people.add(new DemoAccounts.Person(Role.ENTERPRISE_REPORTER, "qiye", "示例企业 · 填报人", ScopeKind.AREA, id(areas, "南片区")));
    whole(people, zone, Role.SYSTEM_ADMINISTRATOR, "xitong", "系统管理员");
    whole(people, zone, Role.SECURITY_ADMINISTRATOR, "anquan", "安全管理员");
    whole(people, zone, Role.AUDIT_ADMINISTRATOR, "shenji", "审计管理员");
    return people;
  }

  private static void whole(List<DemoAccounts.Person> people, ZoneId zone, Role role, String login, String name) {
    people.add(new DemoAccounts.Person(role, login, name, ScopeKind.ZONE, zone.value()));
  }

  private static UUID id(Map<String, Ref> refs, String name) {
    return Objects.requireNonNull(Objects.requireNonNull(refs.get(name), name).id());
  }

  private void organize(Scope scope, Map<String, Ref> offices, Map<String, Ref> responsibilities) {
    DepartmentId top = departments.open(scope, new DepartmentEntry(null, DepartmentKind.COMMITTEE, "鹤壁市城乡一体化示范区管理委员会", "管委会", 10));
    offices.put("管委会", new Ref(top.value(), "管委会"));
    office(scope, offices, top, DepartmentKind.BUREAU, "示范区城市建设管理局", "建局", 20);
    office(scope, offices, top, DepartmentKind.BUREAU, "示范区招商局", "招商局", 30);
    office(scope, offices, top, DepartmentKind.BUREAU, "示范区发展改革局", "发改局", 40);
    office(scope, offices, top, DepartmentKind.BUREAU, "示范区卫生防疫部门", "卫生防疫", 50);
    office(scope, offices, top, DepartmentKind.TASK_FORCE, "建筑工地疫情防控服务督导组", "督导组", 60);
    office(scope, offices, top, DepartmentKind.COMPANY, "鹤壁市城市建设投资集团有限公司", "城投集团", 70);
    int position = 10;
    for (String name : new String[] {"东片区", "西片区", "南片区", "北片区"}) {
      responsibilities.put(name, new Ref(areas.enter(scope, new AreaEntry(name, "演示数据", position)).value(), name));
      position += 10;
    }
  }

  private void office(Scope scope, Map<String, Ref> offices, DepartmentId top, DepartmentKind kind, String name, String shortName, int position) {
    DepartmentId id = departments.open(scope, new DepartmentEntry(top, kind, name, shortName, position));
    offices.put(shortName, new Ref(id.value(), shortName));
  }

  @Override
  public String accounts() {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    accounts.print(new PrintStream(table, true, StandardCharsets.UTF_8));
    return table.toString(StandardCharsets.UTF_8);
  }
}
