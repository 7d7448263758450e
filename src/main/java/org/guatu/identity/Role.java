package org.guatu.identity;

import static org.guatu.identity.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * The roles as the source page names them. What a role may do is fixed here; on which rows, its grant says (the scope).
 * Labels stand in messages/identity.properties.
 */
public enum Role {
  /** 区领导: reads all of it, directs. */
  LEADER(EnumSet.of(PROJECT_READ, LEDGER_EXPORT, FIGURE_READ, ZONE_TOTALS, BRIEF_READ, BRIEF_PUBLISH, DOCUMENT_READ, MATTER_READ,
      MATTER_RAISE, MATTER_DIRECT, WORK_READ, WORK_WRITE, ORGANIZATION_READ, RULEBOOK_READ, RESUMPTION_PROCEDURE_APPROVE, RESUMPTION_ASK,
      RESUMPTION_READ)),
  /** 建局核查员. */
  CONSTRUCTION_REVIEWER(desk(PROJECT_PROGRESS, RESUMPTION_PROCEDURE, RESUMPTION_REVIEW, RESUMPTION_ASK)),
  /** 建局批准人: never the same person as the reviewer of the same thing. */
  CONSTRUCTION_APPROVER(desk(PROJECT_PROGRESS, PROJECT_MERGE, RULEBOOK_READ, RESUMPTION_PROCEDURE, RESUMPTION_PROCEDURE_APPROVE,
      RESUMPTION_REVIEW, RESUMPTION_APPROVE, RESUMPTION_STOP, RESUMPTION_ASK)),
  /** 督导组督导员. */
  INSPECTOR(EnumSet.of(RESUMPTION_READ, PROJECT_READ, FIGURE_READ, DOCUMENT_READ, DOCUMENT_WRITE, MATTER_READ, MATTER_RAISE, MATTER_HANDLE, WORK_READ,
      WORK_WRITE, ORGANIZATION_READ)),
  /** 复工专员: his own site. */
  SITE_OFFICER(EnumSet.of(RESUMPTION_READ, RESUMPTION_APPLY, PROJECT_READ, PROJECT_PROGRESS, FIGURE_READ, DOCUMENT_READ, DOCUMENT_WRITE, MATTER_READ, MATTER_RAISE,
      MATTER_HANDLE, WORK_READ, WORK_WRITE)),
  /** 建设单位: its own projects. */
  OWNER(EnumSet.of(RESUMPTION_READ, RESUMPTION_APPLY, RESUMPTION_SIGN, PROJECT_READ, PROJECT_WRITE, PROJECT_PROGRESS, LEDGER_IMPORT, LEDGER_EXPORT, FIGURE_READ, DOCUMENT_READ,
      DOCUMENT_WRITE, MATTER_READ, MATTER_RAISE, MATTER_HANDLE, WORK_READ, WORK_WRITE, ORGANIZATION_READ)),
  /** 施工总包: the projects that it builds. */
  CONTRACTOR(EnumSet.of(RESUMPTION_READ, RESUMPTION_APPLY, RESUMPTION_SIGN, PROJECT_READ, PROJECT_PROGRESS, FIGURE_READ, DOCUMENT_READ,
      DOCUMENT_WRITE, MATTER_READ, MATTER_RAISE, WORK_READ, WORK_WRITE)),
  /** 监理: the projects that it supervises. */
  SUPERVISOR(EnumSet.of(RESUMPTION_READ, RESUMPTION_SIGN, PROJECT_READ, FIGURE_READ, DOCUMENT_READ, DOCUMENT_WRITE, MATTER_READ,
      MATTER_RAISE, WORK_READ, WORK_WRITE)),
  /** 招商专员. */
  INVESTMENT_OFFICER(desk(PROJECT_PROGRESS, PROJECT_MERGE)),
  /** 发改专员. */
  REFORM_OFFICER(desk(PROJECT_PROGRESS, PROJECT_MERGE, BRIEF_PUBLISH, RULEBOOK_READ, RULEBOOK_WRITE)),
  /** 服务管家、企业管家. */
  BUTLER(EnumSet.of(RESUMPTION_READ, PROJECT_READ, FIGURE_READ, DOCUMENT_READ, DOCUMENT_WRITE, MATTER_READ, MATTER_RAISE, MATTER_HANDLE, WORK_READ,
      WORK_WRITE, ORGANIZATION_READ)),
  /** 部门经办人. */
  DEPARTMENT_MEMBER(desk()),
  /** 企业填报人: its own enterprise. */
  ENTERPRISE_REPORTER(EnumSet.of(RESUMPTION_READ, PROJECT_READ, DOCUMENT_READ, DOCUMENT_WRITE, MATTER_READ, MATTER_RAISE, WORK_READ, WORK_WRITE)),
  /** 系统管理员: accounts and organization, no business data. */
  SYSTEM_ADMINISTRATOR(EnumSet.of(ACCOUNT_READ, ACCOUNT_WRITE, ORGANIZATION_READ, ORGANIZATION_WRITE, BACKUP)),
  /** 安全管理员: grants roles, ends sessions, keys. */
  SECURITY_ADMINISTRATOR(EnumSet.of(ACCOUNT_READ, ROLE_GRANT, SESSION_END, API_KEY_WRITE, SIGNING_KEY_ROTATE, ORGANIZATION_READ)),
  /** 审计管理员: reads every trail, changes nothing. */
  AUDIT_ADMINISTRATOR(EnumSet.of(AUDIT_READ, ACCOUNT_READ));

  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = permissions;
  }

  public Set<Permission> permissions() {
    return permissions;
  }

  /** Whether the role needs a second factor at sign-in: administrators and approvers. */
  public boolean needsSecondFactor() {
    return isAdministrator() || this == CONSTRUCTION_APPROVER;
  }

  public boolean isAdministrator() {
    return this == SYSTEM_ADMINISTRATOR || this == SECURITY_ADMINISTRATOR || this == AUDIT_ADMINISTRATOR;
  }

  private static Set<Permission> desk(Permission... more) {
    Set<Permission> all = EnumSet.of(PROJECT_READ, PROJECT_WRITE, LEDGER_IMPORT, LEDGER_EXPORT, FIGURE_READ, ZONE_TOTALS, BRIEF_READ,
        BRIEF_WRITE, DOCUMENT_READ, DOCUMENT_WRITE, MATTER_READ, MATTER_RAISE, MATTER_HANDLE, WORK_READ, WORK_WRITE, ORGANIZATION_READ,
        ENTERPRISE_WRITE, RESUMPTION_READ);
    all.addAll(Set.of(more));
    return all;
  }
}
