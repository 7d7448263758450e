package org.guatu.audit;

/** What is wrong at the first place where a chain does not hold. */
public enum BreakKind {
  ENTRY_CHANGED,
  ENTRY_MISSING,
  LINK_MISSING,
  HEAD_DIFFERS,
  ANCHOR_DIFFERS,
  TRUNCATED
}
