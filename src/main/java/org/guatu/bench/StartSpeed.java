package org.guatu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From nothing to the first page on existing data: the database started, the schema looked at, the product wired, a list of projects answered to somebody signed in. */
final class StartSpeed implements Benchmark {
  private static final int ROUNDS = 5;
  private static final int COMMAND_ROUNDS = 3;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String about() {
    return "start to the first page on existing data: 4 s; the commands, with the server stopped and running";
  }

  @Override
  public List<Measurement> run(BenchZone zone) throws Exception {
    zone.signedIn().close();
    int rounds = zone.times(ROUNDS);
    double[] first = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      zone.stopServer();
      long start = System.nanoTime();
      try (Wire wire = zone.signedIn()) {
        Load.require(wire.count(ProjectListSpeed.LIST), ProjectListSpeed.LIST);
        first[round] = (System.nanoTime() - start) / 1e9;
      }
    }
    List<Measurement> measured = new ArrayList<>();
    measured.add(Measurement.held("first page after", new Sample(first).least(), "s", Bar.atMost(4), "the quickest of " + rounds + " starts, database and all"));
    measured.add(Measurement.told("the same", new Sample(first).median(), "s", "the median"));
    measured.addAll(commands(zone, "server running"));
    zone.stopServer();
    measured.addAll(commands(zone, "server stopped"));
    return measured;
  }

  private static List<Measurement> commands(BenchZone zone, String when) throws Exception {
    Path out = Files.createTempFile("bench-", ".xlsx");
    try {
      List<Measurement> measured = new ArrayList<>();
      for (List<String> words : List.of(List.of("template", "stages", "--out", out.toString()), List.of("figures", "--json"), List.of("verify", "audit"))) {
        double[] times = new double[zone.times(COMMAND_ROUNDS)];
        for (int round = 0; round < times.length; round++) {
          times[round] = command(zone, words);
        }
        measured.add(Measurement.told(String.join(" ", words.subList(0, Math.min(2, words.size()))) + ", " + when, new Sample(times).least(), "s", "the quickest of " + zone.times(COMMAND_ROUNDS)));
      }
      return measured;
    } finally {
      Files.delete(out);
    }
  }

  private static double command(BenchZone zone, List<String> words) throws Exception {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of("--data", zone.data().toString()));
    long start = System.nanoTime();
    int code = zone.launch().process(all.toArray(String[]::new)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(words + " ended with " + code);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
