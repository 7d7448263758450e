package org.guatu.bench;

import java.util.ArrayList;
import java.util.List;

/** The signed-in project list against the barest signed-in page of the same server. */
final class ProjectListSpeed implements Benchmark {
  static final String LIST = "/project/projects";
  private static final int WARM_UP_ROUNDS = 4;
  private static final int ROUNDS = 9;
  private static final int MILLISECONDS = 1_000;

  @Override
  public String name() {
    return "project-list";
  }

  @Override
  public String about() {
    return "50 of all projects as a page: at least half the requests/s of a bare page with the same session check";
  }

  @Override
  public List<Measurement> run(BenchZone zone) throws Exception {
    Load load = new Load(zone);
    int rounds = zone.times(ROUNDS);
    for (int round = 0; round < zone.times(WARM_UP_ROUNDS); round++) {
      load.round(LIST, MILLISECONDS);
      load.round(BenchPages.HELLO, MILLISECONDS);
    }
    List<Load.Round> lists = new ArrayList<>();
    List<Load.Round> hellos = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      lists.add(load.round(LIST, MILLISECONDS));
      hellos.add(load.round(BenchPages.HELLO, MILLISECONDS));
    }
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      ratios[round] = lists.get(round).perSecond() / hellos.get(round).perSecond();
    }
    String how = "median of " + rounds + " rounds of " + MILLISECONDS + " ms, list and hello in turn";
    return List.of(
        Measurement.held("list / hello", new Sample(ratios).median(), "", Bar.atLeast(0.5), how),
        Measurement.told("list", median(lists), "requests/s", how),
        Measurement.told("hello", median(hellos), "requests/s", how),
        Measurement.told("list, half of the requests within", times(lists, 50), "ms", "median of the rounds, at the client"),
        Measurement.told("list, 99 % of the requests within", times(lists, 99), "ms", "median of the rounds, at the client"));
  }

  private static double median(List<Load.Round> rounds) {
    return new Sample(rounds.stream().mapToDouble(Load.Round::perSecond).toArray()).median();
  }

  private static double times(List<Load.Round> rounds, double percent) {
    return new Sample(rounds.stream().mapToDouble(round -> round.times().percentile(percent)).toArray()).median();
  }
}
