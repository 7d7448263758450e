package org.guatu.resumption.web;

import org.guatu.resumption.application.ApplicationStep;

/** What can be done on the page of a review: a form each. Its id begins the ids of its fields. */
public enum ReviewStep {
  TAKE(ApplicationStep.TAKE, "接办"),
  VISIT(ApplicationStep.VISIT, "要求现场核查"),
  OUTCOME(ApplicationStep.VISIT, "报现场核查结果"),
  RETURN(ApplicationStep.RETURN, "退回整改"),
  RECOMMEND(ApplicationStep.RECOMMEND, "建议批准"),
  APPROVE(ApplicationStep.APPROVE, "准予复工"),
  REJECT(ApplicationStep.REJECT, "不予批准");

  private final ApplicationStep step;
  private final String word;

  ReviewStep(ApplicationStep step, String word) {
    this.step = step;
    this.word = word;
  }

  ApplicationStep step() {
    return step;
  }

  /** What its button says. */
  public String word() {
    return word;
  }

  /** How it stands in addresses and ids. */
  public String id() {
    return WorkingTime.id(this);
  }
}
