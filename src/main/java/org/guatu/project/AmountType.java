package org.guatu.project;

/** What an amount of a project is. */
public enum AmountType {
  /** 总投资. */
  TOTAL,
  /** 固定资产投资. */
  FIXED,
  /** 规划期内完成. */
  IN_PERIOD,
  /** 年度计划. */
  YEAR_PLAN,
  /** 累计完成. */
  DONE,
  /** 到位资金. */
  ARRIVED,
  /** 拟申请债券资金. */
  BOND_REQUESTED,
  /** 预计可融资额. */
  EXPECTED_FINANCING,
  /** 贴息贷款. */
  SUBSIDISED_LOAN
}
