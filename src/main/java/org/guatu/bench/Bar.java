package org.guatu.bench;

/** What a measured value has to reach, or not to exceed. */
public record Bar(Direction direction, double limit) {

  /** On which side of the limit the good values lie. */
  public enum Direction {
    AT_LEAST("≥"),
    AT_MOST("≤");

    private final String sign;

    Direction(String sign) {
      this.sign = sign;
    }
  }

  public static Bar atLeast(double limit) {
    return new Bar(Direction.AT_LEAST, limit);
  }

  public static Bar atMost(double limit) {
    return new Bar(Direction.AT_MOST, limit);
  }

  boolean passes(double value) {
    return direction == Direction.AT_LEAST ? value >= limit : value <= limit;
  }

  String text() {
    return direction.sign + " " + Measurement.number(limit);
  }
}
