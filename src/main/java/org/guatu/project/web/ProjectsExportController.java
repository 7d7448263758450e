package org.guatu.project.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.ledger.Format;
import org.guatu.ledger.Ledgers;
import org.guatu.project.ProjectList;
import org.guatu.project.ProjectQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The project list as a workbook: exactly what is seen, by filters, columns, order and moment, on all its pages. */
@Controller
class ProjectsExportController {
  private final ProjectList list;
  private final Ledgers ledgers;
  private final Clock clock;

  ProjectsExportController(ProjectList list, Ledgers ledgers, Clock clock) {
    this.list = list;
    this.ledgers = ledgers;
    this.clock = clock;
  }

  /** Written straight to the response: the first byte leaves before the first row is read. */
  @GetMapping(ProjectsController.PATH + "/export")
  void export(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
    Instant now = clock.instant();
    AsOf asOf = ProjectsController.asOf(parameters, now);
    ProjectsForm form = ProjectsForm.of(parameters);
    ProjectQuery query = form.query(asOf, null, null);
    Scope scope = Access.scopeOf(Permission.PROJECT_READ);
    SeenProjects seen = new SeenProjects(form.columns());
    String asked = String.valueOf(form.address("").build().getQuery());
    ledgers.export(seen.listing(notes(form, query, asOf, now)), asked, Format.XLSX,
        SeenProjects.file(response, Format.XLSX, asOf == null ? Moments.day(now) : asOf.day()),
        sink -> list.each(scope, query, row -> sink.row(seen.values(row))));
  }

  private static List<String> notes(ProjectsForm form, ProjectQuery query, @Nullable AsOf asOf, Instant now) {
    List<String> notes = new ArrayList<>();
    notes.add("数据截至 " + Moments.minute(asOf == null ? now : asOf.at()) + "，按 " + Moments.minute(asOf == null ? now : asOf.knownAt()) + " 所知");
    notes.add("导出人 " + Access.current().actor().name());
    if (!query.text().isBlank()) {
      notes.add("关键字：" + query.text());
    }
    if (!query.stages().isEmpty()) {
      notes.add("阶段：" + String.join("、", query.stages().stream().map(ProjectsPage::stage).toList()));
    }
    if (!query.states().isEmpty()) {
      notes.add("建设状态：" + String.join("、", query.states().stream().map(ProjectsPage::state).toList()));
    }
    if (query.atLeast() != null) {
      notes.add("总投资不低于 " + form.atLeast());
    }
    return notes;
  }
}
