package org.guatu.project.web;

import java.util.Map;
import java.util.UUID;

/** The form that enters a project, as it was typed, with what is wrong with it. */
public record RegisterPage(String name, String kind, String stage, String state, String total, String department, String owner, String place,
    String on, boolean tick, Map<UUID, String> departments, Map<String, String> errors) {}
