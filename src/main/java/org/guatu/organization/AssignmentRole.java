package org.guatu.organization;

/** What somebody answers for at the level of the zone. Duties on a project stand in the project register. */
public enum AssignmentRole {
  /** 包责任区领导: one at a time for an area. */
  AREA_LEADER("area", true),
  /** 企业管家: one at a time for an enterprise. */
  ENTERPRISE_BUTLER("enterprise", true),
  /** 专班负责人: one at a time. */
  TASK_FORCE_HEAD("department", true),
  /** 专班成员: as many as there are. */
  TASK_FORCE_MEMBER("department", false);

  private final String subjectKind;
  private final boolean exclusive;

  AssignmentRole(String subjectKind, boolean exclusive) {
    this.subjectKind = subjectKind;
    this.exclusive = exclusive;
  }

  /** What it is held over: "area", "enterprise" or "department". */
  public String subjectKind() {
    return subjectKind;
  }

  /** Whether a new one ends the one before. */
  public boolean exclusive() {
    return exclusive;
  }
}
