package org.guatu.organization.web;

import java.util.UUID;
import org.guatu.identity.AccountId;
import org.guatu.kernel.Fields;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.Person;
import org.guatu.organization.PersonEntry;
import org.jspecify.annotations.Nullable;

/** What is typed about a person. */
public record PersonForm(@Nullable String department, @Nullable String account, @Nullable String name, @Nullable String post, @Nullable String phone,
    @Nullable Long version) {
  static final PersonForm EMPTY = new PersonForm("", "", "", "", "", 0L);

  static PersonForm of(Person person) {
    return new PersonForm(person.department().value().toString(), person.account() == null ? "" : person.account().value().toString(), person.name(),
        person.post(), person.phone(), person.version());
  }

  PersonEntry toEntry() {
    Fields fields = new Fields();
    UUID office = fields.requiredId("department", "所在部门", department);
    UUID signsIn = fields.id("account", "登录账号", account);
    fields.required("name", "姓名", name, 40);
    fields.line("post", "职务", post, 40);
    fields.check();
    return new PersonEntry(new DepartmentId(office), signsIn == null ? null : new AccountId(signsIn), shownName(), shownPost(), shownPhone());
  }

  public String shownDepartment() {
    return Typed.text(department);
  }

  public String shownAccount() {
    return Typed.text(account);
  }

  public String shownName() {
    return Typed.text(name);
  }

  public String shownPost() {
    return Typed.text(post);
  }

  public String shownPhone() {
    return Typed.text(phone);
  }

  public long shownVersion() {
    return version == null ? 0 : version;
  }
}
