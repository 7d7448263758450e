/**
 * Files with rows: Excel workbooks (.xlsx) and CSV, read and written as a stream, under limits that no file can exceed. Knows nothing of
 * ledgers, columns or the register.
 */
@NullMarked
package org.guatu.ledger.sheet;

import org.jspecify.annotations.NullMarked;
