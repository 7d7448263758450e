package org.guatu.wallchart;

import org.guatu.kernel.Lamp;
import org.guatu.project.ConstructionState;

/** The lamp of a site by its construction state alone: what works is 正常, what may work but does not is 预警, what stands still is 停工. */
final class SiteLamp {
  private SiteLamp() {}

  static Lamp of(ConstructionState state) {
    return switch (state) {
      case RESUMED, IN_CONSTRUCTION -> Lamp.OK;
      case PERMITTED -> Lamp.WARN;
      case STOPPED, PAUSED, TERMINATED -> Lamp.STOP;
      case NOT_STARTED -> Lamp.IDLE;
      case COMPLETED -> Lamp.DONE;
    };
  }
}
