/** Attachments: stored once by their hash, pointed at their subject by kind and id. */
@ApplicationModule(displayName = "document", allowedDependencies = {"kernel", "audit", "database", "organization", "identity"})
@NullMarked
package org.guatu.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
