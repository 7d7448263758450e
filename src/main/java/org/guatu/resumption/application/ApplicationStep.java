package org.guatu.resumption.application;

/** What can be done with an application. */
public enum ApplicationStep {
  BEGIN, EDIT, SELF_CHECK, SIGN, ACCEPT, SUBMIT, TAKE, VISIT, RETURN, RESUBMIT, RECOMMEND, APPROVE, REJECT, WITHDRAW, EXPIRE
}
