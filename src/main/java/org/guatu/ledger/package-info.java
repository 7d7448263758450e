/** Import and export of Excel ledgers (台账): templates, dry run, error rows, undo. */
@ApplicationModule(displayName = "ledger", allowedDependencies = {"kernel", "audit", "organization", "identity", "document", "rulebook"})
@NullMarked
package org.guatu.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
