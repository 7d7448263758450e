package org.guatu.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guatu.figure.Alert;
import org.guatu.figure.AlertSource;
import org.guatu.figure.Reading;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.kernel.WorkingDays;
import org.guatu.rulebook.Clocks;
import org.guatu.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/** Work items past their node, or about to be. */
@Component
class WorkItemAlerts implements AlertSource {
  private final WorkItemStore store;
  private final Rulebook rulebook;

  WorkItemAlerts(WorkItemStore store, Rulebook rulebook) {
    this.store = store;
    this.rulebook = rulebook;
  }

  @Override
  public List<Alert> alerts(Reading reading, int limit) {
    var zone = reading.scope().zone();
    Instant moment = reading.asOf().at();
    LocalDate today = reading.asOf().day();
    WorkingDays days = rulebook.workingDays(zone, moment);
    int warn = rulebook.at(zone, Clocks.KIND, moment).rules().ordinary().warnWorkingDays();
    Instant known = moment.isBefore(reading.asOf().knownAt()) ? moment : reading.asOf().knownAt();
    List<Alert> alerts = new ArrayList<>();
    for (WorkItem item : store.list(reading.scope(),
        new WorkItemQuery("", Set.of(WorkItemState.OPEN), null, days.after(today, warn), null, limit, known))) {
      Lamp lamp = item.lamp(today, days, warn);
      alerts.add(new Alert(lamp, item.goal(), item.path(), item.department(), item.department() + " · " + item.personName(), null, Moments.endOf(item.node()),
          Words.of(item.state()) + (item.wasMoved() ? "，原定 " + item.originalNode() : ""), List.of()));
    }
    return alerts;
  }
}
