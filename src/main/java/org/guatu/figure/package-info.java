/** The figure catalogue: every published number with its code, definition, exact value and members, as of X as known at Y. */
@ApplicationModule(displayName = "figure", allowedDependencies = {"kernel", "audit", "organization", "identity", "document", "rulebook"})
@NullMarked
package org.guatu.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
