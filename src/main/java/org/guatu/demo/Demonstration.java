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
import org.guatu.identity.AccountId;
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
import org.guatu.organization.PersonId;
import org.guatu.project.NewProject.Ref;
import org.springframework.stereotype.Component;

/** Loads the zone of the source page into an empty database. */
@Component
class Demonstration implements DemoLoader {
  private final ZoneDirectory zones;
  private final PageRecords records;
  private final DemoAccounts accounts;
  private final OfficeFrame frame;
  private final OfficePeople office;
  private final OfficeMatters matters;

  Demonstration(ZoneDirectory zones, PageRecords records, DemoAccounts accounts, OfficeFrame frame, OfficePeople office, OfficeMatters matters) {
    this.zones = zones;
    this.records = records;
    this.accounts = accounts;
    this.frame = frame;
    this.office = office;
    this.matters = matters;
  }

  @Override
  public void load() throws Exception {
    ZoneId zone = new ZoneId(Ids.next());
    zones.enter(new Zone(zone, "hbsfq", "鹤壁市城乡一体化示范区", "示范区", "410600", "河南省鹤壁市"));
    Access loader = Access.operator(new Actor(null, "演示数据装入", zone, "demo"));
    Map<String, Ref> offices = new LinkedHashMap<>();
    Map<String, Ref> responsibilities = new HashMap<>();
    BusinessClock.at(Moments.at(LocalDateTime.of(2019, 1, 2, 9, 0)), () -> loader.call(() -> {
      frame.organize(Scope.wholeZone(zone), offices, responsibilities);
      return null;
    }));
    records.load(zone, offices, responsibilities);
    List<DemoAccounts.Person> people = people(zone, offices, responsibilities);
    List<AccountId> made = loader.call(() -> accounts.make(zone, people));
    Map<String, Actor> signedIn = new HashMap<>();
    for (int at = 0; at < made.size(); at++) {
      signedIn.put(people.get(at).login(), new Actor(made.get(at).value(), people.get(at).displayName(), zone, "demo"));
    }
    Map<String, PersonId> named = BusinessClock.at(Moments.at(LocalDateTime.of(2020, 1, 27, 8, 0)),
        () -> loader.call(() -> office.load(Scope.wholeZone(zone), offices, responsibilities, signedIn)));
    matters.load(zone, named, signedIn);
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

  @Override
  public String accounts() {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    accounts.print(new PrintStream(table, true, StandardCharsets.UTF_8));
    return table.toString(StandardCharsets.UTF_8);
  }
}
