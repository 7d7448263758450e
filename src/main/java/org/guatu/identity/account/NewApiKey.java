package org.guatu.identity.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What is needed to make a key. */
public record NewApiKey(String name, @Nullable Role role, Set<Permission> permissions, ScopeKind kind, UUID target, @Nullable Instant expiresAt) {
  private static final int LONGEST_DAYS = 366;

  public NewApiKey {
    name = name.strip();
    permissions = Set.copyOf(permissions);
  }

  /** @throws InvalidInput with a message for each wrong field */
  void check(Instant now) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (name.isEmpty() || name.codePointCount(0, name.length()) > 40 || name.codePoints().anyMatch(Character::isISOControl)) {
      wrong.put("name", "名称须 1–40 个字符。");
    }
    if (role == null || role.isAdministrator()) {
      wrong.put("role", "请选择一个业务角色。");
    } else if (permissions.isEmpty()) {
      wrong.put("permissions", "至少选择一项权限。");
    } else if (!role.permissions().containsAll(permissions)) {
      wrong.put("permissions", "所选权限超出了角色的权限。");
    }
    if (expiresAt == null || !expiresAt.isAfter(now)) {
      wrong.put("expires", "失效日期须在今天以后。");
    } else if (expiresAt.isAfter(now.plus(LONGEST_DAYS, ChronoUnit.DAYS))) {
      wrong.put("expires", "密钥最长一年有效，到期另建。");
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
  }
}
