package org.guatu.organization;

import org.jspecify.annotations.Nullable;

/**
 * What a row of an office's ledger says about an enterprise. Null says nothing: it never erases what is registered.
 *
 * @param area the name of the responsibility area
 * @param department the short name of the department in charge
 * @param butler who is to be 企业管家: "王五", or "王五（建局）" where two bear the name
 * @param author who answers for the row
 */
public record EnterpriseLine(
    int number,
    String code,
    @Nullable String name,
    @Nullable String industry,
    @Nullable String address,
    @Nullable String contact,
    @Nullable String phone,
    @Nullable String area,
    @Nullable String department,
    @Nullable String butler,
    String author) {

  /** What is wrong with a line, at the field that names it. */
  public record Objection(int number, String field, String message) {}

  /** What became of a line. */
  public enum Effect {
    ADDED,
    CHANGED,
    UNCHANGED
  }
}
