package org.guatu.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A measured value.
 *
 * @param name what was measured: "list / hello"
 * @param unit "ms", "requests/s"; "" for a ratio or a count
 * @param bar null for what is only told
 * @param how it came about, and what makes it robust: "median of 7 rounds"
 */
public record Measurement(String name, double value, String unit, @Nullable Bar bar, String how) {

  public static Measurement told(String name, double value, String unit, String how) {
    return new Measurement(name, value, unit, null, how);
  }

  /** Held against a bar. */
  public static Measurement held(String name, double value, String unit, Bar bar, String how) {
    return new Measurement(name, value, unit, bar, how);
  }

  boolean missed() {
    return bar != null && !bar.passes(value);
  }

  /** "pass  list / hello   0.62 (bar ≥ 0.5)   median of 7 rounds" */
  String line() {
    String verdict = bar == null ? "    " : missed() ? "miss" : "pass";
    String held = bar == null ? "" : " (bar " + bar.text() + ")";
    return "  %s  %-38s %-34s %s".formatted(verdict, name, number(value) + (unit.isEmpty() ? "" : " " + unit) + held, how);
  }

  /** Whole from a hundred on, else three digits. */
  static String number(double value) {
    double size = Math.abs(value);
    return String.format(Locale.ROOT, size >= 100 || value == Math.rint(value) ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
  }
}
