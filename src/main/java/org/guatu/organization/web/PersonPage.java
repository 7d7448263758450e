package org.guatu.organization.web;

import java.util.List;
import java.util.Map;
import org.guatu.organization.Assignment;
import org.guatu.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * A person's form, or that of a new one, with what the person answers for.
 *
 * @param person null for a new one
 */
public record PersonPage(@Nullable Person person, PersonForm form, List<Choice> departments, List<Assignment> duties, boolean mayWrite, Map<String, String> errors) {
  public String path() {
    return person == null ? PersonController.PATH : PersonController.PATH + "/" + person.id().value();
  }
}
