package org.guatu.briefing;

/**
 * A number of a published brief that the ledger was restated about since.
 *
 * @param printed as the brief prints it, with unit
 * @param member whether it is about somebody named, not about the number
 * @param now what the same figure says for the same moment by today's knowledge
 */
public record Correction(String code, String name, String printed, String now, boolean member) {
  public boolean isNumber() {
    return !member;
  }
}
