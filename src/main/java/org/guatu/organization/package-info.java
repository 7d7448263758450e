/** Zones, departments, enterprises, people, responsibility areas, and who answers for what over time. */
@ApplicationModule(displayName = "organization", allowedDependencies = {"kernel", "audit", "identity"})
@NullMarked
package org.guatu.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
