package org.guatu.briefing.web;

import org.guatu.briefing.PublishedBrief;

/** A published brief with what was restated since. */
public record BriefPage(PublishedBrief brief, BriefSheet sheet) {}
