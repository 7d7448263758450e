package org.guatu.identity.web;

import java.util.Map;

/** An account to be opened. */
public record NewAccountPage(AccountForm form, Map<String, String> errors) {}
