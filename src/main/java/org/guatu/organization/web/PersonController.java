package org.guatu.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Fields;
import org.guatu.kernel.InvalidInput;
import org.guatu.organization.Assignments;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.People;
import org.guatu.organization.Person;
import org.guatu.organization.PersonId;
import org.guatu.organization.PersonRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The telephone book, and one person of it. */
@Controller
class PersonController {
  static final String PATH = "/organization/people";
  private static final int MOST = 200;

  private final People people;
  private final Assignments assignments;
  private final Choices choices;
  private final Clock clock;

  PersonController(People people, Assignments assignments, Choices choices, Clock clock) {
    this.people = people;
    this.assignments = assignments;
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable UUID department,
      @RequestParam(defaultValue = "false") boolean left, Model model) {
    Scope scope = Access.scopeOf(Permission.ORGANIZATION_READ);
    List<PersonRow> found = people.list(scope, q, Optional.ofNullable(department).map(DepartmentId::new), left, MOST + 1);
    model.addAttribute("page", new PeoplePage(found.subList(0, Math.min(MOST, found.size())), found.size() > MOST, q,
        department == null ? "" : department.toString(), left, choices.departments(scope), Access.current().may(Permission.ORGANIZATION_WRITE)));
    return "organization/people";
  }

  @GetMapping(PATH + "/new")
  @Requires(Permission.ORGANIZATION_WRITE)
  String ask(Model model) {
    model.addAttribute("page", page(null, PersonForm.EMPTY, Map.of()));
    return "organization/person";
  }

  @GetMapping(PATH + "/{id}")
  String show(@PathVariable UUID id, Model model) {
    Person person = person(id);
    model.addAttribute("page", page(person, PersonForm.of(person), Map.of()));
    return "organization/person";
  }

  @PostMapping(PATH)
  @Requires(Permission.ORGANIZATION_WRITE)
  String enter(@ModelAttribute PersonForm form, HttpServletResponse response, Model model) {
    try {
      people.enter(Access.scopeOf(Permission.ORGANIZATION_WRITE), form.toEntry());
      return "redirect:" + PATH;
    } catch (InvalidInput wrong) {
      return refused(null, form, wrong, response, model);
    }
  }

  @PostMapping(PATH + "/{id}")
  @Requires(Permission.ORGANIZATION_WRITE)
  String change(@PathVariable UUID id, @ModelAttribute PersonForm form, HttpServletResponse response, Model model) {
    try {
      people.change(Access.scopeOf(Permission.ORGANIZATION_WRITE), new PersonId(id), form.shownVersion(), form.toEntry());
      return "redirect:" + PATH + "/" + id;
    } catch (InvalidInput wrong) {
      return refused(person(id), form, wrong, response, model);
    }
  }

  @PostMapping(PATH + "/{id}/leave")
  String leave(@PathVariable UUID id, @RequestParam long version, @RequestParam(defaultValue = "") String on, HttpServletResponse response, Model model) {
    try {
      Fields fields = new Fields();
      LocalDate day = fields.requiredDay("on", "离任日期", on);
      fields.check();
      people.leave(Access.scopeOf(Permission.ORGANIZATION_WRITE), new PersonId(id), version, day);
      return "redirect:" + PATH + "/" + id;
    } catch (InvalidInput wrong) {
      Person person = person(id);
      return refused(person, PersonForm.of(person), wrong, response, model);
    }
  }

  private Person person(UUID id) {
    return people.get(Access.scopeOf(Permission.ORGANIZATION_READ), new PersonId(id));
  }

  private String refused(@Nullable Person person, PersonForm form, InvalidInput wrong, HttpServletResponse response, Model model) {
    response.setStatus(422);
    model.addAttribute("page", page(person, form, wrong.fields()));
    return "organization/person";
  }

  private PersonPage page(@Nullable Person person, PersonForm form, Map<String, String> errors) {
    Scope scope = Access.scopeOf(Permission.ORGANIZATION_READ);
    AsOf now = new AsOf(clock.instant(), clock.instant());
    return new PersonPage(person, form, choices.departments(scope), person == null ? List.of() : assignments.ofPerson(scope, person.id(), now),
        Access.current().may(Permission.ORGANIZATION_WRITE) && (person == null || person.leftOn() == null), errors);
  }
}
