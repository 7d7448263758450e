package org.guatu.project;

import java.util.UUID;
import org.guatu.kernel.Id;

/** A project from its first lead to its statistics return, whatever names and official codes it has had. */
public record ProjectId(UUID value) implements Id {}
