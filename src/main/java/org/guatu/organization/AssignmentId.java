package org.guatu.organization;

import java.util.UUID;
import org.guatu.kernel.Id;

/** One record of who answers for what (任责). */
public record AssignmentId(UUID value) implements Id {}
