package org.guatu.matter;

import java.util.Set;
import java.util.UUID;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Which matters, the latest raised first.
 *
 * @param words part of the title or of the subject's name, or the number; "" for all
 * @param states none for all
 * @param department who has them, with those below included; none for all
 * @param subject what they are about, or null
 * @param after the last row seen, or null for the first page
 * @param asOf as they stood then, as known then
 */
public record MatterQuery(
    String words,
    Set<MatterState> states,
    Set<UUID> department,
    @Nullable Subject subject,
    @Nullable Position after,
    int limit,
    AsOf asOf) {
  /** A place in the order. */
  public record Position(int year, int number) {}
}
