package org.guatu.worklist;

import java.time.Instant;
import org.guatu.kernel.Subject;
import org.guatu.organization.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A thing to do, as the module that calls for it says.
 *
 * @param source names what calls for it; the same source never opens a second one: "matter:…:plan:…"; what it begins with says its {@link ToDoKind}
 * @param title what is to be done, with the subject's name in it
 * @param link the page where it is done
 * @param person who has to do it: exactly one
 * @param due until when, or null
 */
public record NewToDo(String source, String title, Subject subject, String link, PersonId person, @Nullable Instant due) {}
