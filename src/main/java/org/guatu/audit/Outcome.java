package org.guatu.audit;

/** How an action ended. */
public enum Outcome {
  DONE,
  REFUSED,
  FAILED
}
