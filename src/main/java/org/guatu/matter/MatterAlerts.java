package org.guatu.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** Matters past a limit, or about to be: with who has them, and the leader's two words. */
@Component
class MatterAlerts implements AlertSource {
  private final MatterStore store;
  private final Rulebook rulebook;

  MatterAlerts(MatterStore store, Rulebook rulebook) {
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
    List<Alert> alerts = new ArrayList<>();
    for (Matter matter : store.awaited(reading.scope(), days.after(today, warn), reading.asOf(), limit)) {
      Lamp lamp = matter.lamp(today, days, warn);
      Matter.Awaited awaited = matter.awaited();
      if (awaited != null && (lamp == Lamp.LATE || lamp == Lamp.WARN)) {
        alerts.add(new Alert(lamp, matter.subjectTitle() + "：" + matter.title(), matter.path(), matter.department() + " · " + matter.personName(),
            Moments.endOf(awaited.until()), Words.of(matter.state()) + "，等待" + awaited.what(),
            List.of(new Alert.Action("批示", matter.path() + "#direct"), new Alert.Action("催办", matter.path() + "#press"))));
      }
    }
    return alerts;
  }
}
