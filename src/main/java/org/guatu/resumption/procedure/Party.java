package org.guatu.resumption.procedure;

import org.guatu.identity.Role;

/** Who signs for joint acceptance (三方联合验收). */
public enum Party {
  /** 建设单位. */
  OWNER(Role.OWNER),
  /** 施工单位. */
  CONTRACTOR(Role.CONTRACTOR),
  /** 监理单位. */
  SUPERVISOR(Role.SUPERVISOR);

  private final Role role;

  Party(Role role) {
    this.role = role;
  }

  /** The role that signs for the party. */
  public Role role() {
    return role;
  }
}
