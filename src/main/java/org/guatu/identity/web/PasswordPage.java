package org.guatu.identity.web;

import java.util.Map;

/**
 * @param path where the form goes
 * @param forced whether nothing else can be done before
 * @param hint the rules in words
 */
public record PasswordPage(String path, boolean forced, String hint, String next, Map<String, String> errors) {}
