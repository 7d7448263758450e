package org.guatu.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guatu.database.Refusal;
import org.guatu.identity.Access;
import org.guatu.identity.AccountAccess;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** As whom, and in which zone, a command acts. */
@Component
public class Operator {
  private final ZoneDirectory zones;
  private final AccountAccess accounts;

  Operator(ZoneDirectory zones, AccountAccess accounts) {
    this.zones = zones;
    this.accounts = accounts;
  }

  /**
   * The access of the account named, or of the built-in operator, whose acts carry the system user's name.
   *
   * @param zoneCode null where there is only one zone
   * @return empty if there is no zone yet
   */
  public Optional<Access> access(@Nullable String zoneCode, @Nullable String account) {
    List<Zone> all = zones.all();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Zone zone = choose(all, zoneCode);
    String user = System.getProperty("user.name", "?");
    String origin = "cli:" + user;
    if (account == null) {
      return Optional.of(Access.operator(new Actor(null, "系统操作员（" + user + "）", zone.id(), origin)));
    }
    return Optional.of(accounts.find(zone.id(), account, origin).orElseThrow(() -> new Refusal("no active account " + account)));
  }

  private static Zone choose(List<Zone> all, @Nullable String code) {
    if (code == null && all.size() == 1) {
      return all.getFirst();
    }
    String codes = all.stream().map(Zone::code).collect(Collectors.joining(", "));
    if (code == null) {
      throw new UsageError("there are several zones, say --zone CODE: " + codes);
    }
    return all.stream().filter(zone -> zone.code().equals(code)).findFirst().orElseThrow(() -> new UsageError("no zone " + code + ", there are " + codes));
  }
}
