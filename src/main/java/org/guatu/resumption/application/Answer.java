package org.guatu.resumption.application;

/** What a site says about a condition. */
public enum Answer {
  /** 已落实. */
  MET,
  /** 未落实. */
  NOT_MET,
  /** 不适用, with a reason. */
  NA
}
