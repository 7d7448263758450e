/** From the rows of a file to the rows of a ledger: which column is which, and what the text in a cell means. */
@NullMarked
package org.guatu.ledger.reading;

import org.jspecify.annotations.NullMarked;
