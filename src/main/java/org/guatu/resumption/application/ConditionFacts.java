package org.guatu.resumption.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.project.ProjectId;
import org.guatu.resumption.Readiness;
import org.guatu.resumption.procedure.Condition;

/** What is on record about conditions of a site, whatever check they name. It informs who fills in and who verifies; it never decides. */
public interface ConditionFacts {
  /** By the condition's code, the latest first; nothing where nothing is known. */
  Map<String, List<Readiness.Fact>> of(Scope scope, ProjectId project, Collection<Condition> conditions, AsOf asOf);
}
