package org.guatu.resumption.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.kernel.Moments;
import org.guatu.resumption.figures.StandingSite;
import org.guatu.worklist.ToDo;
import org.jspecify.annotations.Nullable;

/**
 * The sites that stand still.
 *
 * @param more whether there are more than are shown
 * @param further whether more of them can be shown
 */
public record StandingPage(List<Row> rows, boolean more, boolean further, boolean mayAsk, boolean mayReview, boolean mayExport, Map<String, String> errors) {
  /**
   * A site.
   *
   * @param days how many days it has waited; null if it never began
   * @param asked what was last asked about it, with its answer; null if nothing was
   */
  public record Row(StandingSite site, @Nullable Long days, @Nullable ToDo asked, LocalDate today) {
    /** From when on: a day, or a moment where one was told. */
    public String since() {
      Instant since = site.since();
      return since == null ? "—" : Moments.brief(since).replace(" 00:00", "");
    }

    /** Once a day; under an order there is nobody at the site or in the office to ask. */
    public boolean mayBeAsked() {
      return site.why() != StandingSite.Why.STOP_ORDER && (asked == null || Moments.day(asked.createdAt()).isBefore(today));
    }

    /** What was answered to it, in words; "" if nothing was asked. */
    public String answer() {
      return asked == null ? "" : asked.outcome().isEmpty() ? "还没有答复" : asked.outcome();
    }

    public String projectPath() {
      return "/project/projects/" + site.project().value();
    }
  }

  public long count(StandingSite.Why why) {
    return rows.stream().filter(row -> row.site().why() == why).count();
  }

  /** The reasons that there are, in their order. */
  public List<StandingSite.Why> reasons() {
    return rows.stream().map(row -> row.site().why()).distinct().sorted().toList();
  }
}
