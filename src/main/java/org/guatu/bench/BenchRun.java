package org.guatu.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guatu.console.Arguments;
import org.springframework.boot.system.ApplicationHome;

/** {@code bench [NAME …]}: measures, prints, writes the results down, and fails where a bar is missed. */
public final class BenchRun {
  private static final int PROJECTS = 10_000;

  private BenchRun() {}

  /** @return 1 if a bar was missed */
  public static int run(Launch launch, Arguments arguments) throws Exception {
    if (arguments.flag("list")) {
      arguments.end();
      System.out.print(Benchmarks.text(""));
      return 0;
    }
    int projects = arguments.number("projects", PROJECTS, 10, 100_000);
    boolean quick = arguments.flag("quick");
    Path given = arguments.path("data");
    List<Benchmark> chosen = new ArrayList<>();
    for (String name = arguments.nextOrNull(); name != null; name = arguments.nextOrNull()) {
      chosen.add(Benchmarks.named(name));
    }
    arguments.end();
    Path data = given == null ? new ApplicationHome(BenchRun.class).getDir().toPath().resolveSibling("bench-" + projects) : given;
    return measure(launch, data, projects, quick, chosen.isEmpty() ? Benchmarks.all() : chosen);
  }

  private static int measure(Launch launch, Path data, int projects, boolean quick, List<Benchmark> chosen) throws Exception {
    System.out.println("bench: a zone of " + projects + " projects in " + data + ", filled the first time");
    Report report = new Report(launch, projects, quick);
    try (BenchZone zone = BenchZone.open(launch, data, projects, quick)) {
      for (Benchmark benchmark : chosen) {
        double before = Calibration.milliseconds();
        List<Measurement> measured = benchmark.run(zone);
        report.add(benchmark, measured, before, Calibration.milliseconds());
      }
      System.out.println("written to " + report.write(zone.data()));
    }
    if (report.missed() > 0) {
      System.err.println("guatu: " + report.missed() + " bars missed");
    }
    return report.missed() == 0 ? 0 : 1;
  }
}
