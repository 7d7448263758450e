package org.guatu.project;

/** Project libraries (项目库) that a project can be a member of. */
public enum Library {
  /** “十四五”重大项目库. */
  FIVE_YEAR("five-year", AmountType.IN_PERIOD),
  /** 债券项目. */
  BOND("bond", AmountType.BOND_REQUESTED),
  /** 应急专项融资. */
  EMERGENCY_FINANCING("emergency-financing", AmountType.EXPECTED_FINANCING),
  /** 贴息贷款. */
  SUBSIDISED_LOAN("subsidised-loan", AmountType.SUBSIDISED_LOAN);

  private final String code;
  private final AmountType ownAmount;

  Library(String code, AmountType ownAmount) {
    this.code = code;
    this.ownAmount = ownAmount;
  }

  /** The amount that its members are counted by beside their total. */
  public AmountType ownAmount() {
    return ownAmount;
  }

  /** As it stands in figure codes: "library.five-year.count". */
  public String code() {
    return code;
  }
}
