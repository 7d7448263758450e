package org.guatu.bench;

import java.time.Instant;

/** A ledger that the bench's office hands in. */
record SeedFile(String ledger, Instant handedIn, String text) {}
