package org.guatu.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What grants can be limited to, as the modules above know it, and departments with those below them. */
@Component
public class GrantTargets {
  private final ObjectProvider<DepartmentTree> tree;
  private final ObjectProvider<ScopeTargets> kinds;

  GrantTargets(ObjectProvider<DepartmentTree> tree, ObjectProvider<ScopeTargets> kinds) {
    this.tree = tree;
    this.kinds = kinds;
  }

  /** A grant as it stands in the database, ready for use. */
  public Grant grant(Role role, Set<Permission> permissions, ScopeKind kind, UUID target) {
    Set<UUID> targets = switch (kind) {
      case ZONE -> Set.of();
      case DEPARTMENT -> {
        DepartmentTree known = tree.getIfAvailable();
        yield known == null ? Set.of(target) : known.withBelow(target);
      }
      case AREA, ENTERPRISE, PROJECT -> Set.of(target);
    };
    return new Grant(role, permissions, kind, targets);
  }

  /** @throws InvalidInput at {@code target} if the zone has no such thing */
  public void check(ZoneId zone, ScopeKind kind, UUID target) {
    boolean there = kind == ScopeKind.ZONE ? target.equals(zone.value()) : known(kind).names(zone, Set.of(target)).containsKey(target);
    if (!there) {
      throw new InvalidInput("target", "没有找到所选的" + Words.of(kind) + "。");
    }
  }

  /** What can be chosen for a kind of scope. */
  public List<ScopeTargets.ScopeTarget> choices(ZoneId zone, ScopeKind kind) {
    return known(kind).find(zone, "", 500);
  }

  /**
   * The one thing of a kind that is called exactly so, or has this id.
   *
   * @throws InvalidInput at {@code target} with those whose names come near, if it is not exactly one
   */
  public UUID called(ZoneId zone, ScopeKind kind, String name) {
    String word = Words.of(kind);
    if (name.isEmpty()) {
      throw new InvalidInput("target", "请选定" + word + "。");
    }
    if (name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      return UUID.fromString(name);
    }
    List<ScopeTargets.ScopeTarget> near = known(kind).find(zone, name, 500);
    List<ScopeTargets.ScopeTarget> exact = near.stream().filter(each -> each.name().equals(name)).toList();
    if (exact.size() == 1) {
      return exact.getFirst().id();
    }
    throw new InvalidInput("target",
        exact.size() > 1 ? "有 " + exact.size() + " 个" + word + "都叫“" + name + "”，请写所要的一个的编号：它网址末尾的一串。"
        : near.isEmpty() ? "没有叫“" + name + "”的" + word + "。"
        : "没有正好叫“" + name + "”的" + word + "，相近的有：" + near.stream().limit(5).map(ScopeTargets.ScopeTarget::name).collect(Collectors.joining("、")) + "。请写全名。");
  }

  /** The names of ids, kind by kind. */
  public Map<UUID, String> names(ZoneId zone, Map<ScopeKind, Set<UUID>> ids) {
    Map<UUID, String> names = new HashMap<>();
    ids.forEach((kind, wanted) -> names.putAll(known(kind).names(zone, wanted)));
    return names;
  }

  private ScopeTargets known(ScopeKind kind) {
    return kinds.stream().filter(one -> one.kind() == kind).findFirst().orElse(new Nothing(kind));
  }

  /** A kind that no module keeps here. */
  private record Nothing(ScopeKind kind) implements ScopeTargets {
    @Override
    public Map<UUID, String> names(ZoneId zone, Set<UUID> ids) {
      return Map.of();
    }

    @Override
    public List<ScopeTarget> find(ZoneId zone, String words, int limit) {
      return List.of();
    }
  }
}
