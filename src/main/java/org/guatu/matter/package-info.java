/** A problem or request raised on anything: handed over, due, solved, revisited, closed (问题台账). */
@ApplicationModule(displayName = "matter", allowedDependencies = {"kernel", "audit", "organization", "identity", "document", "rulebook", "figure", "worklist"})
@NullMarked
package org.guatu.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
