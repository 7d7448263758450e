package org.guatu.project;

/** Who answers for a project in which way. */
public enum DutyRole {
  /** 分包领导. */
  LEADER,
  /** 包责任区领导. */
  AREA_CADRE,
  /** 服务管家. */
  BUTLER,
  /** 项目负责人. */
  PROJECT_HEAD,
  /** 复工专员. */
  SITE_OFFICER,
  /** 招商专班联络员. */
  LEAD_OFFICER
}
