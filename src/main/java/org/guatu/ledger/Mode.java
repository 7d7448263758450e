package org.guatu.ledger;

/** What happens to the good rows of a file that has bad ones. */
public enum Mode {
  /** 全部正确才导入: one bad row and nothing is stored. */
  ALL,
  /** 只导入正确的行. */
  VALID
}
