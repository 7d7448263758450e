/**
 * Accounts, sign-in, roles with their permissions, data scopes, and the three separated administrators (三员,
 * GB/T 22239-2019). Knows ids of departments, areas and projects, never what they are.
 */
@ApplicationModule(displayName = "identity", allowedDependencies = {"kernel", "audit", "database"})
@NullMarked
package org.guatu.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
