package org.guatu.organization.web;

import java.util.UUID;
import org.guatu.kernel.Fields;
import org.guatu.organization.Department;
import org.guatu.organization.DepartmentEntry;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.DepartmentKind;
import org.jspecify.annotations.Nullable;

/** What is typed about a department. */
public record DepartmentForm(@Nullable String parent, @Nullable String kind, @Nullable String name, @Nullable String shortName, @Nullable String position,
    @Nullable Long version) {
  static final DepartmentForm EMPTY = new DepartmentForm("", "BUREAU", "", "", "0", 0L);

  static DepartmentForm of(Department department) {
    return new DepartmentForm(department.parent() == null ? "" : department.parent().value().toString(), department.kind().name(), department.name(),
        department.shortName(), Integer.toString(department.position()), department.version());
  }

  DepartmentEntry toEntry() {
    Fields fields = new Fields();
    UUID above = fields.id("parent", "上级部门", parent);
    DepartmentKind chosen = fields.choice("kind", "类别", kind, DepartmentKind.class);
    fields.required("name", "全称", name, 60);
    fields.required("shortName", "简称", shortName, 20);
    int place = Typed.position(fields, position);
    fields.check();
    return new DepartmentEntry(above == null ? null : new DepartmentId(above), chosen, shownName(), shownShortName(), place);
  }

  public String shownParent() {
    return Typed.text(parent);
  }

  public String shownKind() {
    return Typed.text(kind);
  }

  public String shownName() {
    return Typed.text(name);
  }

  public String shownShortName() {
    return Typed.text(shortName);
  }

  public String shownPosition() {
    return Typed.text(position);
  }

  public long shownVersion() {
    return version == null ? 0 : version;
  }
}
