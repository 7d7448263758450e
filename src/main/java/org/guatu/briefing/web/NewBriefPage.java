package org.guatu.briefing.web;

import java.util.Map;
import org.guatu.briefing.BriefDraft;
import org.jspecify.annotations.Nullable;

/**
 * A brief that is being written.
 *
 * @param sheet null where the draft could not be written, e.g. because somebody is named who is no member
 */
public record NewBriefPage(BriefForm form, @Nullable BriefDraft draft, @Nullable BriefSheet sheet, Map<String, String> errors, boolean mayPublish,
    String fileQuery) {}
