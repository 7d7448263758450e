package org.guatu.wallchart.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.RealTime;
import org.guatu.kernel.Shell;
import org.guatu.kernel.TimeControl;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.guatu.rulebook.ModeOrder;
import org.guatu.rulebook.OperatingMode;
import org.guatu.rulebook.OperatingModeDeclared;
import org.guatu.rulebook.OperatingModes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The zone's mode for the top bar of every page. Today's is remembered for a few seconds, so that a page does not pay for it. */
@Component
class Modes {
  private static final long SECONDS = 10;

  private final OperatingModes modes;
  private final RealTime time;
  private final Map<ZoneId, Known> known = new ConcurrentHashMap<>();

  Modes(OperatingModes modes, RealTime time) {
    this.modes = modes;
    this.time = time;
  }

  private record Known(ModeOrder order, long second) {}

  /** The mode as of the page's moment; null in ordinary times. */
  Shell.@Nullable Mode at(ZoneId zone, TimeControl page) {
    ModeOrder order = page.past() ? modes.at(zone, new AsOf(page.at(), page.known())) : now(zone, page);
    return order.mode() == OperatingMode.NORMAL ? null : new Shell.Mode(Words.of(order.mode()), order.reason());
  }

  @EventListener
  void on(OperatingModeDeclared declared) {
    known.remove(declared.zone());
  }

  private ModeOrder now(ZoneId zone, TimeControl page) {
    long second = time.now().getEpochSecond();
    Known last = known.get(zone);
    if (last == null || second - last.second() > SECONDS) {
      last = new Known(modes.at(zone, new AsOf(page.now(), page.now())), second);
      known.put(zone, last);
    }
    return last.order();
  }
}
