package org.guatu.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guatu.kernel.ZoneId;

/**
 * The names behind the ids that a grant can be limited to: departments, areas, enterprises, projects. One implementation for each
 * kind, in the module that keeps them.
 */
public interface ScopeTargets {
  ScopeKind kind();

  /** Names of those ids that exist in the zone. */
  Map<UUID, String> names(ZoneId zone, Set<UUID> ids);

  /** Choices for the form, the best match first; all of them for empty words, at most {@code limit}. */
  List<ScopeTarget> find(ZoneId zone, String words, int limit);

  /** One choice. */
  record ScopeTarget(UUID id, String name) {}
}
