package org.guatu.resumption.web;

import java.util.List;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.ResumptionApplication;
import org.jspecify.annotations.Nullable;

/**
 * Applications, the latest begun first.
 *
 * @param first whether it is the first page
 * @param next the address of the next page; null on the last
 */
public record ApplicationsPage(List<ResumptionApplication> applications, String words, @Nullable ApplicationStatus status, boolean first,
    @Nullable String next, boolean mayApply) {}
