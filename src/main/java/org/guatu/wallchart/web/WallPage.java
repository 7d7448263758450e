package org.guatu.wallchart.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.guatu.figure.Alert;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.project.ProjectBoard.Site;
import org.guatu.wallchart.Card;
import org.guatu.wallchart.Deadline;
import org.guatu.wallchart.ResumptionChart;
import org.guatu.wallchart.SiteMap;
import org.guatu.wallchart.Wall;
import org.jspecify.annotations.Nullable;

/**
 * 指挥大屏: four pages that turn by themselves.
 *
 * @param shown the page that is shown first, 1 to 4
 */
public record WallPage(Wall wall, @Nullable SiteMap map, @Nullable SiteMap large, @Nullable ResumptionChart chart, int shown) {
  public static final int PAGES = 4;
  private static final int FIRST_ALERTS = 6;
  private static final int ALL_ALERTS = 7;
  private static final int CARDS = 5;
  private static final int STANDING = 6;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.CHINA);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.CHINA);

  public String asOf() {
    return Moments.minute(wall.asOf().at());
  }

  /** "2020年3月2日 星期一" */
  public String day(Instant now) {
    return DAY.format(local(now));
  }

  /** "18:04" */
  public String hour(Instant now) {
    return HOUR.format(local(now));
  }

  /** At most five figures; the bonds stand among the funds. */
  public List<Card> cards() {
    return wall.cards().value() == null ? List.of()
        : wall.cards().value().stream().filter(card -> !card.code().startsWith("library.bond")).limit(CARDS).toList();
  }

  /** The count beside a figure's name, or how much of it is seen; the rest of its words has no room here. */
  public String beside(Card card) {
    if (!card.sight().isEmpty()) {
      return card.sight();
    }
    String first = card.more().split("，", 2)[0];
    return first.matches("[\\d/ ]+[个家人]") ? first : "";
  }

  public List<Alert> alerts(boolean all) {
    return wall.alerts().value() == null ? List.of() : wall.alerts().value().first(all ? ALL_ALERTS : FIRST_ALERTS);
  }

  public @Nullable Deadline deadline(Alert alert) {
    return alert.due() == null ? null : new Deadline(alert.due(), wall.asOf().at());
  }

  /** Sites under construction that do not work. */
  public List<Site> standing() {
    return wall.sites().value() == null ? List.of()
        : wall.sites().value().stream().filter(site -> site.state().lamp() != Lamp.OK).limit(STANDING).toList();
  }

  private static ZonedDateTime local(Instant now) {
    return now.atZone(Moments.SHANGHAI);
  }
}
