package org.guatu.rulebook;

import java.util.UUID;
import org.guatu.kernel.Id;

/** A draft of a rule pack; once activated, the pack bears the same id. */
public record DraftId(UUID value) implements Id {}
