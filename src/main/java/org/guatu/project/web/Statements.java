package org.guatu.project.web;

import org.guatu.identity.Scope;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.MoneyText;
import org.guatu.project.AmountType;
import org.guatu.project.CodeStatus;
import org.guatu.project.ConstructionState;
import org.guatu.project.DutyRole;
import org.guatu.project.Library;
import org.guatu.project.NewProject;
import org.guatu.project.Particulars;
import org.guatu.project.Place;
import org.guatu.project.Progress;
import org.guatu.project.ProjectId;
import org.guatu.project.ProjectRows;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
import org.guatu.project.Stage;
import org.springframework.stereotype.Component;

/** Reads what was typed on a project's page and passes it to the use case that it belongs to. */
@Component
class Statements {
  private static final int LONGEST_NAME = ProjectRows.LONGEST_NAME;
  private static final int LONGEST_WORDS = 80;
  private static final int LONGEST_PERSON = 40;
  private static final int LONGEST_OWNER = 120;

  private final Projects projects;
  private final Particulars particulars;
  private final Progress progress;

  Statements(Projects projects, Particulars particulars, Progress progress) {
    this.projects = projects;
    this.particulars = particulars;
    this.progress = progress;
  }

  /** @throws InvalidInput at the field that is wrong */
  void write(Scope scope, ProjectId id, Entry entry, StatementForm form) {
    long version = form.readVersion();
    Remark remark = form.remark();
    switch (entry) {
      case STAGE -> progress.moveStage(scope, id, version, form.choice(Stage.class), form.counted(), remark);
      case STATE -> progress.reportState(scope, id, version, form.choice(ConstructionState.class), remark);
      case AMOUNT -> amount(scope, id, version, form, remark);
      case DUTY -> projects.assignDuty(scope, id, version, form.choice(DutyRole.class), new NewProject.Ref(null, person(form)), remark);
      case CODE -> particulars.setCode(scope, id, version, form.value(LONGEST_PERSON), form.choice(CodeStatus.class), remark);
      case OWNER -> particulars.setOwner(scope, id, version, form.value(LONGEST_OWNER), remark);
      case DEPARTMENT -> particulars.setDepartment(scope, id, version, form.value(LONGEST_WORDS), remark);
      case AREA -> particulars.setArea(scope, id, version, form.value(LONGEST_WORDS), remark);
      case FIRST_CONTACT -> particulars.setFirstContact(scope, id, version, form.value(LONGEST_WORDS), remark);
      case INDUSTRY -> particulars.setIndustry(scope, id, version, form.value(LONGEST_WORDS), remark);
      case PLACE -> particulars.setPlace(scope, id, version, Place.parse("value", form.value(LONGEST_WORDS)), remark);
      case LIBRARY -> projects.setLibrary(scope, id, version, form.choice(Library.class), !form.ticked(), remark);
      case NAME -> projects.rename(scope, id, version, form.value(LONGEST_NAME), remark);
      case ALIAS -> projects.addAlias(scope, id, version, form.value(LONGEST_NAME), remark);
    }
  }

  private void amount(Scope scope, ProjectId id, long version, StatementForm form, Remark remark) {
    AmountType type = form.choice(AmountType.class);
    MoneyText typed = MoneyText.parse("value", form.value(60), StatementForm.unit());
    String doubt = projects.doubt(scope, id, type, typed.money(), remark.occurredAt());
    if (doubt != null && !form.ticked()) {
      throw new InvalidInput("value", doubt + "；确实无误的，勾选“" + Entry.AMOUNT.tick() + "”再保存。");
    }
    projects.setAmount(scope, id, version, type, typed.money(), typed.original(), remark);
  }

  /** The empty name ends a duty, but only if that is what the box says. */
  private static String person(StatementForm form) {
    if (form.ticked() && !form.value().isEmpty()) {
      throw new InvalidInput("value", "不再由人担任的，姓名留空；换人的，不勾选。");
    }
    return form.ticked() ? "" : form.value(LONGEST_PERSON);
  }
}
