package org.guatu.organization.web;

import java.time.LocalDate;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.kernel.Fields;
import org.guatu.organization.Appointment;
import org.guatu.organization.AssignmentId;
import org.guatu.organization.AssignmentRole;
import org.guatu.organization.Assignments;
import org.guatu.organization.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Appointing somebody, ending it and taking it back: small forms on the page of the area, the enterprise or the task force. */
@Controller
class AssignmentController {
  private final Assignments assignments;

  AssignmentController(Assignments assignments) {
    this.assignments = assignments;
  }

  @PostMapping("/organization/assignments")
  String appoint(@RequestParam AssignmentRole role, @RequestParam UUID subject, @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String reason) {
    Fields fields = new Fields();
    UUID who = fields.requiredId("person", "责任人", person);
    LocalDate day = fields.requiredDay("from", "起始日", from);
    fields.required("reason", "依据", reason, 200);
    fields.check();
    assignments.appoint(Access.scopeOf(Permission.ENTERPRISE_WRITE), new Appointment(role, subject, new PersonId(who), day, reason));
    return back(role, subject);
  }

  @PostMapping("/organization/assignments/{id}/end")
  String end(@PathVariable UUID id, @RequestParam AssignmentRole role, @RequestParam UUID subject, @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String reason) {
    Fields fields = new Fields();
    LocalDate day = fields.requiredDay("on", "终止日", on);
    fields.check();
    assignments.end(Access.scopeOf(Permission.ENTERPRISE_WRITE), new AssignmentId(id), day, reason);
    return back(role, subject);
  }

  @PostMapping("/organization/assignments/{id}/withdraw")
  String withdraw(@PathVariable UUID id, @RequestParam AssignmentRole role, @RequestParam UUID subject, @RequestParam(defaultValue = "") String reason) {
    assignments.withdraw(Access.scopeOf(Permission.ENTERPRISE_WRITE), new AssignmentId(id), reason);
    return back(role, subject);
  }

  private static String back(AssignmentRole role, UUID subject) {
    String page = switch (role.subjectKind()) {
      case "area" -> AreaController.PATH;
      case "enterprise" -> EnterpriseController.PATH;
      default -> DepartmentController.PATH;
    };
    return "redirect:" + page + "/" + subject + "#duties";
  }
}
