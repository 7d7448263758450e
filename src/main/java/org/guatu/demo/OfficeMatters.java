package org.guatu.demo;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVRecord;
import org.guatu.identity.Access;
import org.guatu.identity.Scope;
import org.guatu.identity.Subjects;
import org.guatu.kernel.Actor;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Subject;
import org.guatu.kernel.ZoneId;
import org.guatu.matter.MatterDirection;
import org.guatu.matter.MatterHandling;
import org.guatu.matter.MatterId;
import org.guatu.matter.MatterKind;
import org.guatu.matter.Matters;
import org.guatu.matter.NewMatter;
import org.guatu.organization.PersonId;
import org.guatu.rulebook.OperatingMode;
import org.guatu.rulebook.OperatingModes;
import org.guatu.worklist.WorkItemEntry;
import org.guatu.worklist.WorkItemId;
import org.guatu.worklist.WorkItems;
import org.springframework.stereotype.Component;

/** The demonstration's emergency, its matters and work lists, each written at its moment by whoever wrote it. */
@Component
class OfficeMatters {
  private final Subjects subjects;
  private final Matters matters;
  private final MatterHandling handling;
  private final MatterDirection direction;
  private final WorkItems items;
  private final OperatingModes modes;

  OfficeMatters(Subjects subjects, Matters matters, MatterHandling handling, MatterDirection direction, WorkItems items, OperatingModes modes) {
    this.subjects = subjects;
    this.matters = matters;
    this.handling = handling;
    this.direction = direction;
    this.items = items;
    this.modes = modes;
  }

  /** A step at its moment, so that all of them can be taken in their order. */
  private record Act(String moment, Actor actor, Callable<?> work) {}

  /**
   * Writes them.
   *
   * @param people by name
   * @param accounts by login
   */
  void load(ZoneId zone, Map<String, PersonId> people, Map<String, Actor> accounts) throws Exception {
    Scope scope = Scope.wholeZone(zone);
    List<Act> acts = new ArrayList<>();
    acts.add(new Act("2020-01-26T00:00", requireNonNull(accounts.get("fagai")), () -> {
      modes.declare(scope, OperatingMode.EMERGENCY, Moments.parse("2020-01-26T00:00"), "演示〔2020〕1号", "疫情防控");
      return scope;
    }));
    Map<String, MatterId> known = new HashMap<>();
    Map<String, Long> versions = new HashMap<>();
    for (CSVRecord row : DemoRows.of("matters")) {
      acts.add(new Act(row.get("moment"), requireNonNull(accounts.get(row.get("actor"))), () -> {
        long version = versions.merge(row.get("key"), 1L, Long::sum) - 1;
        if (version == 0) {
          known.put(row.get("key"), raise(scope, row));
        } else {
          take(scope, requireNonNull(known.get(row.get("key"))), version, row, people);
        }
        return row;
      }));
    }
    for (CSVRecord row : DemoRows.of("work-items")) {
      register(scope, row, people, accounts, acts);
    }
    acts.sort(Comparator.comparing(Act::moment));
    for (Act act : acts) {
      Access writer = new Access(act.actor(), List.of(), true);
      BusinessClock.at(Moments.parse(act.moment()), () -> writer.call(act.work()));
    }
  }

  private MatterId raise(Scope scope, CSVRecord row) {
    String[] said = row.get("text").split("\\|", 2);
    return matters.raise(scope, new NewMatter(MatterKind.valueOf(row.get("step")), said[0], "演示数据：" + said[1], subject(scope, row.get("subject"))));
  }

  private void take(Scope scope, MatterId id, long version, CSVRecord row, Map<String, PersonId> people) {
    String text = row.get("text");
    switch (row.get("step")) {
      case "HAND_OVER" -> handling.handOver(scope, id, version, requireNonNull(people.get(row.get("person"))), LocalDate.parse(row.get("due")), text);
      case "PLAN" -> handling.plan(scope, id, version, text);
      case "NOTE" -> handling.note(scope, id, version, text);
      case "SOLVE" -> handling.solve(scope, id, version, text);
      case "REVISIT_SATISFIED" -> handling.revisitSatisfied(scope, id, version, text);
      case "CLOSE" -> handling.close(scope, id, version, text);
      case "DIRECT" -> direction.direct(scope, id, version, text);
      default -> throw new IllegalArgumentException(row.toString());
    }
  }

  private void register(Scope scope, CSVRecord row, Map<String, PersonId> people, Map<String, Actor> accounts, List<Act> acts) {
    Actor actor = requireNonNull(accounts.get(row.get("actor")));
    WorkItemId[] made = new WorkItemId[1];
    acts.add(new Act(row.get("registered"), actor, () -> {
      Subject about = row.get("subject").isEmpty() ? null : subject(scope, row.get("subject"));
      made[0] = items.register(scope, new WorkItemEntry(row.get("list"), row.get("goal"), row.get("measure"), LocalDate.parse(row.get("node")),
          requireNonNull(people.get(row.get("person"))), row.get("co_units"), about));
      return made;
    }));
    if (!row.get("reported").isEmpty()) {
      acts.add(new Act(row.get("reported"), requireNonNull(accounts.get("hecha")), () -> {
        items.report(scope, made[0], 1, "演示数据：已达到。");
        return made;
      }));
    }
  }

  private Subject subject(Scope scope, String name) {
    return subjects.search(scope, name, 1).getFirst().subject();
  }
}
