package org.guatu.resumption.permit;

import org.guatu.resumption.application.ApplicationKind;
import org.jspecify.annotations.Nullable;

/**
 * What a permit's paper says beyond the permit: to whom it is written, by what procedure, and what it replaces.
 *
 * @param owner the project's owner (建设单位); null if the register names none
 * @param kind of the application; null for a permit that was taken over from a ledger, as are all that follow
 * @param replaced the number of the permit in whose place a 复工追加 put it
 */
public record PermitBasis(@Nullable String owner, @Nullable ApplicationKind kind, @Nullable String procedure, @Nullable String documentNumber, @Nullable String replaced) {}
