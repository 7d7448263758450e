package org.guatu.bench;

import java.util.List;
import java.util.stream.Collectors;
import org.guatu.console.UsageError;

/** The benchmarks that there are, in the order in which they run. */
public final class Benchmarks {
  private static final List<Benchmark> ALL = List.of(new ProjectListSpeed(), new WallSpeed(), new LastPages(), new ImportSpeed(), new ExportSpeed(), new StartSpeed(), new MemoryUse(),
      new PermitVerifySpeed(), new ResumptionSpeed());

  private Benchmarks() {}

  static List<Benchmark> all() {
    return ALL;
  }

  static Benchmark named(String name) {
    return ALL.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst().orElseThrow(() ->
        new UsageError("no benchmark " + name + ", there are " + ALL.stream().map(Benchmark::name).collect(Collectors.joining(", "))));
  }

  /** A line for each. */
  public static String text(String indent) {
    return ALL.stream().map(benchmark -> indent + "%-14s %s%n".formatted(benchmark.name(), benchmark.about())).collect(Collectors.joining());
  }
}
