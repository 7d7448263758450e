package org.guatu.matter;

import java.util.ArrayList;
import java.util.List;
import org.guatu.figure.Alert;
import org.guatu.figure.AlertSource;
import org.guatu.figure.Reading;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.kernel.WorkingDays;
import org.springframework.stereotype.Component;

/** Matters past a limit, or about to be: with who has them, and the leader's two words. */
@Component
class MatterAlerts implements AlertSource {
  private final MatterStore store;
  private final Matters matters;

  MatterAlerts(MatterStore store, Matters matters) {
    this.store = store;
    this.matters = matters;
  }

  @Override
  public List<Alert> alerts(Reading reading, int limit) {
    MatterLamps lamps = matters.lamps(reading.scope(), reading.asOf());
    List<Alert> alerts = new ArrayList<>();
    for (Matter matter : store.awaited(reading.scope(), lamps.days().after(lamps.today(), lamps.warnWorkingDays()), reading.asOf(), limit)) {
      Lamp lamp = lamps.of(matter);
      Matter.Awaited awaited = matter.awaited();
      if (awaited != null && (lamp == Lamp.LATE || lamp == Lamp.WARN)) {
        alerts.add(new Alert(lamp, matter.subjectTitle() + "：" + matter.title(), matter.path(), named(matter.department()),
            matter.department() + " · " + matter.personName(), null, Moments.endOf(awaited.until()), Words.of(matter.state()) + "，等待" + awaited.what(),
            List.of(new Alert.Action("批示", matter.path() + "#direct"), new Alert.Action("催办", matter.path() + "#press"))));
      }
    }
    return alerts;
  }

  private static String named(String department) {
    return department.equals("—") ? Alert.NOBODY : department;
  }
}
