package org.guatu.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.kernel.Ids;
import org.guatu.kernel.RealTime;
import org.guatu.kernel.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links committed entries into their zone's hash chain, so that nobody who writes an entry queues for it. However many servers
 * run, one links a zone at a time: it holds the row of the head.
 */
@Component
public class AuditChain {
  private static final int BATCH = 1000;
  /** Longer than any transaction runs: what commits later than this after its id was made is found at the next start. */
  private static final long LATEST_COMMIT_MILLIS = 2 * 3600_000L;

  private final ChainStore store;
  private final AuditedZones zones;
  private final AnchorFile anchors;
  private final RealTime time;
  private final TransactionTemplate transaction;
  /** When the newest linked entry of a zone was made, by this server; nothing before the first round, which looks at all. */
  private final Map<ZoneId, Long> newest = new ConcurrentHashMap<>();

  AuditChain(ChainStore store, AuditedZones zones, AnchorFile anchors, RealTime time, PlatformTransactionManager transactions) {
    this.store = store;
    this.zones = zones;
    this.anchors = anchors;
    this.time = time;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Scheduled(fixedDelayString = "${guatu.audit.link-every:PT2S}")
  public void linkAll() {
    zones.ids().forEach(this::link);
  }

  /** Writes each zone's head into the file beside the database, which shows later whether the chain lost its tail. */
  @Scheduled(fixedDelayString = "${guatu.audit.anchor-every:PT1M}", initialDelayString = "${guatu.audit.anchor-every:PT1M}")
  public void anchor() {
    for (ZoneId zone : zones.ids()) {
      store.head(zone).filter(head -> head.seq() > 0).ifPresent(head -> anchors.append(zone, head, time.now()));
    }
  }

  /** Links all that waits. @return how many entries were linked */
  public int link(ZoneId zone) {
    int all = 0;
    int linked;
    do {
      Long last = newest.get(zone);
      // Not later than now, in case the clock was set back since.
      UUID from = last == null ? null : Ids.floor(Instant.ofEpochMilli(Math.min(last, time.now().toEpochMilli()) - LATEST_COMMIT_MILLIS));
      linked = Optional.ofNullable(transaction.execute(status -> linkBatch(zone, from))).orElse(0);
      all += linked;
    } while (linked == BATCH);
    return all;
  }

  private int linkBatch(ZoneId zone, @Nullable UUID from) {
    Optional<ChainStore.Head> head = store.lock(zone);
    if (head.isEmpty()) {
      return 0;
    }
    List<ChainStore.Link> links = new ArrayList<>();
    long seq = head.get().seq();
    String hash = head.get().hash();
    for (AuditEntry entry : store.unlinked(zone, from, BATCH)) {
      hash = CanonicalEntry.hash(hash, entry);
      links.add(new ChainStore.Link(++seq, entry.id(), hash, entry));
    }
    if (!links.isEmpty()) {
      store.append(zone, links);
    }
    if (links.size() < BATCH && seq > 0 && !(links.isEmpty() && newest.containsKey(zone))) {
      UUID last = links.isEmpty() ? store.entryOf(zone, seq) : links.getLast().entryId();
      newest.merge(zone, last.getMostSignificantBits() >>> 16, Math::max);
    }
    return links.size();
  }
}
