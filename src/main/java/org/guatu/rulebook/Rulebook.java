package org.guatu.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.kernel.WorkingDays;
import org.guatu.kernel.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules that hold. They are chosen by the date of the fact, never by today's date, and a decision stores the number of the pack
 * that it was taken under. Always read from the database: packs may be activated by another process.
 */
@Service
public class Rulebook {
  /** Later than anything is ever recorded. */
  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private final PackStore store;
  private final ConcurrentHashMap<RulePackKind<?>, RulePack<?>> shipped = new ConcurrentHashMap<>();

  Rulebook(PackStore store) {
    this.store = store;
  }

  /** The rules that held at a moment, by all packs activated until today. One statement. */
  @Transactional(readOnly = true)
  public <T extends Record> RulePack<T> at(ZoneId zone, RulePackKind<T> kind, Instant moment) {
    return at(zone, kind, new AsOf(moment, EVER));
  }

  /** The rules that held at a moment, by the packs activated until the other. One statement. */
  @Transactional(readOnly = true)
  public <T extends Record> RulePack<T> at(ZoneId zone, RulePackKind<T> kind, AsOf asOf) {
    Optional<ActivatedPack> active = store.at(zone, kind.code(), Moments.day(asOf.at()), asOf.knownAt());
    return active.map(pack -> new RulePack<>(kind, pack.number(), pack.name(), pack.effectiveFrom(), PackContent.read(kind, pack.content())))
        .orElseGet(() -> shipped(kind));
  }

  /** The counting of working days by the calendar that holds at a moment. */
  @Transactional(readOnly = true)
  public WorkingDays workingDays(ZoneId zone, Instant moment) {
    return at(zone, WorkCalendarRules.KIND, moment).rules().workingDays();
  }

  @SuppressWarnings("unchecked")
  private <T extends Record> RulePack<T> shipped(RulePackKind<T> kind) {
    return (RulePack<T>) shipped.computeIfAbsent(kind, any ->
        new RulePack<>(kind, 0, "内置", LocalDate.of(2000, 1, 1), PackContent.read(kind, PackContent.shipped(kind))));
  }
}
