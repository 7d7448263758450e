package org.guatu.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.kernel.WorkingDays;
import org.guatu.kernel.ZoneId;
import org.springframework.stereotype.Service;

/**
 * The rules that hold. They are chosen by the date of the fact, never by today's date, and a decision stores the number of the pack
 * that it was taken under. A zone's few packs are kept in memory and read again when one is activated here, and after some seconds,
 * because another process may activate one.
 */
@Service
public class Rulebook {
  /** Later than anything is ever recorded. */
  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private static final long FRESH = Duration.ofSeconds(5).toNanos();

  private final PackStore store;
  private final ConcurrentHashMap<ZoneId, Known> known = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<RulePackKind<?>, RulePack<?>> shipped = new ConcurrentHashMap<>();

  Rulebook(PackStore store) {
    this.store = store;
  }

  private record Known(List<ActivatedPack> packs, Map<UUID, RulePack<?>> read, long readAt) {}

  /** The rules that held at a moment, by all packs activated until today. */
  public <T extends Record> RulePack<T> at(ZoneId zone, RulePackKind<T> kind, Instant moment) {
    return at(zone, kind, new AsOf(moment, EVER));
  }

  /** The rules that held at a moment, by the packs activated until the other: the latest day wins, then the latest version. */
  public <T extends Record> RulePack<T> at(ZoneId zone, RulePackKind<T> kind, AsOf asOf) {
    LocalDate day = Moments.day(asOf.at());
    Known packs = packs(zone);
    return packs.packs().stream()
        .filter(pack -> pack.kind().equals(kind.code()) && !pack.effectiveFrom().isAfter(day) && !pack.activatedAt().isAfter(asOf.knownAt()))
        .max(Comparator.comparing(ActivatedPack::effectiveFrom).thenComparingInt(ActivatedPack::number))
        .map(pack -> read(packs, kind, pack))
        .orElseGet(() -> shipped(kind));
  }

  /** To be called after the commit of an activation. */
  void forget(ZoneId zone) {
    known.remove(zone);
  }

  private Known packs(ZoneId zone) {
    Known packs = known.get(zone);
    if (packs == null || System.nanoTime() - packs.readAt() > FRESH) {
      packs = new Known(store.packs(zone), new ConcurrentHashMap<>(), System.nanoTime());
      known.put(zone, packs);
    }
    return packs;
  }

  @SuppressWarnings("unchecked")
  private static <T extends Record> RulePack<T> read(Known packs, RulePackKind<T> kind, ActivatedPack pack) {
    return (RulePack<T>) packs.read().computeIfAbsent(pack.id(), id ->
        new RulePack<>(kind, pack.number(), pack.name(), pack.effectiveFrom(), PackContent.read(kind, pack.content())));
  }

  /** The counting of working days by the calendar that holds at a moment. */
  public WorkingDays workingDays(ZoneId zone, Instant moment) {
    return at(zone, WorkCalendarRules.KIND, moment).rules().workingDays();
  }

  @SuppressWarnings("unchecked")
  private <T extends Record> RulePack<T> shipped(RulePackKind<T> kind) {
    return (RulePack<T>) shipped.computeIfAbsent(kind, any ->
        new RulePack<>(kind, 0, "内置", LocalDate.of(2000, 1, 1), PackContent.read(kind, PackContent.shipped(kind))));
  }
}
