package org.guatu.resumption.web;

import org.guatu.resumption.permit.PermitStep;

/** What the office can do with a permit: a form each, whose id begins the ids of its fields. */
public enum PermitMove {
  SUSPEND(PermitStep.SUSPEND, "暂停", "暂停原因"),
  REINSTATE(PermitStep.REINSTATE, "恢复", "恢复原因"),
  EXTEND(PermitStep.EXTEND, "延期", "延期原因"),
  REVOKE(PermitStep.REVOKE, "撤销", "撤销原因");

  private final PermitStep step;
  private final String word;
  private final String reason;

  PermitMove(PermitStep step, String word, String reason) {
    this.step = step;
    this.word = word;
    this.reason = reason;
  }

  PermitStep step() {
    return step;
  }

  public String word() {
    return word;
  }

  /** What the field of its reason is called. */
  public String reason() {
    return reason;
  }

  public String id() {
    return WorkingTime.id(this);
  }
}
