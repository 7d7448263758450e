/** Home, charts, map and big screen: the zone at one look, as of any moment. */
@ApplicationModule(displayName = "wallchart", allowedDependencies = {"kernel", "audit", "figure", "organization", "identity", "rulebook", "project", "matter", "worklist"})
@NullMarked
package org.guatu.wallchart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
