/**
 * The command line: every command is a bean that says its name and its help and does one thing through the modules below, as
 * the built-in operator or as the account named with --as.
 */
@ApplicationModule(displayName = "console", allowedDependencies = {"kernel", "database", "audit", "identity", "organization", "document",
    "rulebook", "figure", "worklist", "matter", "ledger", "project", "wallchart", "briefing", "document :: paper", "briefing :: press",
    "resumption :: token"})
@NullMarked
package org.guatu.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
