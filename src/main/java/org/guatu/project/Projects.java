package org.guatu.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Money;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register's use cases on a project itself: enter it, name it, place it, say who owns it and what it costs. */
@Service
public class Projects {
  static final String NUMBER_PREFIX = "SFQ";

  private final ProjectStore store;
  private final Register register;
  private final Rulebook rulebook;
  private final DutyHandOver handOver;

  Projects(ProjectStore store, Register register, Rulebook rulebook, DutyHandOver handOver) {
    this.store = store;
    this.register = register;
    this.rulebook = rulebook;
    this.handOver = handOver;
  }

  /** Enters a project. The one who enters it must hold the zone, or the department, area or owner that it is given. */
  @Requires(Permission.PROJECT_WRITE)
  @Transactional
  @Recorded("project.register")
  public ProjectId register(Scope scope, NewProject form, Remark remark) {
    if (!scope.wholeZone() && !touches(scope, form)) {
      throw new NotFound("project", form.name());
    }
    demandVisible("name", form.name());
    String number = form.number() != null ? form.number() : store.freshNumbers(scope.zone(), NUMBER_PREFIX, 1, Set.of()).getFirst();
    ProjectId id = new ProjectId(Ids.next());
    String by = org.guatu.kernel.Actor.current().name();
    Project project = new Project(id, number, form.name(), SearchTexts.of(number, form.name(), List.of()), form.kind(), null, null, null, null, null,
        null, null, null, form.demo(), by, register.now(), 1);
    try {
      store.insert(scope.zone(), project, register.now());
    } catch (DuplicateKeyException e) {
      throw new InvalidInput("number", "已有编号为“" + number + "”的项目");
    }
    AuditTrail.note("number", number);
    AuditTrail.note("name", form.name());
    if (form.total() != null) {
      AuditTrail.note("confirmed", AmountChecks.at(rulebook, scope.zone(), remark.occurredAt()).doubt(AmountType.TOTAL, form.total(), null));
    }
    register.write(scope.zone(), project, remark, first(form).toArray(Fact.What[]::new));
    return id;
  }

  private static void demandVisible(String field, String name) {
    if (!Fields.shows(name)) {
      throw new InvalidInput(field, "名称里没有看得见的字");
    }
  }

  /** The facts that a new project begins with. */
  static List<Fact.What> first(NewProject form) {
    List<Fact.What> whats = new ArrayList<>();
    whats.add(Fact.What.of(FactKind.LIFE, "LIVE"));
    whats.add(Fact.What.of(FactKind.NAME, form.name()));
    if (form.stage() != null) {
      whats.add(Fact.What.of(FactKind.STAGE, form.stage().name()));
    }
    if (form.state() != null) {
      whats.add(Fact.What.of(FactKind.STATE, form.state().name()));
    }
    if (form.total() != null) {
      whats.add(amount(AmountType.TOTAL, form.total(), form.totalAsTyped()));
    }
    ref(whats, FactKind.DEPARTMENT, form.department());
    ref(whats, FactKind.AREA, form.area());
    ref(whats, FactKind.OWNER, form.owner());
    if (form.industry() != null) {
      whats.add(Fact.What.of(FactKind.INDUSTRY, form.industry()));
    }
    if (form.place() != null) {
      whats.add(Fact.What.of(FactKind.PLACE, form.place()));
    }
    return whats;
  }

  /** Another name from a day on; it is still found by the old one, unless that was a slip that this puts right. */
  @Requires(Permission.PROJECT_WRITE)
  @Transactional
  @Recorded("project.rename")
  public void rename(Scope scope, ProjectId id, long version, String name, Remark remark) {
    Project project = register.lock(scope, id, version);
    demandVisible("value", name);
    AuditTrail.note("from", project.name());
    AuditTrail.note("to", name);
    Fact.What now = Fact.What.of(FactKind.NAME, name);
    if (remark.corrects() != null) {
      register.write(scope.zone(), project, remark, now);
    } else {
      register.write(scope.zone(), project, remark, now, Fact.What.of(FactKind.ALIAS, project.name(), "ACTIVE"));
    }
  }

  /** Another name that people use for it; it is found by this name from now on. */
  @Requires(Permission.PROJECT_WRITE)
  @Transactional
  @Recorded("project.add-alias")
  public void addAlias(Scope scope, ProjectId id, long version, String alias, Remark remark) {
    demandVisible("value", alias);
    register.write(scope.zone(), register.lock(scope, id, version), remark, Fact.What.of(FactKind.ALIAS, alias, "ACTIVE"));
  }

  /**
   * An amount of the project. @throws RuleViolation if the in-period or requested amount exceeds the total
   */
  @Requires(Permission.PROJECT_WRITE)
  @Transactional
  @Recorded("project.set-amount")
  public void setAmount(Scope scope, ProjectId id, long version, AmountType type, Money amount, @Nullable String typed, Remark remark) {
    Project project = register.lock(scope, id, version);
    if (project.total() != null && amount.compareTo(project.total()) > 0) {
      String given = amount.in(org.guatu.kernel.MoneyUnit.YI).toPlainString();
      String total = project.total().in(org.guatu.kernel.MoneyUnit.YI).toPlainString();
      if (type == AmountType.IN_PERIOD) {
        throw new RuleViolation("project.in-period-above-total", given, total);
      }
      if (type == AmountType.BOND_REQUESTED) {
        throw new RuleViolation("project.requested-above-total", given, total);
      }
    }
    AuditTrail.note("confirmed", AmountChecks.at(rulebook, scope.zone(), remark.occurredAt()).doubt(type, amount, store.lastAmount(scope.zone(), id, type)));
    AuditTrail.note("type", type);
    AuditTrail.note("to", amount.yuan().toPlainString());
    register.write(scope.zone(), project, remark, amount(type, amount, typed));
  }

  /**
   * Why an amount should be looked at twice before it is saved: too far from the last one, or unusual in itself.
   *
   * @param id null for a project that is not registered yet
   * @param since from when the amount holds: the rules of that day say what is strange (rule pack 数值存疑)
   * @return null if nothing is strange about it
   */
  @Requires(Permission.PROJECT_WRITE)
  @Transactional(readOnly = true)
  public @Nullable String doubt(Scope scope, @Nullable ProjectId id, AmountType type, Money amount, Instant since) {
    return AmountChecks.at(rulebook, scope.zone(), since).doubt(type, amount, id == null ? null : store.lastAmount(scope.zone(), get(scope, id).id(), type));
  }

  /** Who answers for it in a role from a day on; the empty name ends the duty. What the one before has open on the project goes to the next. */
  @Requires(Permission.PROJECT_WRITE)
  @Transactional
  @Recorded("project.assign-duty")
  public void assignDuty(Scope scope, ProjectId id, long version, DutyRole role, NewProject.Ref person, Remark remark) {
    Project project = register.lock(scope, id, version);
    AuditTrail.note("role", role);
    AuditTrail.note("to", person.name());
    handOver.following(scope.zone(), List.of(id), remark.reason(), () ->
        register.write(scope.zone(), project, remark, Fact.What.of(FactKind.DUTY, role.name(), person.name(), person.id())));
  }

  /** Membership of a project library from a day on, or its end. */
  @Requires(Permission.PROJECT_WRITE)
  @Transactional
  @Recorded("project.set-library")
  public void setLibrary(Scope scope, ProjectId id, long version, Library library, boolean member, Remark remark) {
    Project project = register.lock(scope, id, version);
    AuditTrail.note("library", library.code());
    register.write(scope.zone(), project, remark, Fact.What.of(FactKind.LIBRARY, library.name(), member ? "IN" : "OUT"));
  }

  /** The project as it stands now. @throws NotFound if it is not there or not in the scope */
  @Requires(Permission.PROJECT_READ)
  @Transactional(readOnly = true)
  public Project get(Scope scope, ProjectId id) {
    return store.find(scope, id).orElseThrow(() -> new NotFound("project", id.value()));
  }

  static Fact.What amount(AmountType type, Money amount, @Nullable String typed) {
    return new Fact.What(FactKind.AMOUNT, type.name(), amount.yuan().toPlainString(), amount, null, null, typed);
  }

  private static void ref(List<Fact.What> whats, FactKind kind, NewProject.@Nullable Ref ref) {
    if (ref != null) {
      whats.add(Fact.What.of(kind, "", ref.name(), ref.id()));
    }
  }

  private static boolean touches(Scope scope, NewProject form) {
    return holds(scope.departments(), form.department()) || holds(scope.areas(), form.area()) || holds(scope.enterprises(), form.owner());
  }

  private static boolean holds(java.util.Set<java.util.UUID> ids, NewProject.@Nullable Ref ref) {
    return ref != null && ref.id() != null && ids.contains(ref.id());
  }
}
