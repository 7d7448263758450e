package org.guatu.bench;

import java.util.List;
import org.guatu.identity.DemoAccounts;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.AreaEntry;
import org.guatu.organization.Areas;
import org.guatu.organization.DepartmentEntry;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.DepartmentKind;
import org.guatu.organization.Departments;

/** What the bench's projects hang on: the zone, its departments and areas, and those who sign in. */
class SeedFrame {
  static final List<String> BUREAUS = List.of("建设管理局", "招商局", "发展改革局", "自然资源局", "财政局", "住房保障局", "交通局", "水利局", "教育局",
      "文旅局", "工信局", "农业局");
  static final List<String> AREAS = List.of("东一片区", "东二片区", "西一片区", "西二片区", "南一片区", "南二片区", "北一片区", "北二片区");

  private final ZoneDirectory zones;
  private final Departments departments;
  private final Areas areas;
  private final DemoAccounts accounts;

  SeedFrame(ZoneDirectory zones, Departments departments, Areas areas, DemoAccounts accounts) {
    this.zones = zones;
    this.departments = departments;
    this.areas = areas;
    this.accounts = accounts;
  }

  boolean isMissing() {
    return zones.all().isEmpty();
  }

  /** The one that there is. */
  ZoneId zone() {
    return zones.all().getFirst().id();
  }

  void enterZone(ZoneId zone) {
    zones.enter(new Zone(zone, "bench", "性能测试开发区", "测试区", "410600", "测试市"));
  }

  /** Acting as the built-in operator. */
  void organize(Scope scope) {
    DepartmentId top = departments.open(scope, new DepartmentEntry(null, DepartmentKind.COMMITTEE, "性能测试开发区管理委员会", "管委会", 10));
    for (String bureau : BUREAUS) {
      departments.open(scope, new DepartmentEntry(top, DepartmentKind.BUREAU, bureau, bureau, 20));
    }
    for (String area : AREAS) {
      areas.enter(scope, new AreaEntry(area, "", 10));
    }
    accounts.make(scope.zone(), List.of(everywhere(scope, Role.REFORM_OFFICER, "fagai", "发改局经办人"), everywhere(scope, Role.LEADER, "lingdao", "区领导"),
        everywhere(scope, Role.CONSTRUCTION_REVIEWER, "hecha", "核查员"), everywhere(scope, Role.SITE_OFFICER, "gongdi", "复工专员")));
  }

  private static DemoAccounts.Person everywhere(Scope scope, Role role, String login, String name) {
    return new DemoAccounts.Person(role, login, name, List.of(new DemoAccounts.Place(ScopeKind.ZONE, scope.zone().value())), true);
  }
}
