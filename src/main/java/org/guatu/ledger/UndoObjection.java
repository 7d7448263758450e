package org.guatu.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What other modules may say against taking an import back: a decision was taken on it, a published brief reads it. Asked before the
 * ledger itself; a bean in the module that knows.
 */
public interface UndoObjection {
  /** The reason in Chinese, or null. One statement at most. */
  @Nullable String objection(Ledger ledger, ImportContext batch);
}
