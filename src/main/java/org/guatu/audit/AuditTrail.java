package org.guatu.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guatu.kernel.Actor;
import org.guatu.kernel.Ids;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RealTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where actions are written down. Entries can be added and read, never changed: the runtime role has no right to. */
@Component
public class AuditTrail {
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
      .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
      .build();

  private static final int LONGEST_SUBJECT = 200;

  private final AuditStore store;
  private final RealTime time;
  private final TransactionTemplate apart;

  AuditTrail(AuditStore store, RealTime time, PlatformTransactionManager transactions) {
    this.store = store;
    this.time = time;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Adds to the entry of the {@link Recorded} call that is running: what changed, from what to what. */
  public static void note(String key, @Nullable Object value) {
    RecordedCalls.note(key, value);
  }

  /** An action done by the current actor, in the running transaction. */
  public void done(String action, String subject, Map<String, ?> details) {
    doneBy(Actor.current(), action, subject, details);
  }

  /** An action done in the running transaction by somebody who was not acting yet: a sign-in. */
  public void doneBy(Actor actor, String action, String subject, Map<String, ?> details) {
    store.append(entry(actor, action, subject, Outcome.DONE, details));
  }

  /** An action that was refused, written even though the deciding transaction rolls back. */
  public void refused(String action, String subject, Map<String, ?> details) {
    apart(Actor.current(), action, subject, Outcome.REFUSED, details);
  }

  /** Somebody asked for what is not there or not theirs; the answer does not tell which, and neither can this entry. */
  public void refused(NotFound missing) {
    if (Actor.currentOrNull() != null) {
      refused("access.not-found", missing.key(), Map.of("kind", missing.kind()));
    }
  }

  /** What must stay written whatever becomes of the running transaction, if there is one: a failed sign-in, a lock-out. */
  public void apart(Actor actor, String action, String subject, Outcome outcome, Map<String, ?> details) {
    AuditEntry entry = entry(actor, action, subject, outcome, details);
    apart.executeWithoutResult(status -> store.append(entry));
  }

  private AuditEntry entry(Actor actor, String action, String subject, Outcome outcome, Map<String, ?> details) {
    String shortened = subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
    return new AuditEntry(Ids.next(), actor.zone(), time.now(), actor.account(), actor.name(), actor.origin(), action,
        shortened.replace("\0", ""), outcome, JSON.writeValueAsString(named(details)));
  }

  /** Values of enums under the keys by which {@link org.guatu.kernel.Words} knows them, "Role.OWNER", so that whoever reads the entry later can tell what they are. */
  private static Map<String, @Nullable Object> named(Map<String, ?> details) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    details.forEach((key, value) -> named.put(key, value instanceof Enum<?> each ? each.getDeclaringClass().getSimpleName() + "." + each.name() : value));
    return named;
  }
}
