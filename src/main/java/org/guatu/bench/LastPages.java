package org.guatu.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list's last page against its first page, in every order that the list can have, now and as of a past day. */
final class LastPages implements Benchmark {
  private static final List<String> LISTS = List.of("?sort=NUMBER", "?sort=NAME", "?sort=TOTAL", "?sort=CHANGED", "?sort=NUMBER&asOf=2018-03-31");
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");
  private static final int PAIRS = 60;
  private static final int WARM_UP_PAIRS = 10;

  @Override
  public String name() {
    return "last-page";
  }

  @Override
  public String about() {
    return "a list's last page in each order: costs what its first page costs";
  }

  @Override
  public List<Measurement> run(BenchZone zone) throws Exception {
    List<Measurement> measured = new ArrayList<>();
    int pairs = zone.times(PAIRS);
    try (Wire wire = zone.signedIn()) {
      for (String list : LISTS) {
        String first = ProjectListSpeed.LIST + list + "&size=100";
        String last = last(wire, first);
        pairs(wire, first, last, zone.times(WARM_UP_PAIRS));
        double[][] times = pairs(wire, first, last, pairs);
        // The last page may hold fewer rows than the first; more than the bar, which leaves room for noise, it must not cost.
        measured.add(Measurement.held("last / first, " + list, new Sample(times[1]).median() / new Sample(times[0]).median(), "", Bar.atMost(1.25),
            "medians of " + pairs + " pages each, asked for in turn, server time"));
        measured.add(Measurement.told("first, " + list, new Sample(times[0]).median(), "ms", "server time"));
      }
    }
    return measured;
  }

  /** Walks the list to its end, as a person with patience would. */
  private static String last(Wire wire, String first) throws IOException {
    String page = first;
    while (true) {
      Wire.Answer answer = wire.get(page);
      Load.require(answer, page);
      Matcher next = NEXT.matcher(answer.text());
      if (!next.find()) {
        return page;
      }
      page = next.group(1).replace("&amp;", "&");
    }
  }

  private static double[][] pairs(Wire wire, String first, String last, int pairs) throws IOException {
    double[][] times = new double[2][pairs];
    for (int pair = 0; pair < pairs; pair++) {
      times[0][pair] = wire.count(first).serverMilliseconds();
      times[1][pair] = wire.count(last).serverMilliseconds();
    }
    return times;
  }
}
