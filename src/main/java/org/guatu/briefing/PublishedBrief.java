package org.guatu.briefing;

import java.time.Instant;
import java.util.List;
import org.guatu.figure.Snapshot;
import org.guatu.kernel.AsOf;

/** A brief as it went out; nothing of it ever changes. */
public record PublishedBrief(
    BriefId id, String number, String template, BriefText text, AsOf asOf, Instant publishedAt, String publishedBy, List<Snapshot> figures) {

  /** One line of the list of briefs. */
  public record Row(BriefId id, String number, String title, AsOf asOf, Instant publishedAt, String publishedBy) {}
}
