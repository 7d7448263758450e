package org.guatu.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks for pages as fast as the server answers, over a few connections, for a bounded time. */
final class Load {
  /** As many as such a server has processors. */
  private static final int CONNECTIONS = 2;

  private final BenchZone zone;

  Load(BenchZone zone) {
    this.zone = zone;
  }

  /** What came of one round. @param times milliseconds of each request, as the client sees them */
  record Round(double perSecond, Sample times) {}

  /** Asks for the path until the time is over. @throws IllegalStateException if an answer is not 200 */
  Round round(String path, int milliseconds) throws Exception {
    List<Wire> wires = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      wires.add(zone.signedIn());
    }
    long end = System.nanoTime() + milliseconds * 1_000_000L;
    List<Callable<List<Double>>> askers = wires.stream().<Callable<List<Double>>>map(wire -> () -> ask(wire, path, end)).toList();
    List<Double> times = new ArrayList<>();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (Future<List<Double>> asker : threads.invokeAll(askers)) {
        times.addAll(asker.get());
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Round(times.size() / seconds, new Sample(times.stream().mapToDouble(Double::doubleValue).toArray()));
  }

  private static List<Double> ask(Wire wire, String path, long end) throws IOException {
    List<Double> times = new ArrayList<>();
    try (wire) {
      do {
        long start = System.nanoTime();
        Wire.Answer answer = wire.count(path);
        times.add((System.nanoTime() - start) / 1e6);
        require(answer, path);
      } while (System.nanoTime() < end);
    }
    return times;
  }

  static void require(Wire.Answer answer, String path) {
    if (answer.status() != 200) {
      throw new IllegalStateException(path + " answered " + answer.status());
    }
  }
}
