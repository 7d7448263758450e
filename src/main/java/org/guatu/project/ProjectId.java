package org.guatu.project;

import java.util.UUID;
import org.guatu.kernel.Id;
import org.jspecify.annotations.Nullable;

/**
 * A project from its first lead to its statistics return, whatever names and official codes it has had.
 *
 * <p>Equality is written out in the records that are keys of many rows' maps: a record's own goes through method handles, which the
 * flags that ship (no optimising compiler) leave many times slower.
 */
public record ProjectId(UUID value) implements Id {
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProjectId project && value.equals(project.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
