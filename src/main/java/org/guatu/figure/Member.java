package org.guatu.figure;

import java.util.UUID;
import org.guatu.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A row behind a figure.
 *
 * @param kind such as "project"; with the id it makes the link
 * @param counted whether it counts in the numerator (always true where there is none)
 * @param amount its share of an amount figure, else null
 * @param note why it counts or not, e.g. "停工"
 */
public record Member(String kind, UUID id, String name, boolean counted, @Nullable Money amount, String note) {
  /** Where a thing of this kind has its page; null if it has none. */
  public static @Nullable String path(String kind, UUID id) {
    return switch (kind) {
      case "project" -> "/project/projects/" + id;
      case "enterprise" -> "/organization/enterprises/" + id;
      default -> null;
    };
  }
}
