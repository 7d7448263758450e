package org.guatu.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.guatu.audit.ChainProof.Break;
import org.guatu.kernel.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Computes a zone's chain again from its entries and compares: every link, the head, and the heads written beside the database. */
@Component
public class AuditProof {
  private static final int BATCH = 5000;

  private final ChainStore store;
  private final AnchorFile anchors;

  AuditProof(ChainStore store, AnchorFile anchors) {
    this.store = store;
    this.anchors = anchors;
  }

  public ChainProof verify(ZoneId zone) {
    return verify(zone, links -> {});
  }

  /** @param progress told how many links were compared, from time to time */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public ChainProof verify(ZoneId zone, LongConsumer progress) {
    List<AnchorFile.Anchor> heads = anchors.of(zone);
    Map<Long, String> expected = new HashMap<>();
    heads.forEach(anchor -> expected.putIfAbsent(anchor.seq(), anchor.hash()));
    Walk walk = new Walk(zone, expected);
    List<ChainStore.Link> links;
    do {
      links = store.links(zone, walk.seq, BATCH);
      for (ChainStore.Link link : links) {
        Break broken = walk.compare(link);
        if (broken != null) {
          return walk.proof(heads.size(), store.countUnlinked(zone), broken);
        }
      }
      progress.accept(walk.seq);
    } while (links.size() == BATCH);
    return walk.proof(heads.size(), store.countUnlinked(zone), end(zone, walk, heads));
  }

  /** Whether the chain ends where the head and the newest anchor say. */
  private @Nullable Break end(ZoneId zone, Walk walk, List<AnchorFile.Anchor> heads) {
    long newest = heads.stream().mapToLong(AnchorFile.Anchor::seq).max().orElse(0);
    if (newest > walk.seq) {
      return new Break(walk.seq + 1, null, BreakKind.TRUNCATED);
    }
    Optional<ChainStore.Head> head = store.head(zone);
    boolean same = head.isPresent() ? head.get().seq() == walk.seq && head.get().hash().equals(walk.hash) : walk.seq == 0;
    if (same) {
      return null;
    }
    return new Break(walk.seq + 1, null, head.isPresent() && head.get().seq() > walk.seq ? BreakKind.TRUNCATED : BreakKind.HEAD_DIFFERS);
  }

  /** The last place that held. */
  private static final class Walk {
    private final Map<Long, String> expected;
    private long seq;
    private String hash;

    Walk(ZoneId zone, Map<Long, String> expected) {
      this.expected = expected;
      this.hash = CanonicalEntry.genesis(zone);
    }

    @Nullable Break compare(ChainStore.Link link) {
      UUID entry = link.entryId();
      if (link.seq() != seq + 1) {
        return new Break(seq + 1, null, BreakKind.LINK_MISSING);
      }
      if (link.entry() == null) {
        return new Break(link.seq(), entry, BreakKind.ENTRY_MISSING);
      }
      if (!CanonicalEntry.hash(hash, link.entry()).equals(link.hash())) {
        return new Break(link.seq(), entry, BreakKind.ENTRY_CHANGED);
      }
      if (!expected.getOrDefault(link.seq(), link.hash()).equals(link.hash())) {
        return new Break(link.seq(), entry, BreakKind.ANCHOR_DIFFERS);
      }
      seq = link.seq();
      hash = link.hash();
      return null;
    }

    ChainProof proof(int anchors, long tail, @Nullable Break broken) {
      return new ChainProof(seq, hash, anchors, tail, broken);
    }
  }
}
