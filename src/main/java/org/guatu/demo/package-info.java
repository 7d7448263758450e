/**
 * The demonstration: the source page's records, written through the ordinary use cases under a simulated clock, so that what was
 * known when works for the past. What the page does not give is labelled 演示数据.
 */
@ApplicationModule(displayName = "demo", allowedDependencies = {"kernel", "audit", "identity", "organization", "project", "matter", "worklist", "rulebook", "document", "console", "database",
    "resumption", "resumption :: procedure", "resumption :: application", "resumption :: review", "resumption :: permit", "resumption :: figures"})
@NullMarked
package org.guatu.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
