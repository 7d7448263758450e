package org.guatu.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What verifying a zone's trail found.
 *
 * @param links how many links hold, from the first on
 * @param hash of the last one that holds
 * @param anchors how many heads written beside the database were compared
 * @param tail entries that wait for their link; normally those of the last seconds
 * @param broken the first place where it does not hold; null if all of it does
 */
public record ChainProof(long links, String hash, int anchors, long tail, @Nullable Break broken) {

  /** @param entry null where no entry can be named */
  public record Break(long seq, @Nullable UUID entry, BreakKind kind) {}

  public boolean holds() {
    return broken == null;
  }
}
