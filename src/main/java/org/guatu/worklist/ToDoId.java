package org.guatu.worklist;

import java.util.UUID;
import org.guatu.kernel.Id;

/** One thing that one person has to do (待办). */
public record ToDoId(UUID value) implements Id {}
