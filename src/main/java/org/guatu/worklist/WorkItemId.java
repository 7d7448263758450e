package org.guatu.worklist;

import java.util.UUID;
import org.guatu.kernel.Id;

/** One line of a work list (工作清单事项). */
public record WorkItemId(UUID value) implements Id {}
