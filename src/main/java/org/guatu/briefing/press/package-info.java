/**
 * The press check: finds what a text claims (counts, amounts, rates, named members), matches each claim with a figure and answers
 * whether the register says the same. Dates, thresholds and temperatures are no claims.
 */
@NamedInterface("press")
@NullMarked
package org.guatu.briefing.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
