package org.guatu.briefing.press;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the office writes about a figure.
 *
 * @param asks what of the figure is claimed: its value, or how many rows make it up
 * @param kind which numbers can be meant
 * @param topic the words that a number of this figure stands by
 * @param measure the words that must stand in the number's own clause; with it the topic may stand in a clause before
 */
record Phrase(String code, Asks asks, QuantityKind kind, Pattern topic, @Nullable Pattern measure) {
  enum Asks {
    VALUE,
    MEMBERS
  }

  boolean suits(Quantity quantity) {
    return quantity.kind() == kind;
  }
}
