package org.guatu.resumption.procedure;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version that is not published yet.
 *
 * @param begunAt when it was first written
 * @param authorAccount who wrote it last; null for the built-in operator
 * @param authors all accounts that wrote in it
 * @param author all who did, by name
 * @param approver who approved it; null while nobody has
 */
public record ProcedureDraft(
    ProcedureId id,
    ProcedureEntry entry,
    ProcedureStatus status,
    @Nullable UUID authorAccount,
    Set<UUID> authors,
    String author,
    Instant begunAt,
    Instant draftedAt,
    @Nullable UUID approverAccount,
    @Nullable String approver,
    @Nullable Instant approvedAt,
    long version) {

  /** Whether an account wrote in it. @param account null for the built-in operator */
  public boolean wrote(@Nullable UUID account) {
    return Objects.equals(account, authorAccount) || account != null && authors.contains(account);
  }
}
