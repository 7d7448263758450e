package org.guatu.resumption.web;

import java.util.List;
import java.util.Locale;
import org.guatu.resumption.HeldBy;
import org.guatu.resumption.figures.FigureRow;

/** What makes up a number of a part. @param name of the figure @param definition what it counts */
public record StatisticsRowsPage(HeldBy.By by, String holder, String name, String definition, List<FigureRow> rows) {
  /** The table that it was opened from. */
  public String table() {
    return StatisticsController.PATH + "?by=" + by.name().toLowerCase(Locale.ROOT);
  }
}
