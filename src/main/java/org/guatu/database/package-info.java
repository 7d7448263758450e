/**
 * The product's data directory, its PostgreSQL (embedded or somebody else's), the migrations, the two database roles, and
 * backups. The owner role migrates; the runtime role serves and cannot change what is append-only.
 */
@ApplicationModule(displayName = "database", allowedDependencies = {"kernel"})
@NullMarked
package org.guatu.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
