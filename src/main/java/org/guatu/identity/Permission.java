package org.guatu.identity;

/** What a use case demands. Granted to roles, checked on the use-case method by {@link Requires}. */
public enum Permission {
  PROJECT_READ,
  PROJECT_WRITE,
  /** Moving a project between stages and writing its construction state. */
  PROJECT_PROGRESS,
  PROJECT_MERGE,
  LEDGER_IMPORT,
  LEDGER_EXPORT,
  FIGURE_READ,
  /** Zone-wide totals even where single rows are hidden. */
  ZONE_TOTALS,
  BRIEF_READ,
  BRIEF_WRITE,
  BRIEF_PUBLISH,
  DOCUMENT_READ,
  DOCUMENT_WRITE,
  MATTER_READ,
  MATTER_RAISE,
  MATTER_HANDLE,
  WORK_READ,
  WORK_WRITE,
  /** Written instructions of a leader on a matter (批示) and pressing for it (催办). */
  MATTER_DIRECT,
  RESUMPTION_READ,
  /** Drafting and publishing resumption procedures, opening campaigns. */
  RESUMPTION_PROCEDURE,
  /** Approving a procedure that somebody else drafted. */
  RESUMPTION_PROCEDURE_APPROVE,
  /** Filling in and sending applications to resume work, reporting the first working day. */
  RESUMPTION_APPLY,
  /** Signing an application for the owner, the contractor or the supervisor. */
  RESUMPTION_SIGN,
  /** Verifying applications. */
  RESUMPTION_REVIEW,
  /** Deciding on applications that somebody else verified; suspending and revoking permits. */
  RESUMPTION_APPROVE,
  /** Stop orders for all projects of an area, and lifting them. */
  RESUMPTION_STOP,
  /** Asking a standing site how it stands. */
  RESUMPTION_ASK,
  ORGANIZATION_READ,
  ORGANIZATION_WRITE,
  /** Registering enterprises, and saying who answers for an area, an enterprise or a task force. */
  ENTERPRISE_WRITE,
  RULEBOOK_READ,
  RULEBOOK_WRITE,
  ACCOUNT_READ,
  ACCOUNT_WRITE,
  ROLE_GRANT,
  SESSION_END,
  API_KEY_WRITE,
  /** Replacing the key that signs permits. */
  SIGNING_KEY_ROTATE,
  AUDIT_READ,
  BACKUP
}
