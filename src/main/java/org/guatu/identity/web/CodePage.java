package org.guatu.identity.web;

import java.util.Map;

/** @param next where to go afterwards */
public record CodePage(String next, Map<String, String> errors) {}
