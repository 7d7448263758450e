package org.guatu.project.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.project.Merges;

/**
 * The form that enters a project, as it was typed, with what is wrong with it.
 *
 * @param suspects projects that it may be already
 * @param another whether it was said to be none of them
 */
public record RegisterPage(String name, String kind, String stage, String state, String total, String department, String owner, String place,
    String on, boolean tick, Map<UUID, String> departments,
    List<Merges.Suspect> suspects, boolean another, Map<String, String> errors) {}
