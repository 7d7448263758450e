package org.guatu.project.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Money;
import org.guatu.project.AmountType;
import org.guatu.project.CodeStatus;
import org.guatu.project.NewProject;
import org.guatu.project.Particulars;
import org.guatu.project.Place;
import org.guatu.project.Progress;
import org.guatu.project.ProjectId;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passes what a program says of projects to the use cases that it belongs to. */
@Component
class ProjectChanges {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_PERSON = 40;
  private static final int LONGEST_INDUSTRY = 60;

  private final Projects projects;
  private final Particulars particulars;
  private final Progress progress;
  private final Clock clock;

  ProjectChanges(Projects projects, Particulars particulars, Progress progress, Clock clock) {
    this.projects = projects;
    this.particulars = particulars;
    this.progress = progress;
    this.clock = clock;
  }

  ProjectId register(ProjectJson.Register wish) {
    NewProject project = wish.project();
    Remark remark = wish.remark(clock);
    if (project.total() != null) {
      ask(null, "totalYuan", AmountType.TOTAL, project.total(), wish.confirmed(), remark);
    }
    return projects.register(writable(), project, remark);
  }

  void move(ProjectId id, long version, ProjectJson.Move wish) {
    progress.moveStage(movable(), id, version, ProjectJson.required("stage", wish.stage()), ProjectJson.dayOrNull("countedOn", wish.countedOn()), wish.remark());
  }

  void report(ProjectId id, long version, ProjectJson.Report wish) {
    progress.reportState(movable(), id, version, ProjectJson.required("state", wish.state()), wish.remark());
  }

  void state(ProjectId id, long version, ProjectJson.Amount wish) {
    amount(id, version, "yuan", ProjectJson.required("type", wish.type()), wish.yuan(), wish.confirmed(), wish.remark());
  }

  /**
   * All that a patch names, one fact each, in the caller's transaction.
   *
   * @throws InvalidInput at the field that is wrong, or if nothing is named
   */
  void patch(ProjectId id, long version, ProjectPatch patch) {
    Remark remark = patch.remark();
    List<LongConsumer> writes = new ArrayList<>();
    if (patch.name() != null) {
      String name = ProjectJson.required("name", ProjectJson.text("name", patch.name(), LONGEST_NAME));
      writes.add(read -> projects.rename(writable(), id, read, name, remark));
    }
    if (patch.stage() != null) {
      writes.add(read -> progress.moveStage(movable(), id, read, patch.stage(), null, remark));
    }
    if (patch.state() != null) {
      writes.add(read -> progress.reportState(movable(), id, read, patch.state(), remark));
    }
    if (patch.industry() != null) {
      String industry = ProjectJson.required("industry", ProjectJson.text("industry", patch.industry(), LONGEST_INDUSTRY));
      writes.add(read -> particulars.setIndustry(writable(), id, read, industry, remark));
    }
    if (patch.place() != null) {
      Place place = Place.parse("place", patch.place());
      writes.add(read -> particulars.setPlace(writable(), id, read, place, remark));
    }
    if (patch.owner() != null) {
      String owner = ProjectJson.required("owner", ProjectJson.text("owner", patch.owner(), LONGEST_NAME));
      writes.add(read -> at("owner", () -> particulars.setOwner(writable(), id, read, owner, remark)));
    }
    if (patch.firstContact() != null) {
      String unit = patch.firstContact();
      writes.add(read -> at("firstContact", () -> particulars.setFirstContact(writable(), id, read, unit, remark)));
    }
    sorted(patch.duties()).forEach((role, person) -> {
      String name = person == null ? null : ProjectJson.text("duties." + role, person, LONGEST_PERSON);
      writes.add(read -> projects.assignDuty(writable(), id, read, role, new NewProject.Ref(null, name == null ? "" : name), remark));
    });
    sorted(patch.amounts()).forEach((type, yuan) ->
        writes.add(read -> amount(id, read, "amounts." + type, type, yuan, patch.confirmed(), remark)));
    sorted(patch.libraries()).forEach((library, member) ->
        writes.add(read -> projects.setLibrary(writable(), id, read, library, Boolean.TRUE.equals(member), remark)));
    sorted(patch.codes()).forEach((code, status) -> writes.add(read -> code(id, read, code, status, remark)));
    if (writes.isEmpty()) {
      throw new InvalidInput("body", "没有写要改什么");
    }
    writes.getFirst().accept(version);
    writes.stream().skip(1).forEach(write -> write.accept(0));
  }

  private void code(ProjectId id, long version, String code, @Nullable CodeStatus status, Remark remark) {
    CodeStatus became = ProjectJson.required("codes." + code, status);
    at("codes." + code, () -> particulars.setCode(writable(), id, version, code, became, remark));
  }

  /** What the use case finds wrong with its value is said of the patch's field. */
  private static void at(String field, Runnable write) {
    try {
      write.run();
    } catch (InvalidInput wrong) {
      throw wrong.fields().containsKey("value") ? new InvalidInput(field, String.valueOf(wrong.fields().get("value"))) : wrong;
    }
  }

  private void amount(ProjectId id, long version, String field, AmountType type, @Nullable String yuan, @Nullable Boolean confirmed, Remark remark) {
    Money money = ProjectJson.yuan(field, yuan);
    long now = projects.get(writable(), id).version();
    if (version != 0 && version != now) {
      throw new Conflict(now);
    }
    ask(id, field, type, money, confirmed, remark);
    projects.setAmount(writable(), id, version, type, money, yuan + "元", remark);
  }

  /** An improbable amount is taken only with a word that it has been looked at. */
  private void ask(@Nullable ProjectId id, String field, AmountType type, Money amount, @Nullable Boolean confirmed, Remark remark) {
    String doubt = Boolean.TRUE.equals(confirmed) ? null : projects.doubt(writable(), id, type, amount, remark.occurredAt());
    if (doubt != null) {
      throw new InvalidInput(field, doubt + "；确实无误的，加上 \"confirmed\": true");
    }
  }

  private static <K extends Comparable<K>, V extends @Nullable Object> Map<K, V> sorted(@Nullable Map<K, V> named) {
    return named == null ? Map.of() : new TreeMap<>(named);
  }

  private static Scope writable() {
    return Access.scopeOf(Permission.PROJECT_WRITE);
  }

  private static Scope movable() {
    return Access.scopeOf(Permission.PROJECT_PROGRESS);
  }
}
