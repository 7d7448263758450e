/** Ledgers going out: the workbook that people fill in, and rows streamed into it or into a CSV. */
@NullMarked
package org.guatu.ledger.writing;

import org.jspecify.annotations.NullMarked;
