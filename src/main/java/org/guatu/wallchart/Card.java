package org.guatu.wallchart;

/**
 * A published figure on the wall.
 *
 * @param code opens the figure's own page
 * @param value without its unit
 * @param more what it is made of, in a few words; "" for nothing
 * @param sight how much of it the viewer may see: "可见 9 个，共 14 个"; "" for all
 */
public record Card(String code, String name, String value, String unit, String more, String office, String sight) {
  /** Who answers for it, and how much of it is seen. */
  public String source() {
    return sight.isEmpty() ? office : office + " · " + sight;
  }
}
