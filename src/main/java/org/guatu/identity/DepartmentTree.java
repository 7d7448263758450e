package org.guatu.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Which departments stand below a department. Implemented by the module that keeps departments; asked at every request of an
 * account whose grant is limited to a department, so it answers from memory.
 */
public interface DepartmentTree {
  /** The department itself and all below it; only itself if it is unknown. */
  Set<UUID> withBelow(UUID department);
}
