/** Resumption of work: procedures, applications, reviews and permits; the lowest of its floor. */
@ApplicationModule(displayName = "resumption", allowedDependencies = {"kernel", "audit", "database", "identity", "organization", "document", "rulebook"})
@NullMarked
package org.guatu.resumption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
