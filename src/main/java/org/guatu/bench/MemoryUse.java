package org.guatu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the operating system says that the server's process holds, a minute after its first page. */
final class MemoryUse implements Benchmark {
  private static final int SECONDS = 60;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String about() {
    return "resident memory of the server a minute after its first page: under 350 MB";
  }

  @Override
  public List<Measurement> run(BenchZone zone) throws Exception {
    zone.stopServer();
    try (Wire wire = zone.signedIn()) {
      Load.require(wire.count(ProjectListSpeed.LIST), ProjectListSpeed.LIST);
    }
    int seconds = zone.times(SECONDS);
    Thread.sleep(seconds * 1000L);
    long pid = zone.server().pid();
    return List.of(
        Measurement.held("resident memory", megabytes(pid, "VmRSS"), "MB", Bar.atMost(350), seconds + " s after the first page"),
        Measurement.told("of that its own", megabytes(pid, "RssAnon"), "MB", "the rest are pages of files: JDK, ahead-of-time cache, jars"));
  }

  private static double megabytes(long pid, String entry) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
      if (line.startsWith(entry + ":")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    throw new IOException("the system does not tell " + entry);
  }
}
