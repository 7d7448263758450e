package org.guatu.bench;

import java.util.List;

/** One thing that is measured. Its name is what {@code guatu bench NAME} takes. */
public interface Benchmark {
  /** Permanent: in commands and in the written results. */
  String name();

  /** What it measures and which bar it has to pass, in one line. */
  String about();

  /** Measures it. What it starts it ends; the zone's server may be running or not, and may be left running. */
  List<Measurement> run(BenchZone zone) throws Exception;
}
