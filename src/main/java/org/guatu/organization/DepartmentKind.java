package org.guatu.organization;

/** What sort of office a department is. */
public enum DepartmentKind {
  /** 管委会: the top of the zone. */
  COMMITTEE,
  /** 局办. */
  BUREAU,
  /** 乡镇、街道. */
  TOWN,
  /** 平台公司 such as 城投集团. */
  COMPANY,
  /** 专班: people of several departments for one task. */
  TASK_FORCE
}
