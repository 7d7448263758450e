package org.guatu.identity.web;

import java.util.List;
import java.util.Map;
import org.guatu.identity.Zone;
import org.jspecify.annotations.Nullable;

/**
 * @param next where to go afterwards
 * @param zones to choose from; empty where the address or the only zone says it
 * @param zone the code that is chosen
 * @param notice what happened before, such as a finished set-up
 */
public record SignInPage(String login, String next, List<Zone> zones, @Nullable String zone, Map<String, String> errors, @Nullable String notice) {}
