package org.guatu.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.identity.Scope;
import org.guatu.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands lines of a ledger against what is registered: a constant number of statements, however many lines. */
@Component
class EnterpriseLines {
  private final EnterpriseStore enterprises;
  private final AreaStore areas;
  private final DepartmentStore departments;
  private final PersonStore people;

  EnterpriseLines(EnterpriseStore enterprises, AreaStore areas, DepartmentStore departments, PersonStore people) {
    this.enterprises = enterprises;
    this.areas = areas;
    this.departments = departments;
    this.people = people;
  }

  /**
   * A line understood.
   *
   * @param before the enterprise as it is registered, or null for a new one
   * @param known what the zone knows of the code, withdrawn or not, or null
   * @param entry what it will say
   * @param butler who is to be the butler, or null where the line says nothing
   */
  record Understood(EnterpriseLine line, UnifiedSocialCreditCode code, @Nullable Enterprise before, EnterpriseStore.@Nullable Known known,
      EnterpriseEntry entry, @Nullable PersonId butler) {}

  /** Either what the lines mean, or what is wrong with them. */
  record Reading(List<Understood> lines, List<EnterpriseLine.Objection> objections) {}

  Reading read(Scope scope, List<EnterpriseLine> lines) {
    Set<String> codes = lines.stream().map(line -> UnifiedSocialCreditCode.normalize(line.code())).collect(Collectors.toSet());
    Directory directory = new Directory(enterprises.known(scope.zone(), codes), enterprises.byCode(scope, codes),
        areas.all(scope.zone()).stream().collect(Collectors.toMap(Area::name, Area::id)),
        departments.all(scope.zone()).stream().filter(each -> each.closedOn() == null)
            .collect(Collectors.toMap(Department::shortName, Department::id)),
        butlers(scope, lines));
    List<Understood> understood = new ArrayList<>();
    List<EnterpriseLine.Objection> objections = new ArrayList<>();
    for (EnterpriseLine line : lines) {
      List<EnterpriseLine.Objection> wrong = new ArrayList<>();
      Understood meaning = understand(scope, line, directory, (field, message) -> wrong.add(new EnterpriseLine.Objection(line.number(), field, message)));
      if (wrong.isEmpty() && meaning != null) {
        understood.add(meaning);
      }
      objections.addAll(wrong);
    }
    return new Reading(understood, objections);
  }

  private record Directory(Map<String, EnterpriseStore.Known> known, Map<String, Enterprise> visible, Map<String, AreaId> areas,
      Map<String, DepartmentId> departments, Map<String, List<UUID>> butlers) {}

  private interface Wrong {
    void at(String field, String message);
  }

  private static @Nullable Understood understand(Scope scope, EnterpriseLine line, Directory directory, Wrong wrong) {
    String code = UnifiedSocialCreditCode.normalize(line.code());
    var objection = UnifiedSocialCreditCode.objection(code);
    if (objection.isPresent()) {
      wrong.at("code", objection.get());
      return null;
    }
    Enterprise before = directory.visible().get(code);
    EnterpriseStore.Known known = directory.known().get(code);
    if (before == null && known != null && !known.withdrawn()) {
      wrong.at("code", "统一社会信用代码 " + code + " 已登记，但不在您的数据范围内");
      return null;
    }
    AreaId area = pick(line.area(), before == null ? null : before.area(), directory.areas()::get, "area", "没有责任区", wrong);
    DepartmentId department = pick(line.department(), before == null ? null : before.department(), directory.departments()::get, "department", "没有部门", wrong);
    PersonId butler = butler(line, directory, wrong);
    if (!scope.wholeZone() && !(area != null && scope.areas().contains(area.value()))
        && !(department != null && scope.departments().contains(department.value()))
        && !(before != null && scope.enterprises().contains(before.id().value()))) {
      wrong.at("code", "不在您的数据范围内：请写明范围内的责任区或主管部门");
    }
    try {
      EnterpriseEntry entry = new EnterpriseEntry(said(line.name(), before, Enterprise::name), said(line.industry(), before, Enterprise::industry),
          said(line.address(), before, Enterprise::address), said(line.contact(), before, Enterprise::contact), said(line.phone(), before, Enterprise::phone),
          area, department);
      return new Understood(line, new UnifiedSocialCreditCode(code), before, known, entry, butler);
    } catch (InvalidInput invalid) {
      invalid.fields().forEach(wrong::at);
      return null;
    }
  }

  private static String said(@Nullable String cell, @Nullable Enterprise before, Function<Enterprise, String> registered) {
    return Objects.requireNonNullElse(cell, before == null ? "" : registered.apply(before));
  }

  private static <I> @Nullable I pick(@Nullable String name, @Nullable I before, Function<String, @Nullable I> find, String field, String missing, Wrong wrong) {
    if (name == null) {
      return before;
    }
    I found = find.apply(name.strip());
    if (found == null) {
      wrong.at(field, missing + "“" + name.strip() + "”");
    }
    return found;
  }

  private static @Nullable PersonId butler(EnterpriseLine line, Directory directory, Wrong wrong) {
    if (line.butler() == null) {
      return null;
    }
    List<UUID> found = directory.butlers().getOrDefault(line.butler().strip(), List.of());
    if (found.size() != 1) {
      wrong.at("butler", found.isEmpty() ? "没有在任人员“" + line.butler().strip() + "”"
          : "有 " + found.size() + " 个人叫“" + line.butler().strip() + "”，请写成 姓名（部门简称）");
      return null;
    }
    return new PersonId(found.getFirst());
  }

  /** Those who are named as butlers: by name, and by name with department. */
  private Map<String, List<UUID>> butlers(Scope scope, List<EnterpriseLine> lines) {
    Set<String> named = new HashSet<>();
    for (EnterpriseLine line : lines) {
      if (line.butler() != null) {
        named.add(line.butler().strip().replaceFirst("[（(][^（）()]*[）)]$", ""));
      }
    }
    Map<String, List<UUID>> found = new HashMap<>();
    for (PersonStore.Named person : named.isEmpty() ? List.<PersonStore.Named>of() : people.named(scope.zone(), named)) {
      found.computeIfAbsent(person.name(), name -> new ArrayList<>()).add(person.id());
      found.computeIfAbsent(person.name() + "（" + person.department() + "）", name -> new ArrayList<>()).add(person.id());
      found.computeIfAbsent(person.name() + "(" + person.department() + ")", name -> new ArrayList<>()).add(person.id());
    }
    return found;
  }
}
