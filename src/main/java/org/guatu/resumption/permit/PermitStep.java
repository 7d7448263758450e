package org.guatu.resumption.permit;

/** What can be done with a permit. */
public enum PermitStep { ISSUE, ACTIVATE, SUSPEND, REINSTATE, EXTEND, REVOKE, EXPIRE, SUPERSEDE, RETRACT }
