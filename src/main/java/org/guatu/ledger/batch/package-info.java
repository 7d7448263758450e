/** Batches: files received, run through a ledger, kept with what became of each row. */
@NullMarked
package org.guatu.ledger.batch;

import org.jspecify.annotations.NullMarked;
