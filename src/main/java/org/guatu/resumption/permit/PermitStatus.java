package org.guatu.resumption.permit;

import static org.guatu.resumption.permit.PermitStep.*;

import java.util.List;
import org.guatu.kernel.LifeCycle;

/** What a permit is worth (control rules §4.2). */
public enum PermitStatus {
  /** 已签发, its first day has not come. */
  ISSUED,
  /** 有效. */
  ACTIVE,
  /** 暂停. */
  SUSPENDED,
  /** 撤销; final: a new application is needed. */
  REVOKED,
  /** 过期. */
  EXPIRED,
  /** 已被新的通知替代. */
  SUPERSEDED,
  /** Taken over from a ledger, and corrected or taken back since: it never was. */
  RETRACTED;

  /** Every change that a permit may make. */
  public static final LifeCycle<PermitStatus, PermitStep> LIFE = new LifeCycle<>(PermitStatus.class, PermitStep.class, "resumption.permit-state")
      .on(ISSUED, ACTIVATE, ACTIVE)
      .on(ISSUED, SUSPEND, SUSPENDED)
      .on(ISSUED, EXTEND, ISSUED)
      .on(ISSUED, REVOKE, REVOKED)
      .on(ISSUED, EXPIRE, EXPIRED)
      .on(ACTIVE, SUSPEND, SUSPENDED)
      .on(ACTIVE, EXTEND, ACTIVE)
      .on(ACTIVE, REVOKE, REVOKED)
      .on(ACTIVE, EXPIRE, EXPIRED)
      .on(ACTIVE, SUPERSEDE, SUPERSEDED)
      .on(SUSPENDED, REINSTATE, ACTIVE)
      .on(SUSPENDED, REVOKE, REVOKED)
      .on(SUSPENDED, EXPIRE, EXPIRED)
      .on(ISSUED, RETRACT, RETRACTED)
      .on(ACTIVE, RETRACT, RETRACTED)
      .on(EXPIRED, RETRACT, RETRACTED)
      .on(REVOKED, RETRACT, RETRACTED);

  /** Of which a project has one at most. */
  public static final List<String> STANDING = List.of(ISSUED.name(), ACTIVE.name(), SUSPENDED.name());

  /** Whether it can be had as a paper: it holds, or will from its first day. */
  public boolean isPrinted() {
    return this == ISSUED || this == ACTIVE;
  }

  public boolean isStanding() {
    return STANDING.contains(name());
  }
}
