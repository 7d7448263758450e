package org.guatu.resumption.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.document.AttachmentId;
import org.jspecify.annotations.Nullable;

/**
 * A field visit.
 *
 * @param checklist what is looked at, one a line
 * @param findings one for each item of the checklist, once it is reported; none of a visit that was reported before items had results
 * @param photos attachments of the application
 * @param passed null until its outcome is reported, and for one that was arranged anew
 */
public record Visit(
    UUID id,
    LocalDate on,
    String checklist,
    Instant askedAt,
    String askedBy,
    @Nullable Boolean passed,
    String outcome,
    @Nullable Instant reportedAt,
    @Nullable String reportedBy,
    List<VisitFinding> findings,
    List<AttachmentId> photos) {

  /** The checklist's items in their order. */
  public List<String> items() {
    return checklist.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** What came of it, in a line. */
  public String words() {
    return !outcome.isEmpty() ? outcome : findings.stream().filter(VisitFinding::fails).map(VisitFinding::words).collect(Collectors.joining("；"));
  }

  /** Whether its outcome is still to come. */
  public boolean isOpen() {
    return reportedAt == null;
  }

  /** Whether another was arranged in its place. */
  public boolean isReplaced() {
    return reportedAt != null && passed == null;
  }
}
