package org.guatu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guatu.Someone;
import org.guatu.identity.Forbidden;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class OrganizationTest {
  @Autowired Departments departments;
  @Autowired DepartmentDirectory directory;
  @Autowired People people;
  @Autowired Areas areas;

  private final ZoneId zone = Someone.freshZone();
  private final Someone administrator = Someone.in(zone, Role.SYSTEM_ADMINISTRATOR);
  private final Scope scope = administrator.scope(Permission.ORGANIZATION_WRITE);

  private DepartmentId department(DepartmentId parent, String name) {
    return administrator.does(() -> departments.open(scope, new DepartmentEntry(parent, DepartmentKind.BUREAU, name, name, 1)));
  }

  private PersonId person(DepartmentId department, String name) {
    return administrator.does(() -> people.enter(scope, new PersonEntry(department, null, name, "科员", "13800000000")));
  }

  @Test
  void departmentsStandInATreeThatIsKnownAtOnce() {
    DepartmentId committee = department(null, "管委会");
    DepartmentId bureau = department(committee, "建局");
    DepartmentId office = department(bureau, "质监站");
    assertThat(directory.withBelow(committee.value())).containsExactlyInAnyOrder(committee.value(), bureau.value(), office.value());
    assertThat(directory.name(bureau.value())).isEqualTo("建局");
    assertThatThrownBy(() -> administrator.doing(() -> departments.change(scope, committee, 1,
        new DepartmentEntry(office, DepartmentKind.COMMITTEE, "管委会", "管委会", 1))))
        .isInstanceOfSatisfying(RuleViolation.class, rule -> assertThat(rule.code()).isEqualTo("organization.department-below-itself"));
  }

  @Test
  void twoDepartmentsDoNotShareAName() {
    department(null, "发改局");
    assertThatThrownBy(() -> department(null, "发改局")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void theSecondToSaveSeesAConflict() {
    DepartmentId bureau = department(null, "招商局");
    DepartmentEntry renamed = new DepartmentEntry(null, DepartmentKind.BUREAU, "招商合作局", "招商局", 1);
    administrator.doing(() -> departments.change(scope, bureau, 1, renamed));
    assertThatThrownBy(() -> administrator.doing(() -> departments.change(scope, bureau, 1, renamed)))
        .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.current()).isEqualTo(2));
  }

  @Test
  void aDepartmentIsClosedAfterThoseBelowIt() {
    DepartmentId upper = department(null, "农办");
    DepartmentId lower = department(upper, "农技站");
    LocalDate day = LocalDate.of(2020, 3, 1);
    assertThatThrownBy(() -> administrator.doing(() -> departments.close(scope, upper, 1, day))).isInstanceOf(RuleViolation.class);
    administrator.doing(() -> departments.close(scope, lower, 1, day));
    administrator.doing(() -> departments.close(scope, upper, 1, day));
    assertThatThrownBy(() -> person(upper, "县级干部甲")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void peopleAreFoundByTheLettersOfTheirNames() {
    DepartmentId bureau = department(null, "建局");
    person(bureau, "李长宁");
    person(bureau, "王重庆");
    List<PersonRow> found = administrator.does(() -> people.list(scope, "lcn", Optional.empty(), false, 10));
    assertThat(found).extracting(row -> row.person().name()).containsExactly("李长宁");
    assertThat(administrator.does(() -> people.list(scope, "wangchong", Optional.of(bureau), false, 10))).hasSize(1);
    assertThat(found.getFirst().label()).isEqualTo("李长宁（建局）");
  }

  @Test
  void whoHasLeftIsGivenNoMoreTasks() {
    PersonId person = person(department(null, "建局"), "张三");
    administrator.doing(() -> people.leave(scope, person, 1, LocalDate.of(2020, 3, 1)));
    assertThatThrownBy(() -> people.inOffice(zone, person, "person")).isInstanceOf(InvalidInput.class).hasMessageContaining("已离任");
    assertThat(administrator.does(() -> people.list(scope, "", Optional.empty(), false, 10))).isEmpty();
    assertThat(administrator.does(() -> people.list(scope, "", Optional.empty(), true, 10))).hasSize(1);
  }

  @Test
  void anotherZoneIsNotThere() {
    DepartmentId bureau = department(null, "建局");
    Someone stranger = Someone.in(Someone.freshZone(), Role.SYSTEM_ADMINISTRATOR);
    assertThatThrownBy(() -> stranger.does(() -> departments.get(stranger.scope(Permission.ORGANIZATION_READ), bureau))).isInstanceOf(NotFound.class);
  }

  @Test
  void writingNeedsThePermissionAndTheDepartment() {
    DepartmentId bureau = department(null, "建局");
    DepartmentId other = department(null, "招商局");
    Someone reader = Someone.in(zone, Role.LEADER);
    assertThatThrownBy(() -> reader.does(() -> departments.open(scope, new DepartmentEntry(null, DepartmentKind.BUREAU, "新局", "新局", 1))))
        .isInstanceOf(Forbidden.class);
    Someone limited = Someone.limited(zone, Role.SYSTEM_ADMINISTRATOR, ScopeKind.DEPARTMENT, bureau.value());
    Scope own = limited.scope(Permission.ORGANIZATION_WRITE);
    assertThat(limited.does(() -> people.enter(own, new PersonEntry(bureau, null, "李四", "", "")))).isNotNull();
    assertThatThrownBy(() -> limited.does(() -> people.enter(own, new PersonEntry(other, null, "李四", "", "")))).isInstanceOf(NotFound.class);
  }

  @Test
  void fieldsAreCheckedAllAtOnce() {
    assertThatThrownBy(() -> new PersonEntry(new DepartmentId(zone.value()), null, " ", "x".repeat(41), "电话"))
        .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("name", "post", "phone"));
    assertThatThrownBy(() -> new AreaEntry("一\u0000区", "", 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new AreaEntry("\ud83d", "", 1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void areasBearDifferentNames() {
    administrator.does(() -> areas.enter(scope, new AreaEntry("一号责任区", "淇河以南", 1)));
    assertThatThrownBy(() -> administrator.does(() -> areas.enter(scope, new AreaEntry("一号责任区", "", 2)))).isInstanceOf(InvalidInput.class);
    assertThat(administrator.does(() -> areas.all(scope))).extracting(Area::extent).containsExactly("淇河以南");
  }
}
