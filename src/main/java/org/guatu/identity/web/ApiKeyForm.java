package org.guatu.identity.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.guatu.identity.account.NewApiKey;
import org.guatu.kernel.Moments;
import org.jspecify.annotations.Nullable;

/** What is typed for a key. @param expires its last day, as 2026-12-31 */
public record ApiKeyForm(@Nullable String name, @Nullable Role role, @Nullable List<Permission> permissions, @Nullable String expires) {
  static final ApiKeyForm EMPTY = new ApiKeyForm("", null, List.of(), "");

  NewApiKey toNewApiKey(LimitForm.Limit limit) {
    return new NewApiKey(name == null ? "" : name, role, chosen(), limit.kind(), limit.target(), end());
  }

  public Set<Permission> chosen() {
    return permissions == null || permissions.isEmpty() ? EnumSet.noneOf(Permission.class) : EnumSet.copyOf(permissions);
  }

  private java.time.@Nullable Instant end() {
    try {
      return expires == null || expires.isBlank() ? null : Moments.endOf(LocalDate.parse(expires.strip()));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
