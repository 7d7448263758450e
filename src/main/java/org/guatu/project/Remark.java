package org.guatu.project;

import java.time.Instant;
import org.guatu.kernel.Precision;
import org.jspecify.annotations.Nullable;

/**
 * What accompanies every statement about a project: when it happened, why, and on what evidence.
 *
 * @param occurredAt the moment, or the first instant of the day
 * @param reason required where a rule says so
 * @param evidence 凭据: a document's number or name
 */
public record Remark(Instant occurredAt, Precision precision, @Nullable String reason, @Nullable String evidence) {

  /** Something that happened on a day, in Asia/Shanghai. */
  public static Remark on(java.time.LocalDate day) {
    return new Remark(org.guatu.kernel.Moments.startOf(day), Precision.DAY, null, null);
  }

  public static Remark at(Instant moment) {
    return new Remark(moment, Precision.MINUTE, null, null);
  }

  public Remark because(@Nullable String why) {
    return new Remark(occurredAt, precision, why, evidence);
  }

  public Remark evidencedBy(@Nullable String paper) {
    return new Remark(occurredAt, precision, reason, paper);
  }
}
