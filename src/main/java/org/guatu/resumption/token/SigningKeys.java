package org.guatu.resumption.token;

import java.time.Instant;
import java.util.List;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RealTime;
import org.guatu.kernel.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that sign a zone's permits: made when there is none, replaced by the security administrator, never taken out of the data
 * directory. Of several processes with data directories of their own, each signs with a key of its own, and all verify each other's.
 */
@Service
public class SigningKeys {
  private static final SigningAlgorithm ALGORITHM = SigningAlgorithm.ES256;

  private final SigningKeyStore store;
  private final KeyFiles files;
  private final ZoneDirectory zones;
  private final RealTime time;
  private final TransactionTemplate apart;

  SigningKeys(SigningKeyStore store, KeyFiles files, ZoneDirectory zones, RealTime time, PlatformTransactionManager transactions) {
    this.store = store;
    this.files = files;
    this.zones = zones;
    this.time = time;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** All keys that ever signed, newest first. */
  public List<VerificationKey> published(ZoneId zone) {
    return store.list(zone, zones.get(zone).code()).stream().map(SigningKeyStore.Row::key).toList();
  }

  /** For the list of keys. @param scope the whole zone; a part of it sees none */
  @Requires(Permission.SIGNING_KEY_ROTATE)
  @Transactional(readOnly = true)
  public List<KeptKey> list(Scope scope) {
    if (!scope.wholeZone()) {
      return List.of();
    }
    return store.list(scope.zone(), zones.get(scope.zone()).code()).stream()
        .map(row -> new KeptKey(row.key(), row.createdAt(), row.retiredAt(), files.has(row.key().kid()))).toList();
  }

  /**
   * Ends the service of the keys in use and makes a new one. What the old ones signed goes on to verify.
   *
   * @throws NotFound if the scope is not the whole zone
   */
  @Requires(Permission.SIGNING_KEY_ROTATE)
  @Transactional
  @Recorded("resumption.rotate-key")
  public VerificationKey rotate(Scope scope) {
    if (!scope.wholeZone()) {
      throw new NotFound("zone", scope.zone().value());
    }
    Instant now = time.now();
    store.retire(scope.zone(), now);
    VerificationKey fresh = make(zones.get(scope.zone()), now).published();
    AuditTrail.note("key", fresh.kid());
    AuditTrail.note("algorithm", fresh.algorithm().name());
    return fresh;
  }

  /** The key that signs now. The first one is made here, whatever becomes of the transaction that asked. */
  SigningKey current(ZoneId zone) {
    Zone issuer = zones.get(zone);
    return store.list(zone, issuer.code()).stream()
        .filter(row -> row.retiredAt() == null)
        .flatMap(row -> files.find(row.key()).stream())
        .findFirst()
        .orElseGet(() -> apart.execute(status -> make(issuer, time.now())));
  }

  private SigningKey make(Zone zone, Instant now) {
    SigningKey fresh = SigningKey.fresh(zone.code(), ALGORITHM);
    files.keep(fresh);
    store.insert(zone.id(), fresh.published(), now);
    return fresh;
  }
}
