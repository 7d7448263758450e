package org.guatu.resumption.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guatu.document.AttachmentId;
import org.guatu.kernel.Fields;
import org.guatu.resumption.application.ResumptionApplication.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * What is applied for, as a form or a phone sends it.
 *
 * @param version {@link Particulars#stamp()} of what the writer had seen
 * @param selfCheck the self-check that the form knew of, which the change makes void; empty if none
 * @param evidence the plan's id; of several the last, which was chosen latest
 */
public record ParticularsForm(@Nullable String version, @Nullable String requestedOn, @Nullable String headcount, @Nullable UUID selfCheck,
    @Nullable List<String> evidence) {
  private static final int MOST_PEOPLE = 100_000;

  /** @param added a plan that came with the form, in the place of the one before @throws org.guatu.kernel.InvalidInput by the names of the fields */
  Particulars toParticulars(List<AttachmentId> added) {
    Fields fields = new Fields();
    LocalDate day = fields.day("requestedOn", "拟复工日期", requestedOn);
    Integer people = fields.number("headcount", "人数", headcount, 1, MOST_PEOPLE);
    UUID kept = fields.id("plan", "复工方案", evidence == null || evidence.isEmpty() ? null : evidence.getLast());
    fields.check();
    return new Particulars(day, people, !added.isEmpty() ? added.getLast() : kept == null ? null : new AttachmentId(kept));
  }

  String seen() {
    return version == null ? Particulars.NONE.stamp() : version;
  }
}
