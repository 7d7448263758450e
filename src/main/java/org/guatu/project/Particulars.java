package org.guatu.project;

import java.util.List;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a project is besides its stage and its money: its official codes over time, its owner, its industry and where it lies. */
@Service
public class Particulars {
  private final Register register;
  private final ProjectStore projects;
  private final CodeClaims codes;
  private final OfficeStore office;

  Particulars(Register register, ProjectStore projects, CodeClaims codes, OfficeStore office) {
    this.register = register;
    this.projects = projects;
    this.codes = codes;
    this.office = office;
  }

  /**
   * A project code from a day on, or what became of it. A replaced or invalid code still finds the project.
   *
   * @throws InvalidInput at "value" if it has not the form of a project code
   * @throws RuleViolation if another project holds the code
   */
  @Requires(Permission.PROJECT_WRITE)
  @Transactional
  @Recorded("project.set-code")
  public void setCode(Scope scope, ProjectId id, long version, String typed, CodeStatus status, Remark remark) {
    ProjectCode code = ProjectCode.parse("value", typed);
    Project project = register.lock(scope, id, version);
    String slot = ProjectColumns.slot(code);
    ProjectId holder = codes.holders(scope.zone(), List.of(slot)).get(slot);
    if (status == CodeStatus.ACTIVE && holder != null && !holder.equals(id)) {
      String name = projects.find(scope, holder).map(Project::name).orElse("—");
      throw new RuleViolation("project.code-conflict", code.text(), name);
    }
    AuditTrail.note("code", code.text());
    AuditTrail.note("to", status);
    Fact.What what = new Fact.What(FactKind.CODE, slot, status.name(), null, null, null, typed.equals(code.text()) ? null : typed);
    register.write(scope.zone(), project, remark, what);
  }

  /**
   * 建设单位 from a day on.
   *
   * @param nameOrCode as the office knows it, or its unified social credit code; an unknown name is taken as it is
   * @throws InvalidInput at "value" for a code that the office does not know
   */
  @Requires(Permission.PROJECT_WRITE)
  @Transactional
  @Recorded("project.set-owner")
  public void setOwner(Scope scope, ProjectId id, long version, String nameOrCode, Remark remark) {
    Project project = register.lock(scope, id, version);
    NewProject.Ref owner = office.names(scope.zone(), new String[] {nameOrCode.strip()}).ref(FactKind.OWNER, nameOrCode);
    if (owner == null || owner.id() == null && nameOrCode.strip().matches("[0-9A-Z]{18}")) {
      throw new InvalidInput("value", "企业台账里没有统一社会信用代码 " + nameOrCode.strip() + "，请先登记企业，或填企业名称。");
    }
    AuditTrail.note("to", owner.name());
    register.write(scope.zone(), project, remark, Fact.What.of(FactKind.OWNER, "", owner.name(), owner.id()));
  }

  /**
   * 首谈单位 from a day on: the unit that made the first contact, where another one lands the project. It changes no total.
   *
   * @throws InvalidInput at "value" for a unit that the office does not have
   */
  @Requires(Permission.PROJECT_WRITE)
  @Transactional
  @Recorded("project.set-first-contact")
  public void setFirstContact(Scope scope, ProjectId id, long version, String unit, Remark remark) {
    setNamed(scope, id, version, FactKind.FIRST_CONTACT, unit, "没有名为“" + unit.strip() + "”的单位", remark);
  }

  /**
   * 责任单位 from a day on.
   *
   * @param unit by its full or short name
   * @throws InvalidInput at "value" for a unit that the office does not have
   */
  @Requires(Permission.PROJECT_WRITE)
  @Transactional
  @Recorded("project.set-department")
  public void setDepartment(Scope scope, ProjectId id, long version, String unit, Remark remark) {
    setNamed(scope, id, version, FactKind.DEPARTMENT, unit, "没有名为“" + unit.strip() + "”的单位", remark);
  }

  /** 责任区 from a day on. @throws InvalidInput at "value" for an area that the office does not have */
  @Requires(Permission.PROJECT_WRITE)
  @Transactional
  @Recorded("project.set-area")
  public void setArea(Scope scope, ProjectId id, long version, String area, Remark remark) {
    setNamed(scope, id, version, FactKind.AREA, area, "没有名为“" + area.strip() + "”的责任区", remark);
  }

  private void setNamed(Scope scope, ProjectId id, long version, FactKind kind, String word, String unknown, Remark remark) {
    Project project = register.lock(scope, id, version);
    NewProject.Ref named = office.names(scope.zone(), new String[0]).ref(kind, word);
    if (named == null || named.id() == null) {
      throw new InvalidInput("value", unknown);
    }
    AuditTrail.note("to", named.name());
    register.write(scope.zone(), project, remark, Fact.What.of(kind, "", named.name(), named.id()));
  }

  /** 行业 from a day on, by what is made when the project is done (GB/T 4754). */
  @Requires(Permission.PROJECT_WRITE)
  @Transactional
  @Recorded("project.set-industry")
  public void setIndustry(Scope scope, ProjectId id, long version, String industry, Remark remark) {
    Project project = register.lock(scope, id, version);
    AuditTrail.note("to", industry);
    register.write(scope.zone(), project, remark, Fact.What.of(FactKind.INDUSTRY, industry));
  }

  /** Where it lies from a day on. */
  @Requires(Permission.PROJECT_WRITE)
  @Transactional
  @Recorded("project.set-place")
  public void setPlace(Scope scope, ProjectId id, long version, Place place, Remark remark) {
    Project project = register.lock(scope, id, version);
    AuditTrail.note("to", place.text());
    register.write(scope.zone(), project, remark, Fact.What.of(FactKind.PLACE, place.text()));
  }
}
