package org.guatu.briefing.press;

/** A claim with the place of its quote in the flat text. */
record Draft(int start, int end, PressClaim claim) {}
