package org.guatu.matter.web;

import java.util.Set;
import org.guatu.matter.MatterState;

/** The tabs over the problem list. */
public enum MatterView {
  OPEN(Set.of(MatterState.RAISED, MatterState.HANDED_OVER, MatterState.PLANNED, MatterState.REOPENED)),
  SOLVED(Set.of(MatterState.SOLVED, MatterState.SATISFIED)),
  CLOSED(Set.of(MatterState.CLOSED, MatterState.WITHDRAWN)),
  ALL(Set.of());

  private final Set<MatterState> states;

  MatterView(Set<MatterState> states) {
    this.states = states;
  }

  Set<MatterState> states() {
    return states;
  }
}
