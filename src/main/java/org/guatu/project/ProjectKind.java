package org.guatu.project;

/** How a project came about. */
public enum ProjectKind {
  /** 招商. */
  PROMOTION,
  /** 政府投资. */
  GOVERNMENT,
  /** 企业自主投资. */
  ENTERPRISE
}
