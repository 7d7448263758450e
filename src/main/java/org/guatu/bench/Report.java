package org.guatu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured: printed as it comes, and written down with the machine, the flags and the calibration beside it. */
final class Report {
  private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String FILE = "bench-results.json";

  private final Map<String, @Nullable Object> head = new LinkedHashMap<>();
  private final List<Map<String, @Nullable Object>> benchmarks = new ArrayList<>();
  private int missed;

  Report(Launch launch, int projects, boolean quick) throws IOException {
    head.put("measuredAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    head.put("machine", machine());
    head.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    head.put("flags", launch.flags());
    head.put("quick", quick);
    head.put("projects", projects);
    head.put("stageEvents", projects * SeedLedgers.STAGE_EVENTS);
    System.out.println(head.get("machine") + ", " + head.get("java"));
  }

  void add(Benchmark benchmark, List<Measurement> measured, double calibrationBefore, double calibrationAfter) {
    System.out.printf("%s: %s%n", benchmark.name(), benchmark.about());
    measured.forEach(measurement -> System.out.println(measurement.line()));
    System.out.printf("        calibration loop %s ms before, %s ms after%n", Measurement.number(calibrationBefore), Measurement.number(calibrationAfter));
    missed += (int) measured.stream().filter(Measurement::missed).count();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", benchmark.name());
    json.put("about", benchmark.about());
    json.put("calibrationMilliseconds", List.of(calibrationBefore, calibrationAfter));
    json.put("measurements", measured.stream().map(Report::json).toList());
    benchmarks.add(json);
  }

  int missed() {
    return missed;
  }

  Path write(Path folder) throws IOException {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(head);
    all.put("benchmarks", benchmarks);
    return Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(all));
  }

  private static Map<String, @Nullable Object> json(Measurement measurement) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", measurement.name());
    json.put("value", measurement.value());
    json.put("unit", measurement.unit());
    json.put("bar", measurement.bar() == null ? null : measurement.bar().text());
    json.put("passed", measurement.bar() == null ? null : !measurement.missed());
    json.put("how", measurement.how());
    return json;
  }

  /** "Linux amd64, 2 processors, Intel(R) Xeon(R) …" */
  private static String machine() throws IOException {
    String name = System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " processors";
    Path processors = Path.of("/proc/cpuinfo");
    if (!Files.exists(processors)) {
      return name;
    }
    try (var lines = Files.lines(processors)) {
      return name + lines.filter(line -> line.startsWith("model name")).findFirst().map(line -> ", " + line.substring(line.indexOf(':') + 1).strip()).orElse("");
    }
  }
}
