package org.guatu.audit;

import java.util.Map;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.MapperFeature;

/** Where actions are written down. Entries can be added and read, never changed: the runtime role has no right to. */
@Component
public class AuditTrail {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final AuditStore store;
  private final TransactionTemplate apart;

  AuditTrail(AuditStore store, PlatformTransactionManager transactions) {
    this.store = store;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Adds to the entry of the {@link Recorded} call that is running: what changed, from what to what. */
  public static void note(String key, @Nullable Object value) {
    RecordedCalls.note(key, value);
  }

  /** An action done by the current actor, in the running transaction. */
  public void done(String action, String subject, Map<String, ?> details) {
    store.append(entry(Actor.current(), action, subject, Outcome.DONE, details));
  }

  /** An action that was refused, written even though the deciding transaction rolls back. */
  public void refused(String action, String subject, Map<String, ?> details) {
    AuditEntry entry = entry(Actor.current(), action, subject, Outcome.REFUSED, details);
    apart.executeWithoutResult(status -> store.append(entry));
  }

  /** For what happens before anybody is signed in: a failed sign-in, a lock-out. */
  public void outside(ZoneId zone, String name, String origin, String action, Outcome outcome, Map<String, ?> details) {
    AuditEntry entry = entry(new Actor(null, name, zone, origin), action, "", outcome, details);
    apart.executeWithoutResult(status -> store.append(entry));
  }

  private static AuditEntry entry(Actor actor, String action, String subject, Outcome outcome, Map<String, ?> details) {
    return new AuditEntry(Ids.next(), actor.zone(), java.time.Instant.now(), actor.account(), actor.name(), actor.origin(), action,
        subject, outcome, JSON.writeValueAsString(details));
  }
}
