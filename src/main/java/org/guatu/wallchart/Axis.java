package org.guatu.wallchart;

import java.util.ArrayList;
import java.util.List;

/** The ticks of a chart's count axis: round steps of 1, 2 or 5 times a power of ten, at most a handful. */
record Axis(int step, int top) {
  private static final int MOST = 4;

  /** An axis on which the largest value finds room. */
  static Axis upTo(int largest) {
    int power = 1;
    while (true) {
      for (int factor : new int[] {1, 2, 5}) {
        int step = factor * power;
        if (largest <= step * MOST) {
          return new Axis(step, Math.max(largest, 1));
        }
      }
      power *= 10;
    }
  }

  /** From zero, none above the largest value. */
  List<Integer> ticks() {
    List<Integer> ticks = new ArrayList<>();
    for (int tick = 0; tick <= top; tick += step) {
      ticks.add(tick);
    }
    return ticks;
  }
}
