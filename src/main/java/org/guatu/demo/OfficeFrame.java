package org.guatu.demo;

import java.util.Map;
import org.guatu.identity.Scope;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.AreaEntry;
import org.guatu.organization.Areas;
import org.guatu.organization.DepartmentEntry;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.DepartmentKind;
import org.guatu.organization.Departments;
import org.guatu.project.NewProject.Ref;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demonstration's zone, its departments and responsibility areas. */
@Component
class OfficeFrame {
  private final ZoneDirectory zones;
  private final Departments departments;
  private final Areas areas;

  OfficeFrame(ZoneDirectory zones, Departments departments, Areas areas) {
    this.zones = zones;
    this.departments = departments;
    this.areas = areas;
  }

  void enter(ZoneId zone) {
    zones.enter(new Zone(zone, "hbsfq", "鹤壁市城乡一体化示范区", "示范区", "410600", "河南省鹤壁市"));
  }

  /** Enters departments and areas and notes each by the name that the records use. */
  @Transactional
  void organize(Scope scope, Map<String, Ref> offices, Map<String, Ref> responsibilities) {
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
}
