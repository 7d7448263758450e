package org.guatu.identity.web;

import java.util.List;
import org.guatu.identity.signin.SessionRow;

/**
 * @param more whether there are more than are shown
 * @param current the id of the session that asks
 * @param ended whether one was just ended
 */
public record SessionsPage(List<SessionRow> rows, boolean more, String current, boolean ended) {}
