package org.guatu.identity.web;

import java.util.Map;

/** @param hint the rules of passwords in words */
public record SetUpPage(SetUpForm form, String hint, Map<String, String> errors) {}
