package org.guatu.project.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.ledger.Format;
import org.guatu.ledger.Ledgers;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectList;
import org.guatu.project.ProjectQuery;
import org.guatu.project.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The project list for spreadsheets: whoever asks {@code /api/v1/projects} for text/csv gets every row at once, with all the columns of the page. */
@RestController
class ProjectsExportApi {
  private final ProjectList list;
  private final Ledgers ledgers;
  private final Clock clock;

  ProjectsExportApi(ProjectList list, Ledgers ledgers, Clock clock) {
    this.list = list;
    this.ledgers = ledgers;
    this.clock = clock;
  }

  /** The projects that the caller may see, by number, streamed. */
  @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  @GetMapping(path = "/api/v1/projects", produces = "text/csv")
  void csv(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") List<Stage> stage,
      @RequestParam(defaultValue = "") List<ConstructionState> state, @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt, HttpServletRequest request, HttpServletResponse response) throws IOException {
    AsOf moment = ProjectsController.asOf(asOf, knownAt, clock.instant());
    ProjectQuery query = new ProjectQuery(q, stage, state, null, null, ProjectQuery.Sort.NUMBER, moment, null, null, 0);
    Scope scope = Access.scopeOf(Permission.PROJECT_READ);
    SeenProjects seen = new SeenProjects(EnumSet.allOf(ProjectsPage.Column.class));
    ledgers.export(seen.listing(List.of()), String.valueOf(request.getQueryString()), Format.CSV,
        SeenProjects.file(response, Format.CSV, moment == null ? Moments.day(clock.instant()) : moment.day()),
        sink -> list.each(scope, query, row -> sink.row(seen.values(row))));
  }
}
