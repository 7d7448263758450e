package org.guatu.identity.account;

import static java.util.Objects.requireNonNull;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.security.SecureRandom;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Access;
import org.guatu.identity.GrantTargets;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RealTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys for programs: made and revoked by the security administrator, shown once, stored as a hash only. */
@Service
public class ApiKeys {
  private static final String PREFIX = "guatu.";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ApiKeyStore store;
  private final ZoneDirectory zones;
  private final GrantTargets targets;
  private final RealTime time;

  ApiKeys(ApiKeyStore store, ZoneDirectory zones, GrantTargets targets, RealTime time) {
    this.store = store;
    this.zones = zones;
    this.targets = targets;
    this.time = time;
  }

  /** @param secret what the program sends as its bearer token: "guatu.zone.random" */
  public record FreshKey(UUID id, String secret) {}

  @Requires(Permission.API_KEY_WRITE)
  @Transactional(readOnly = true)
  public List<ApiKey> list(Scope scope) {
    return store.list(scope);
  }

  @Requires(Permission.API_KEY_WRITE)
  @Transactional
  @Recorded("identity.make-key")
  public FreshKey make(Scope scope, NewApiKey key) {
    if (!scope.wholeZone()) {
      throw new NotFound("zone", scope.zone().value());
    }
    key.check(time.now());
    targets.check(scope.zone(), key.kind(), key.target());
    byte[] random = new byte[32];
    RANDOM.nextBytes(random);
    String secret = PREFIX + zones.get(scope.zone()).code() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    UUID id = Ids.next();
    store.insert(scope.zone(), id, key, Hashes.sha256(secret), time.now(), Actor.current().account());
    AuditTrail.note("key", id.toString());
    AuditTrail.note("name", key.name());
    AuditTrail.note("role", requireNonNull(key.role()));
    AuditTrail.note("permissions", key.permissions().stream().map(Enum::name).sorted().toList());
    AuditTrail.note("expires", requireNonNull(key.expiresAt()).toString());
    return new FreshKey(id, secret);
  }

  @Requires(Permission.API_KEY_WRITE)
  @Transactional
  @Recorded("identity.revoke-key")
  public void revoke(Scope scope, UUID key) {
    if (!store.revoke(scope, key, time.now(), Actor.current().account())) {
      throw new NotFound("api-key", key);
    }
    AuditTrail.note("key", key.toString());
  }

  /** Who acts with this bearer token; empty if it is unknown, expired or revoked. The key's id stands for the account. */
  public Optional<Access> signIn(String token, String origin) {
    String[] parts = token.split("\\.");
    if (!token.startsWith(PREFIX) || parts.length != 3) {
      return Optional.empty();
    }
    Optional<Zone> zone = zones.byCode(parts[1]);
    Optional<ApiKey> key = zone.flatMap(known -> store.find(known.id(), Hashes.sha256(token))).filter(found -> found.isUsable(time.now()));
    key.filter(used -> used.lastUsedAt() == null || used.lastUsedAt().plusSeconds(3600).isBefore(time.now()))
        .ifPresent(used -> store.used(zone.orElseThrow().id(), used.id(), time.now()));
    return key.map(found -> new Access(new Actor(found.id(), "接口 · " + found.name(), zone.orElseThrow().id(), origin),
        List.of(targets.grant(found.role(), Set.copyOf(found.permissions()), found.kind(), found.target())), false));
  }
}
