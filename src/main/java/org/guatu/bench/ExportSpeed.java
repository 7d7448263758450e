package org.guatu.bench;

import java.util.ArrayList;
import java.util.List;

/** A hundred thousand rows out of a server that has 128 MB of heap; it would end if that were not enough. */
final class ExportSpeed implements Benchmark {
  static final String PAGE = "/bench/export";
  private static final int ROUNDS = 3;

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String about() {
    return "ten rows for each project out, in sixteen columns and as the ledger of stages, inside a heap of 128 MB: first byte within a second";
  }

  @Override
  public List<Measurement> run(BenchZone zone) throws Exception {
    List<Measurement> measured = new ArrayList<>();
    zone.stopServer();
    try {
      zone.startServer("-Xmx128m");
      int rows = zone.projects() * SeedLedgers.STAGE_EVENTS;
      measured.addAll(rounds(zone, rows + " rows, " + LedgerRounds.EXPORTED_COLUMNS + " columns", "?rows=" + rows));
      measured.addAll(rounds(zone, "ledger of stages", "?ledger=stages"));
    } finally {
      zone.stopServer();
    }
    return measured;
  }

  private static List<Measurement> rounds(BenchZone zone, String what, String query) throws Exception {
    int rounds = zone.times(ROUNDS);
    double[] first = new double[rounds];
    double[] whole = new double[rounds];
    double rows = 0;
    double bytes = 0;
    for (int round = 0; round < rounds; round++) {
      double[] answer = ImportSpeed.ask(zone, PAGE + query);
      rows = answer[0];
      first[round] = answer[1];
      whole[round] = answer[2];
      bytes = answer[3];
    }
    return List.of(
        Measurement.held("first byte, " + what, new Sample(first).greatest(), "ms", Bar.atMost(1000), "the slowest of " + rounds + " with -Xmx128m, the first one cold"),
        Measurement.told("rows/s, " + what, rows * 1000 / new Sample(whole).median(), "rows/s", (long) rows + " rows, " + (long) bytes / 1024 + " KB, the median"));
  }
}
