package org.guatu.ledger;

import org.guatu.kernel.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What other modules may say against taking an import back: a decision was taken on it, a published brief reads it. Asked before the
 * ledger itself; a bean in the module that knows.
 */
public interface UndoObjection {
  /** The reason in Chinese, or null. Few statements, however many rows the batch has. */
  @Nullable String objection(ZoneId zone, Ledger ledger, Batch batch);
}
