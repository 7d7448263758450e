package org.guatu.resumption.application;

/** What a site says about a condition. */
public enum Answer {
  /** 到位. */
  MET,
  /** 未到位. */
  NOT_MET,
  /** 不适用, with a reason. */
  NA
}
