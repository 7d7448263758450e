package org.guatu.identity;

import java.time.Duration;
import org.guatu.identity.account.PasswordProfile;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation can set about passwords and sessions.
 *
 * @param minimum characters of a password; 0 takes the profile's own (等保 10, ASVS 12)
 * @param maximumAge after which a password must be changed; 等保 only
 * @param remembered how many former passwords cannot be used again; 等保 only
 * @param idle a session ends after this time without a request
 * @param absolute a session ends after this time in any case
 * @param attempts wrong passwords or codes in a row that lock an account
 * @param locked for how long
 * @param addressFailures failed attempts from one address within {@code locked} after which it is refused
 */
@ConfigurationProperties("guatu.identity")
public record IdentitySettings(
    @DefaultValue("DENGBAO") PasswordProfile passwordProfile,
    @DefaultValue("0") int minimum,
    @DefaultValue("90d") Duration maximumAge,
    @DefaultValue("5") int remembered,
    @DefaultValue("30m") Duration idle,
    @DefaultValue("8h") Duration absolute,
    @DefaultValue("5") int attempts,
    @DefaultValue("15m") Duration locked,
    @DefaultValue("50") int addressFailures) {

  /** The shortest password that is taken; never below 8 (等保) or 12 (ASVS). */
  public int shortest() {
    int floor = passwordProfile == PasswordProfile.DENGBAO ? 8 : 12;
    return minimum == 0 ? Math.max(10, floor) : Math.max(minimum, floor);
  }
}
