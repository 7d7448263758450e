package org.guatu.bench;

import java.util.List;

/** The whole wall as of past days, by the server's own clock. */
final class WallSpeed implements Benchmark {
  private static final List<String> WALLS = List.of("/wall?asOf=2020-02-20", "/wall?asOf=2018-03-31", "/wall?asOf=2017-06-30&knownAt=2018-01-15T18:00",
      "/?asOf=2020-02-20", "/?asOf=2016-09-30");
  private static final int WARM_UP_TIMES = 40;
  private static final int ROUNDS = 7;
  private static final int TIMES = 40;

  @Override
  public String name() {
    return "wall";
  }

  @Override
  public String about() {
    return "the whole wall as of past days: 99 % within 50 ms of server time, 12 SQL statements at most";
  }

  @Override
  public List<Measurement> run(BenchZone zone) throws Exception {
    int rounds = zone.times(ROUNDS);
    int times = zone.times(TIMES);
    double[] most = new double[rounds];
    double[] usual = new double[rounds];
    int statements = 0;
    try (Wire wire = zone.signedIn()) {
      round(wire, zone.times(WARM_UP_TIMES));
      for (int round = 0; round < rounds; round++) {
        Round done = round(wire, times);
        most[round] = done.times().percentile(99);
        usual[round] = done.times().median();
        statements = Math.max(statements, done.statements());
      }
    }
    String how = rounds + " rounds of " + times * WALLS.size() + " walls of " + WALLS.size() + " kinds";
    return List.of(
        Measurement.held("99 % of the walls within", new Sample(most).least(), "ms", Bar.atMost(50), "server time, the quietest of " + how),
        Measurement.told("the same", new Sample(most).median(), "ms", "server time, the median of " + how),
        Measurement.told("half of the walls within", new Sample(usual).median(), "ms", "server time, the median of " + how),
        Measurement.held("SQL statements of a wall", statements, "", Bar.atMost(12), "the most of all, with the session's"));
  }

  private record Round(Sample times, int statements) {}

  private static Round round(Wire wire, int times) throws Exception {
    double[] milliseconds = new double[times * WALLS.size()];
    int statements = 0;
    int done = 0;
    for (int time = 0; time < times; time++) {
      for (String wall : WALLS) {
        Wire.Answer answer = wire.count(wall);
        Load.require(answer, wall);
        milliseconds[done++] = answer.serverMilliseconds();
        statements = Math.max(statements, answer.statements());
      }
    }
    return new Round(new Sample(milliseconds), statements);
  }
}
