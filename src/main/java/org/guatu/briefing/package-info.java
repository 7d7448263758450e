/** Briefs written from figures as page, Word, PDF and text, and the press check of a printed text against them. */
@ApplicationModule(displayName = "briefing", allowedDependencies = {"kernel", "audit", "figure", "document :: paper", "organization", "identity", "rulebook"})
@NullMarked
package org.guatu.briefing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
