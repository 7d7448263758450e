package org.guatu.ledger;

import java.time.Instant;
import org.guatu.kernel.ZoneId;

/** A file was taken in, or taken back again ({@code undone}): what is computed from this ledger's rows may be old. */
public record LedgerImported(ZoneId zone, BatchId batch, String ledger, Instant recordedAt, boolean undone) {}
