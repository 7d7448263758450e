package org.guatu.project;

/** Project libraries (项目库) that a project can be a member of. */
public enum Library {
  /** “十四五”重大项目库. */
  FIVE_YEAR("five-year"),
  /** 债券项目. */
  BOND("bond"),
  /** 应急专项融资. */
  EMERGENCY_FINANCING("emergency-financing"),
  /** 贴息贷款. */
  SUBSIDISED_LOAN("subsidised-loan");

  private final String code;

  Library(String code) {
    this.code = code;
  }

  /** As it stands in figure codes: "library.five-year.count". */
  public String code() {
    return code;
  }
}
