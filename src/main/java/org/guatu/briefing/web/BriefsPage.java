package org.guatu.briefing.web;

import java.util.List;
import org.guatu.briefing.PublishedBrief;
import org.jspecify.annotations.Nullable;

/** Published briefs, the latest first. */
public record BriefsPage(List<PublishedBrief.Row> rows, @Nullable String next, boolean mayWrite) {}
