/**
 * Official papers by GB/T 9704-2012: what stands on the sheet, its measures, and the sheet as Word, PDF and plain text. Knows
 * nothing of figures.
 */
@NamedInterface("paper")
@NullMarked
package org.guatu.document.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
