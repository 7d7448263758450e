package org.guatu.identity;

/** What a role's grant is limited to. */
public enum ScopeKind {
  ZONE,
  /** A department and those below it. */
  DEPARTMENT,
  /** A responsibility area (责任区). */
  AREA,
  ENTERPRISE,
  /** A project and its site. */
  PROJECT
}
