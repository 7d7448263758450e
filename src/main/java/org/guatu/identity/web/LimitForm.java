package org.guatu.identity.web;

import java.util.UUID;
import org.guatu.identity.GrantTargets;
import org.guatu.identity.ScopeKind;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A data scope as it is chosen: first its kind, then which one. Only the field of the chosen kind counts.
 *
 * @param limit the name of a {@link ScopeKind}
 * @param department an id, as {@code area}: there are few of them
 * @param enterprise the full name or the id, as {@code project}: there are too many to choose from a list
 */
public record LimitForm(@Nullable String limit, @Nullable String department, @Nullable String area, @Nullable String enterprise,
    @Nullable String project) {
  static final LimitForm EMPTY = new LimitForm("", "", "", "", "");

  /** What was chosen, found in the zone. */
  record Limit(ScopeKind kind, UUID target) {}

  /** @throws InvalidInput at the field "target" if nothing was chosen, or nothing or several are called so */
  Limit in(ZoneId zone, GrantTargets targets) {
    ScopeKind kind = kind();
    return new Limit(kind, kind == ScopeKind.ZONE ? zone.value() : targets.called(zone, kind, typed(kind).strip()));
  }

  /** What stands in the field of a kind. */
  public String typed(ScopeKind kind) {
    String typed = switch (kind) {
      case ZONE -> null;
      case DEPARTMENT -> department;
      case AREA -> area;
      case ENTERPRISE -> enterprise;
      case PROJECT -> project;
    };
    return typed == null ? "" : typed;
  }

  private ScopeKind kind() {
    for (ScopeKind kind : ScopeKind.values()) {
      if (kind.name().equals(limit)) {
        return kind;
      }
    }
    throw new InvalidInput("target", "请选择数据范围。");
  }
}
