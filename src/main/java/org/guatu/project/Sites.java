package org.guatu.project;

import java.util.Map;
import org.guatu.figure.Reading;

/** How many sites are under construction and how many of them have resumed. */
record Sites(long underConstruction, long resumed) {
  static Sites of(BoardStore board, Reading reading) {
    Map<ConstructionState, Long> byState = reading.once("project.by-state", () -> board.byState(reading));
    long under = byState.entrySet().stream().filter(entry -> entry.getKey().isUnderConstruction()).mapToLong(Map.Entry::getValue).sum();
    return new Sites(under, byState.getOrDefault(ConstructionState.RESUMED, 0L));
  }
}
