package org.guatu.organization;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guatu.identity.DepartmentTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The departments of all zones in memory: names and who stands below whom, asked at every request. Read again when a department
 * changes here, and after some seconds, because the command line may change one beside the server.
 */
@Component
public class DepartmentDirectory implements DepartmentTree {
  private static final long FRESH = Duration.ofSeconds(10).toNanos();

  private final DepartmentStore store;
  private volatile @Nullable Snapshot snapshot;

  DepartmentDirectory(DepartmentStore store) {
    this.store = store;
  }

  @Override
  public Set<UUID> withBelow(UUID department) {
    Map<UUID, List<UUID>> below = current().below();
    Set<UUID> found = new HashSet<>();
    Deque<UUID> open = new ArrayDeque<>(List.of(department));
    while (!open.isEmpty()) {
      UUID next = open.pop();
      if (found.add(next)) {
        open.addAll(below.getOrDefault(next, List.of()));
      }
    }
    return found;
  }

  /** The short name: "建局"; "—" for none. */
  public String name(@Nullable UUID department) {
    return department == null ? "—" : current().names().getOrDefault(department, "—");
  }

  /** To be called after the commit of a change. */
  void forget() {
    snapshot = null;
  }

  private Snapshot current() {
    Snapshot known = snapshot;
    if (known == null || System.nanoTime() - known.readAt() > FRESH) {
      known = read();
      snapshot = known;
    }
    return known;
  }

  private Snapshot read() {
    Map<UUID, String> names = new HashMap<>();
    Map<UUID, List<UUID>> below = new HashMap<>();
    for (DepartmentStore.Node node : store.nodes()) {
      names.put(node.id(), node.shortName());
      if (node.parent() != null) {
        below.computeIfAbsent(node.parent(), parent -> new java.util.ArrayList<>()).add(node.id());
      }
    }
    return new Snapshot(names, below, System.nanoTime());
  }

  private record Snapshot(Map<UUID, String> names, Map<UUID, List<UUID>> below, long readAt) {}
}
