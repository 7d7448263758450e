package org.guatu.resumption.procedure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version that is not published yet.
 *
 * @param authorAccount who wrote it; null for the built-in operator
 * @param approver who approved it; null while nobody has
 */
public record ProcedureDraft(
    ProcedureId id,
    ProcedureEntry entry,
    ProcedureStatus status,
    @Nullable UUID authorAccount,
    String author,
    Instant draftedAt,
    @Nullable UUID approverAccount,
    @Nullable String approver,
    @Nullable Instant approvedAt,
    long version) {}
