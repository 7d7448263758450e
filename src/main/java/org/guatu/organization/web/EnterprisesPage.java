package org.guatu.organization.web;

import java.util.List;
import org.guatu.organization.EnterpriseRow;
import org.jspecify.annotations.Nullable;

/**
 * A page of the enterprises in the reader's scope.
 *
 * @param next the address of the next page, or null
 */
public record EnterprisesPage(List<EnterpriseRow> rows, String words, String area, List<Choice> areas, @Nullable String next, boolean first, boolean mayWrite) {}
