package org.guatu.ledger;

import java.util.UUID;
import org.guatu.kernel.Id;

/** One import of one file. Facts that came from it carry it. */
public record BatchId(UUID value) implements Id {}
