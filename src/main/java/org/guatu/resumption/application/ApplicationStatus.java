package org.guatu.resumption.application;

import static org.guatu.resumption.application.ApplicationStep.*;

import org.guatu.kernel.LifeCycle;

/** Where an application stands (control rules §4.2). */
public enum ApplicationStatus {
  /** 填报中. */
  DRAFT,
  /** 已自查: signatures are awaited. */
  SELF_CHECKED,
  /** 三方联合验收: may be sent. */
  JOINTLY_ACCEPTED,
  /** 已提交. */
  SUBMITTED,
  /** 核查中. */
  UNDER_VERIFICATION,
  /** 限期整改: the clock of the office stands still. */
  RECTIFY,
  /** 已重新提交. */
  RESUBMITTED,
  /** 已批准. */
  APPROVED,
  /** 不予批准. */
  REJECTED,
  /** 已撤回. */
  WITHDRAWN,
  /** 已失效. */
  EXPIRED;

  /** Every change that an application may make. */
  public static final LifeCycle<ApplicationStatus, ApplicationStep> LIFE =
      new LifeCycle<>(ApplicationStatus.class, ApplicationStep.class, "resumption.application-state")
          .on(DRAFT, EDIT, DRAFT)
          .on(DRAFT, SELF_CHECK, SELF_CHECKED)
          .on(DRAFT, WITHDRAW, WITHDRAWN)
          .on(DRAFT, EXPIRE, EXPIRED)
          .on(SELF_CHECKED, EDIT, DRAFT)
          .on(SELF_CHECKED, SIGN, SELF_CHECKED)
          .on(SELF_CHECKED, ACCEPT, JOINTLY_ACCEPTED)
          .on(SELF_CHECKED, WITHDRAW, WITHDRAWN)
          .on(SELF_CHECKED, EXPIRE, EXPIRED)
          .on(JOINTLY_ACCEPTED, EDIT, DRAFT)
          .on(JOINTLY_ACCEPTED, SUBMIT, SUBMITTED)
          .on(JOINTLY_ACCEPTED, WITHDRAW, WITHDRAWN)
          .on(JOINTLY_ACCEPTED, EXPIRE, EXPIRED)
          .on(SUBMITTED, TAKE, UNDER_VERIFICATION)
          .on(SUBMITTED, WITHDRAW, WITHDRAWN)
          .on(UNDER_VERIFICATION, TAKE, UNDER_VERIFICATION)
          .on(UNDER_VERIFICATION, VISIT, UNDER_VERIFICATION)
          .on(UNDER_VERIFICATION, RETURN, RECTIFY)
          .on(UNDER_VERIFICATION, RECOMMEND, UNDER_VERIFICATION)
          .on(UNDER_VERIFICATION, APPROVE, APPROVED)
          .on(UNDER_VERIFICATION, REJECT, REJECTED)
          .on(UNDER_VERIFICATION, WITHDRAW, WITHDRAWN)
          .on(RECTIFY, EDIT, RECTIFY)
          .on(RECTIFY, SIGN, RECTIFY)
          .on(RECTIFY, RESUBMIT, RESUBMITTED)
          .on(RECTIFY, WITHDRAW, WITHDRAWN)
          .on(RECTIFY, EXPIRE, EXPIRED)
          .on(RESUBMITTED, TAKE, UNDER_VERIFICATION)
          .on(RESUBMITTED, WITHDRAW, WITHDRAWN);

  /** Whether it is over. */
  public boolean isFinal() {
    return LIFE.steps(this).isEmpty();
  }

  /** Whether the office has it and its clock runs. */
  public boolean isWithOffice() {
    return this == SUBMITTED || this == UNDER_VERIFICATION || this == RESUBMITTED;
  }
}
