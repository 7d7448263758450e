package org.guatu.resumption.procedure;

/** What work stood still for. */
public enum CampaignKind {
  /** 疫情复工. */
  EPIDEMIC,
  /** 节后复工. */
  POST_HOLIDAY,
  /** 重污染停工后复工. */
  POLLUTION,
  /** 其他停工后复工. */
  OTHER
}
