package org.guatu.resumption.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guatu.kernel.Ratio;

/** What is being added up for one part. */
final class Sums {
  private final Map<Sum, List<FigureRow>> rows = new EnumMap<>(Sum.class);
  private int sites;
  private int resumed;

  enum Sum { APPLICATIONS, PERMITS, DAYS, LATE, RETURNED, NOT_WORKING }

  void site(boolean works) {
    sites++;
    resumed += works ? 1 : 0;
  }

  void add(Sum sum, FigureRow row) {
    rows.computeIfAbsent(sum, key -> new ArrayList<>()).add(row);
  }

  Splits.Part part(String name) {
    List<FigureRow> days = rows.getOrDefault(Sum.DAYS, List.of());
    return new Splits.Part(name, count(Sum.APPLICATIONS), count(Sum.PERMITS), new Ratio(resumed, sites), days.isEmpty() ? null : days.get(days.size() / 2).days(),
        days.isEmpty() ? null : days.getLast().days(), count(Sum.LATE), count(Sum.RETURNED), count(Sum.NOT_WORKING));
  }

  private int count(Sum sum) {
    return rows.getOrDefault(sum, List.of()).size();
  }
}
