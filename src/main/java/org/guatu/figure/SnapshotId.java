package org.guatu.figure;

import java.util.UUID;
import org.guatu.kernel.Id;

/** A published value that never changes again. */
public record SnapshotId(UUID value) implements Id {}
