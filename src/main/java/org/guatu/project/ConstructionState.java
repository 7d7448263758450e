package org.guatu.project;

import java.util.Arrays;
import java.util.List;
import org.guatu.kernel.Lamp;

/** What works and what stands still: the construction state of a project's site, dated, reported by somebody on some evidence. */
public enum ConstructionState {
  NOT_STARTED(false),
  /** 在建，没有报告停工或复工. */
  IN_CONSTRUCTION(true),
  /** 停工. */
  STOPPED(true),
  /** 已批未复: permitted, nobody has worked yet; not counted as resumed. */
  PERMITTED(true),
  /** 已复工: from the first attended working day after the permit. */
  RESUMED(true),
  /** 暂停. */
  PAUSED(true),
  COMPLETED(false),
  TERMINATED(false);

  private static final List<ConstructionState> UNDER_CONSTRUCTION =
      Arrays.stream(values()).filter(ConstructionState::isUnderConstruction).toList();

  private final boolean underConstruction;

  ConstructionState(boolean underConstruction) {
    this.underConstruction = underConstruction;
  }

  /** Whether the project belongs to the divisor of the resumption rate (在建项目). */
  public boolean isUnderConstruction() {
    return underConstruction;
  }

  /** Whether the step contradicts what was reported before: work that began is told not to have begun, or what is over goes on. */
  boolean needsReason(ConstructionState to) {
    return this != to && (to == NOT_STARTED || this == COMPLETED || this == TERMINATED);
  }

  /** By the state alone: what works is 正常, what may work but does not is 预警, what stands still is 停工. */
  public Lamp lamp() {
    return switch (this) {
      case RESUMED, IN_CONSTRUCTION -> Lamp.OK;
      case PERMITTED -> Lamp.WARN;
      case STOPPED, PAUSED, TERMINATED -> Lamp.STOP;
      case NOT_STARTED -> Lamp.IDLE;
      case COMPLETED -> Lamp.DONE;
    };
  }

  /** The states that make the divisor, as they stand in the facts. */
  static List<String> underConstruction() {
    return UNDER_CONSTRUCTION.stream().map(Enum::name).toList();
  }
}
