/** The register of projects: names, codes, stages, construction states, amounts, duties and library memberships, every fact dated and never overwritten. */
@ApplicationModule(displayName = "project", allowedDependencies = {"kernel", "database", "audit", "organization", "identity", "document", "rulebook", "figure", "worklist", "matter", "ledger"})
@NullMarked
package org.guatu.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
