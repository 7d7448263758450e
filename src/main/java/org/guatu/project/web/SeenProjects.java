package org.guatu.project.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.Precision;
import org.guatu.ledger.Column;
import org.guatu.ledger.Format;
import org.guatu.ledger.Listing;
import org.guatu.ledger.Occurrence;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectList;
import org.guatu.project.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The project list as a table of a workbook: the columns of the page in its order, under the keys of the ledger of projects. */
record SeenProjects(Set<ProjectsPage.Column> shown) {
  Listing listing(List<String> notes) {
    List<Column> columns = new ArrayList<>(List.of(Column.text("name", "项目名称", 0).width(32), Column.id("number", "编号", 0)));
    shown.forEach(each -> columns.add(column(each)));
    return new Listing("projects", "项目台账", notes, columns);
  }

  /** Where the file is written: straight to the response, named after the day that it tells of. */
  static OutputStream file(HttpServletResponse response, Format format, LocalDate day) throws IOException {
    response.setContentType(format.mediaType());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("项目台账" + day + format.suffix(), StandardCharsets.UTF_8).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return response.getOutputStream();
  }

  @Nullable Object[] values(ProjectList.Row row) {
    List<@Nullable Object> values = new ArrayList<>(List.of(row.name(), row.number()));
    shown.forEach(each -> values.add(value(each, row)));
    return values.toArray();
  }

  private static Column column(ProjectsPage.Column shown) {
    return switch (shown) {
      case LAMP -> Column.text("lamp", shown.title(), 0).width(8);
      case STAGE -> Column.choice("stage", shown.title(), Stage.class);
      case STATE -> Column.choice("state", shown.title(), ConstructionState.class);
      case TOTAL -> Column.money("total", shown.title(), MoneyUnit.YI);
      case DEPARTMENT -> Column.text("department", shown.title(), 0);
      case OWNER -> Column.text("owner", shown.title(), 0).width(30);
      case AREA -> Column.text("area", shown.title(), 0);
      case LEADER -> Column.text("leader", shown.title(), 0).width(12);
      case CHANGED -> Column.moment("changed", shown.title());
    };
  }

  private static @Nullable Object value(ProjectsPage.Column shown, ProjectList.Row row) {
    return switch (shown) {
      case LAMP -> ProjectsPage.lamp(row.state(), row.stage()).word();
      case STAGE -> row.stage();
      case STATE -> row.state();
      case TOTAL -> row.total();
      case DEPARTMENT -> row.department();
      case OWNER -> row.owner();
      case AREA -> row.area();
      case LEADER -> row.leader();
      case CHANGED -> new Occurrence(row.changedAt(), Precision.MINUTE);
    };
  }
}
