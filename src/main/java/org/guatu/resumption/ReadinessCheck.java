package org.guatu.resumption;

import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.project.ProjectId;

/**
 * What the product knows about a condition already. One bean for each question, in the module that keeps the facts; a condition of a
 * procedure names it by its code. The answer informs who fills in and who verifies; it never decides.
 */
public interface ReadinessCheck {
  /** Permanent, e.g. "duties-assigned". */
  String code();

  /** What is known about a project as of a moment. One SQL statement at most. */
  Readiness of(Scope scope, ProjectId project, AsOf asOf);
}
