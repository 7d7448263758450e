package org.guatu.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which enterprises, ordered by name.
 *
 * @param words part of the name or address, the beginning of the code, or the letters of the name; "" for all
 * @param after the last row seen, or null for the first page
 */
public record EnterpriseQuery(String words, @Nullable AreaId area, @Nullable Position after, int limit) {
  /** A place in the order. */
  public record Position(String name, UUID id) {}

  public static EnterpriseQuery all(int limit) {
    return new EnterpriseQuery("", null, null, limit);
  }
}
