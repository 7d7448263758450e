package org.guatu.resumption.web;

import java.util.List;
import org.guatu.kernel.Lamp;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.ResumptionApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The bureau's queue.
 *
 * @param paused whether what is being mended is shown, whose clock stands still, instead of what is due
 * @param words part of the project's name, "" for any, as {@code area}
 * @param first whether this is the first page
 * @param next the address of the next page; null on the last
 */
public record QueuePage(List<Row> rows, boolean paused, String words, String area, List<OfficeChoice> areas, boolean first, @Nullable String next, boolean mayTake,
    boolean mayExport) {
  /** Its address with what is asked for. @param below "" or "/export" */
  public String path(String below, boolean paused) {
    return UriComponentsBuilder.fromPath(QueueController.PATH + below).queryParam("paused", paused).queryParam("q", words).queryParam("area", area).encode().build().toUriString();
  }

  public boolean filtered() {
    return !words.isBlank() || !area.isEmpty();
  }

  /** A line. @param left what is left of the limit, in words @param holder who has it, in words */
  public record Row(ResumptionApplication application, Lamp lamp, String left, String holder) {
    public String css() {
      return WorkingTime.css(lamp);
    }

    public String path() {
      return ReviewController.PATH + "/" + application.id().value();
    }

    /** Whether nobody has it yet. */
    public boolean free() {
      return application.status() == ApplicationStatus.SUBMITTED || application.status() == ApplicationStatus.RESUBMITTED;
    }
  }
}
