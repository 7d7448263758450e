package org.guatu.resumption.token;

import java.time.Duration;
import org.guatu.rulebook.RulePackKind;

/**
 * How long the list of revoked permits vouches for those that it does not name.
 *
 * @param ageLimitMinutes from the list's date on; a phone without network says so when it is passed
 */
public record PermitListRules(int ageLimitMinutes) {
  public static final RulePackKind<PermitListRules> KIND =
      new RulePackKind<>("permit-list", "撤销名单", "离线核验准予复工通知时，撤销名单多旧就不能再作数。", PermitListRules.class);

  public PermitListRules {
    if (ageLimitMinutes < 10 || ageLimitMinutes > 43_200) {
      throw new IllegalArgumentException("撤销名单的时限应为 10 到 43200 分钟（30 天）");
    }
  }

  Duration ageLimit() {
    return Duration.ofMinutes(ageLimitMinutes);
  }
}
