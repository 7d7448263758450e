/** Rule packs with effective dates, activated and then never edited; ordinary and emergency mode (平急). */
@ApplicationModule(displayName = "rulebook", allowedDependencies = {"kernel", "audit", "organization", "identity"})
@NullMarked
package org.guatu.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
