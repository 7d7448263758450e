package org.guatu.resumption.procedure;

/** When a condition is asked for. */
public enum ConditionMode {
  /** Only while the zone is not in ordinary times: nothing about health is asked in NORMAL. */
  EMERGENCY,
  /** Always. */
  ALWAYS
}
