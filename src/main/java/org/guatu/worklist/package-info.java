/** To-dos and work lists: goal, measure, time node, exactly one responsible person, evidence, verification. */
@ApplicationModule(displayName = "worklist", allowedDependencies = {"kernel", "audit", "organization", "identity", "document", "rulebook", "figure"})
@NullMarked
package org.guatu.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
