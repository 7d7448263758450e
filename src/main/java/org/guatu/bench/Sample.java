package org.guatu.bench;

import java.util.Arrays;

/** Measured values of one kind. */
public final class Sample {
  private final double[] sorted;

  /** @throws IllegalArgumentException if there is none */
  public Sample(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    sorted = values.clone();
    Arrays.sort(sorted);
  }

  /** The middle one, or halfway between the two middle ones. */
  public double median() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The smallest value that so many percent of the values do not exceed (nearest rank). */
  public double percentile(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.clamp(rank, 1, sorted.length) - 1];
  }

  public double least() {
    return sorted[0];
  }

  public double greatest() {
    return sorted[sorted.length - 1];
  }

  public int size() {
    return sorted.length;
  }
}
