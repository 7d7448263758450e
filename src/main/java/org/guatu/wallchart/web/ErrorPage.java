package org.guatu.wallchart.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says when it cannot do what was asked.
 *
 * @param title such as "没有这个页面"
 * @param heading the one sentence that matters
 * @param lines what to do about it, or the fields to correct
 * @param typed what was typed and not taken, to be copied
 * @param reference the number that finds the fault in the log; null if there is no fault
 * @param back where the person came from on this server; null if unknown
 */
public record ErrorPage(int status, String title, String heading, List<String> lines, List<String> typed,
    @Nullable String reference, @Nullable String back) {}
