package org.guatu.identity.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guatu.audit.AuditTrail;
import org.guatu.identity.AccountId;
import org.guatu.identity.Role;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what the first set-up decided: the zone, and the three administrators who from then on appoint everybody else. */
@Component
public class FirstAdministrators {
  private final ZoneDirectory zones;
  private final AccountStore accounts;
  private final CredentialStore credentials;
  private final GrantStore grants;
  private final Passwords passwords;
  private final AuditTrail trail;

  FirstAdministrators(ZoneDirectory zones, AccountStore accounts, CredentialStore credentials, GrantStore grants, Passwords passwords,
      AuditTrail trail) {
    this.zones = zones;
    this.accounts = accounts;
    this.credentials = credentials;
    this.grants = grants;
    this.passwords = passwords;
    this.trail = trail;
  }

  /** @param step the step whose code proved the device, used up by that */
  public record Proved(Role role, NewAccount account, String password, byte[] seed, long step) {}

  @Transactional
  public void appoint(Zone zone, List<Proved> administrators, Instant now, String origin) {
    Actor actor = new Actor(null, "首次设置", zone.id(), origin);
    zones.enter(zone);
    trail.doneBy(actor, "identity.set-up-zone", zone.id().value().toString(), Map.of("code", zone.code(), "name", zone.name()));
    for (Proved one : administrators) {
      AccountId id = new AccountId(Ids.next());
      accounts.insert(zone.id(), id, one.account(), passwords.hash(one.password()), false, now, null);
      credentials.secondFactor(zone.id(), id, one.seed(), one.step());
      grants.appoint(zone.id(), id, one.role(), now, null);
      trail.doneBy(actor, "identity.appoint-administrator", id.value().toString(),
          Map.of("login", one.account().login(), "role", one.role().name()));
    }
  }
}
