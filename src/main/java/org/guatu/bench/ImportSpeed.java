package org.guatu.bench;

import java.util.ArrayList;
import java.util.List;

/** A file of ten thousand rows imported with all checks and history, against the same file read by hand and copied into a bare table. */
final class ImportSpeed implements Benchmark {
  static final String PAGE = "/bench/import";
  private static final int WARM_UP_ROUNDS = 2;
  private static final int ROUNDS = 5;

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String about() {
    return "a ledger in, a row for each project: a third of the speed of reading the file with the Excel library and copying the rows by hand";
  }

  @Override
  public List<Measurement> run(BenchZone zone) throws Exception {
    List<Measurement> measured = new ArrayList<>();
    for (String ledger : List.of("stages", "projects")) {
      int rounds = zone.times(ROUNDS);
      double[] byHand = new double[rounds];
      double[] imported = new double[rounds];
      for (int round = -zone.times(WARM_UP_ROUNDS); round < rounds; round++) {
        zone.clearAway();
        double[] times = ask(zone, PAGE + "?ledger=" + ledger + "&rows=" + zone.projects());
        if (round >= 0) {
          byHand[round] = times[0];
          imported[round] = times[1];
        }
      }
      double hand = new Sample(byHand).median();
      double product = new Sample(imported).median();
      String how = "medians of " + rounds + " files of " + zone.projects() + " rows, taken in turn in the server's process";
      measured.add(Measurement.held("import / by hand, " + ledger, hand / product, "", Bar.atLeast(1 / 3.0), how));
      measured.add(Measurement.told("import, " + ledger, zone.projects() * 1000.0 / product, "rows/s", "the median"));
      measured.add(Measurement.told("by hand, " + ledger, zone.projects() * 1000.0 / hand, "rows/s", "the median"));
    }
    return measured;
  }

  /** What a page of the bench answers: numbers with blanks between. */
  static double[] ask(BenchZone zone, String page) throws Exception {
    try (Wire wire = zone.signedIn()) {
      Wire.Answer answer = wire.get(page);
      Load.require(answer, page);
      return java.util.Arrays.stream(answer.text().split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
  }
}
