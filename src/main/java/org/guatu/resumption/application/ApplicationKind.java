package org.guatu.resumption.application;

/** What is applied for. */
public enum ApplicationKind {
  /** 复工. */
  RESUMPTION,
  /** 复工追加: more people for a site that has a permit. */
  SUPPLEMENT
}
