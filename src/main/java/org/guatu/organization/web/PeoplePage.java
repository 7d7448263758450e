package org.guatu.organization.web;

import java.util.List;
import org.guatu.organization.PersonRow;

/**
 * The telephone book.
 *
 * @param more whether there are more than are shown
 */
public record PeoplePage(List<PersonRow> rows, boolean more, String words, String department, boolean withLeft, List<Choice> departments, boolean mayWrite) {}
