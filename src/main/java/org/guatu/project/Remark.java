package org.guatu.project;

import java.time.Instant;
import java.util.UUID;
import org.guatu.kernel.Precision;
import org.jspecify.annotations.Nullable;

/**
 * What accompanies every statement about a project: when it happened, why, and on what evidence.
 *
 * @param occurredAt the moment, or the first instant of the day
 * @param reason required where a rule says so
 * @param evidence 凭据: a document's number or name
 * @param demo 演示数据: true of nobody
 * @param corrects the earlier fact of the same kind that this one puts right; null for a new statement
 */
public record Remark(Instant occurredAt, Precision precision, @Nullable String reason, @Nullable String evidence, boolean demo, @Nullable UUID corrects) {

  /** Something that happened on a day, in Asia/Shanghai. */
  public static Remark on(java.time.LocalDate day) {
    return new Remark(org.guatu.kernel.Moments.startOf(day), Precision.DAY, null, null, false, null);
  }

  public static Remark at(Instant moment) {
    return new Remark(moment, Precision.MINUTE, null, null, false, null);
  }

  public Remark because(@Nullable String why) {
    return new Remark(occurredAt, precision, why, evidence, demo, corrects);
  }

  public Remark evidencedBy(@Nullable String paper) {
    return new Remark(occurredAt, precision, reason, paper, demo, corrects);
  }

  /** The same, marked as demonstration data. */
  public Remark forShow(boolean show) {
    return new Remark(occurredAt, precision, reason, evidence, show, corrects);
  }

  /** The same, putting an earlier fact right; null leaves it a new statement. */
  public Remark correcting(@Nullable UUID fact) {
    return new Remark(occurredAt, precision, reason, evidence, demo, fact);
  }
}
