package org.guatu.demo;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.guatu.identity.Access;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Moments;
import org.guatu.kernel.MoneyText;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.ZoneId;
import org.guatu.project.AmountType;
import org.guatu.project.ConstructionState;
import org.guatu.project.DutyRole;
import org.guatu.project.Library;
import org.guatu.project.NewProject;
import org.guatu.project.NewProject.Ref;
import org.guatu.project.Progress;
import org.guatu.project.ProjectId;
import org.guatu.project.ProjectKind;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
import org.guatu.project.Stage;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The page's projects and what was said of them, except how their sites came back to work ({@link SiteHistory}), from demo/projects.csv and demo/facts.csv, in the order in which it was recorded. */
@Component
class PageRecords {
  private final Projects projects;
  private final Progress progress;
  private final TransactionTemplate transaction;

  PageRecords(Projects projects, Progress progress, TransactionTemplate transaction) {
    this.projects = projects;
    this.progress = progress;
    this.transaction = transaction;
  }

  /** Something to be written at a moment. */
  private interface Act {
    void run(Scope scope) throws Exception;
  }

  /**
   * Loads all of it.
   *
   * @param departments by short name
   * @param areas by name
   * @return the projects by number
   */
  Map<String, ProjectId> load(ZoneId zone, Map<String, Ref> departments, Map<String, Ref> areas) throws Exception {
    TreeMap<String, List<Map.Entry<String, Act>>> byMoment = new TreeMap<>();
    Map<String, ProjectId> ids = new HashMap<>();
    for (CSVRecord row : rows("projects")) {
      NewProject form = form(row, departments, areas);
      // Also for projects that the page names: when they were registered and what they cost, it does not say.
      Remark remark = Remark.on(LocalDate.parse(row.get("recorded").substring(0, 10))).forShow(true);
      byMoment.computeIfAbsent(row.get("recorded"), moment -> new ArrayList<>())
          .add(Map.entry("示范区办公室", scope -> ids.put(row.get("number"), projects.register(scope, form, remark))));
    }
    Map<String, List<CSVRecord>> groups = new LinkedHashMap<>();
    for (CSVRecord row : rows("facts")) {
      if (row.get("kind").equals("WORKFORCE")) {
        groups.computeIfAbsent(row.get("recorded"), moment -> new ArrayList<>()).add(row);
      } else {
        byMoment.computeIfAbsent(row.get("recorded"), moment -> new ArrayList<>())
            .add(Map.entry(row.get("author"), scope -> write(scope, requireNonNull(ids.get(row.get("number"))), row)));
      }
    }
    groups.forEach((moment, some) -> byMoment.computeIfAbsent(moment, key -> new ArrayList<>()).add(Map.entry(some.getFirst().get("author"),
        scope -> progress.stateWorkforce(scope, some.stream().map(row -> ids.get(row.get("number"))).toList(), some.getFirst().get("slot"),
            Long.parseLong(some.getFirst().get("value").substring(1)), remark(some.getFirst())))));
    for (var moment : byMoment.entrySet()) {
      Instant at = Moments.parse(moment.getKey());
      BusinessClock.at(at, () -> {
        transaction.executeWithoutResult(status -> moment.getValue().forEach(act -> as(zone, act.getKey(), act.getValue())));
        return null;
      });
    }
    return ids;
  }

  private void write(Scope scope, ProjectId id, CSVRecord row) {
    Remark remark = remark(row);
    String slot = row.get("slot");
    String value = row.get("value");
    switch (row.get("kind")) {
      case "STAGE" -> progress.moveStage(scope, id, 0, Stage.valueOf(value), null, remark);
      case "STATE" -> progress.reportState(scope, id, 0, ConstructionState.valueOf(value), remark);
      case "AMOUNT" -> projects.setAmount(scope, id, 0, AmountType.valueOf(slot), MoneyText.parse("amount", value, MoneyUnit.YUAN).money(), value, remark);
      case "DUTY" -> projects.assignDuty(scope, id, 0, DutyRole.valueOf(slot), new Ref(null, value), remark);
      case "LIBRARY" -> projects.setLibrary(scope, id, 0, Library.valueOf(slot), value.equals("IN"), remark);
      case "ALIAS" -> projects.addAlias(scope, id, 0, value, remark);
      default -> throw new IllegalArgumentException(row.toString());
    }
  }

  private static void as(ZoneId zone, String author, Act act) {
    try {
      Access.operator(new Actor(null, author, zone, "demo")).call(() -> {
        act.run(Scope.wholeZone(zone));
        return null;
      });
    } catch (Exception e) {
      throw new IllegalStateException("demo record by " + author, e);
    }
  }

  private static Remark remark(CSVRecord row) {
    String occurred = row.get("occurred");
    Remark remark = occurred.length() == 10 ? Remark.on(LocalDate.parse(occurred)) : Remark.at(Moments.parse(occurred));
    return remark.because(orNull(row.get("reason"))).evidencedBy(orNull(row.get("evidence"))).forShow(row.get("demo").equals("1"));
  }

  private static NewProject form(CSVRecord row, Map<String, Ref> departments, Map<String, Ref> areas) {
    String total = row.get("total");
    String stage = row.get("stage");
    return new NewProject(row.get("number"), row.get("name"), ProjectKind.valueOf(row.get("kind")), stage.isEmpty() ? null : Stage.valueOf(stage),
        null, total.isEmpty() ? null : MoneyText.parse("total", total, MoneyUnit.YUAN).money(), orNull(total), departments.get(row.get("department")),
        areas.get(row.get("area")), row.get("owner").isEmpty() ? null : new Ref(null, row.get("owner")), null, orNull(row.get("place")),
        row.get("demo").equals("1"));
  }

  private static @org.jspecify.annotations.Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<CSVRecord> rows(String name) throws IOException {
    try (InputStreamReader reader = new InputStreamReader(new ClassPathResource("demo/" + name + ".csv").getInputStream(), StandardCharsets.UTF_8)) {
      return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
    }
  }
}
