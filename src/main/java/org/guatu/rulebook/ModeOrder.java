package org.guatu.rulebook;

import java.time.Instant;

/**
 * The order by which the zone's mode changed.
 *
 * @param orderNumber the number of the paper: 示范区指〔2020〕1号
 * @param reason what it is about, as the top bar shows it: 疫情防控
 */
public record ModeOrder(OperatingMode mode, Instant occurredAt, String orderNumber, String reason, Instant recordedAt, String actor) {
  /** Ordinary times, before any order. */
  public static final ModeOrder NONE = new ModeOrder(OperatingMode.NORMAL, Instant.EPOCH, "", "", Instant.EPOCH, "");
}
