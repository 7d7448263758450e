package org.guatu.resumption.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.resumption.figures.StandingSite;
import org.jspecify.annotations.Nullable;

/**
 * The sites that stand still.
 *
 * @param more whether there are more than are shown
 * @param asked the site that was just asked; null if none
 */
public record StandingPage(List<Row> rows, boolean more, boolean mayAsk, boolean mayReview, @Nullable UUID asked, Map<String, String> errors) {
  /** A site. @param days how many days it has waited; null if it never began */
  public record Row(StandingSite site, @Nullable Long days) {
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
