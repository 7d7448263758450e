package org.guatu.identity.web;

import java.util.List;
import org.guatu.identity.signin.SessionRow;
import org.jspecify.annotations.Nullable;

/**
 * @param roles each with its scope: "建局批准人（全区）"
 * @param current the id of the session that asks
 */
public record OwnAccountPage(String login, String name, List<String> roles, boolean secondFactor, List<SessionRow> sessions, String current,
    @Nullable String notice) {}
