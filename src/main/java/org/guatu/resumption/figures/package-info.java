/** What the office publishes of resumption, and what its leaders ask: figures, splits, reasons of returns, standing sites. */
@NamedInterface("figures")
@NullMarked
package org.guatu.resumption.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
