package org.guatu.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.ScopeTargets.ScopeTarget;
import org.guatu.identity.account.ApiKey;
import org.guatu.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * @param names of what the keys are limited to
 * @param fresh the secret that was just made, shown this once; null otherwise
 * @param choices what a key can be limited to
 */
public record ApiKeysPage(List<ApiKey> keys, Map<UUID, String> names, Instant now, ApiKeyForm form, LimitForm limit, Map<ScopeKind, List<ScopeTarget>> choices, List<Role> roles,
    List<Permission> permissions, Map<String, String> errors, @Nullable String fresh) {

  public String permissionsOf(ApiKey key) {
    return String.join("、", key.permissions().stream().map(Words::of).toList());
  }

  public String limitOf(ApiKey key) {
    String name = names.get(key.target());
    return Words.of(key.kind()) + (name == null ? "" : " " + name);
  }

  public String standing(ApiKey key) {
    return key.revokedAt() != null ? "已作废" : key.isUsable(now) ? "有效" : "已到期";
  }
}
