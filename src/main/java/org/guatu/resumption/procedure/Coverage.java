package org.guatu.resumption.procedure;

/** Which projects a campaign covers. */
public enum Coverage {
  /** 全部在建项目. */
  UNDER_CONSTRUCTION,
  /** 一个责任区的在建项目. */
  AREA,
  /** 名单上的项目. */
  LIST
}
