package org.guatu.wallchart;

/**
 * A published figure on the wall.
 *
 * @param code opens the figure's own page
 * @param value without its unit
 * @param more what it is made of, in a few words; "" for nothing
 */
public record Card(String code, String name, String value, String unit, String more, String office) {}
