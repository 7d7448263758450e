package org.guatu.resumption.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signing key as the office's list of them shows it.
 *
 * @param retiredAt since when it signs nothing more; it goes on to verify. Null for one in use
 * @param here whether its private half is in this data directory
 */
public record KeptKey(VerificationKey key, Instant createdAt, @Nullable Instant retiredAt, boolean here) {}
