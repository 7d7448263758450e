package org.guatu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.identity.Role;

/** Applications to resume work, ten for each project: the reviewer's queue, the leader's page of standing sites, sending one, and many sites sending in one minute. */
final class ResumptionSpeed implements Benchmark {
  static final String READY = "/bench/ready";
  private static final String APPLICATION = "/resumption/applications/";
  private static final List<String> PAGES = List.of("/resumption/queue", "/resumption/standing");
  private static final List<Role> READERS = List.of(Role.CONSTRUCTION_REVIEWER, Role.LEADER);
  private static final List<String> NAMES = List.of("the reviewer's queue", "the leader's page");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
  private static final int WARM_UP_TIMES = 150;
  private static final int ROUNDS = 7;
  private static final int TIMES = 100;
  private static final int SUBMIT_WARM_UP = 30;
  private static final int SUBMIT_ROUNDS = 5;
  private static final int SUBMITS = 14;
  private static final int MINUTE = 60_000;
  /** Of 10,000 projects. */
  private static final int BURST = 1_000;
  private static final int CONNECTIONS = 16;

  @Override
  public String name() {
    return "resumption";
  }

  @Override
  public String about() {
    return "100,000 applications: queue and leader's page 99 % within 30 ms, submit within 20 ms of server time; 1,000 submits in a minute, 99 % within 500 ms";
  }

  @Override
  public List<Measurement> run(BenchZone plain) throws Exception {
    List<Measurement> measured = new ArrayList<>();
    try (BenchZone zone = plain.withApplications()) {
      for (int page = 0; page < PAGES.size(); page++) {
        page(zone, page, measured);
      }
      try (Wire wire = zone.signedIn(Role.SITE_OFFICER)) {
        List<String> ready = new ArrayList<>(List.of(wire.get(READY).text().split("\n")));
        Matcher found = TOKEN.matcher(wire.get(APPLICATION + ready.getFirst().split(" ")[0]).text());
        if (!found.find()) {
          throw new IllegalStateException("the application's page has no form");
        }
        submits(zone, wire, ready, found.group(1), measured);
        minute(zone, ready, found.group(1), measured);
      }
    }
    return measured;
  }

  private static void page(BenchZone zone, int page, List<Measurement> measured) throws Exception {
    int rounds = zone.times(ROUNDS);
    int times = zone.times(TIMES);
    double[] most = new double[rounds];
    double[] usual = new double[rounds];
    try (Wire wire = zone.signedIn(READERS.get(page))) {
      read(wire, PAGES.get(page), zone.times(WARM_UP_TIMES));
      for (int round = 0; round < rounds; round++) {
        Sample sample = read(wire, PAGES.get(page), times);
        most[round] = sample.percentile(99);
        usual[round] = sample.median();
      }
    }
    String how = "server time, the quietest of " + rounds + " rounds of " + times;
    measured.add(Measurement.held("99 % of " + NAMES.get(page) + " within", new Sample(most).least(), "ms", Bar.atMost(30), how));
    measured.add(Measurement.told("half of them within", new Sample(usual).median(), "ms", "server time, the median of the rounds"));
  }

  private static Sample read(Wire wire, String path, int times) throws Exception {
    double[] milliseconds = new double[times];
    for (int i = 0; i < times; i++) {
      Wire.Answer answer = wire.count(path);
      Load.require(answer, path);
      milliseconds[i] = answer.serverMilliseconds();
    }
    return new Sample(milliseconds);
  }

  /** One after the other, from the front of the list, which gets shorter. */
  private static void submits(BenchZone zone, Wire wire, List<String> ready, String token, List<Measurement> measured) throws Exception {
    for (int i = Math.min(zone.times(SUBMIT_WARM_UP), ready.size() / 4); i > 0; i--) {
      submit(wire, ready.removeFirst(), token);
    }
    int rounds = zone.times(SUBMIT_ROUNDS);
    int times = Math.min(SUBMITS, ready.size() / 2 / rounds);
    double[] most = new double[rounds];
    double[] usual = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      double[] milliseconds = new double[times];
      for (int i = 0; i < times; i++) {
        milliseconds[i] = submit(wire, ready.removeFirst(), token).serverMilliseconds();
        if (milliseconds[i] == 0) {
          throw new IllegalStateException("the server did not tell its time");
        }
      }
      most[round] = new Sample(milliseconds).percentile(99);
      usual[round] = new Sample(milliseconds).median();
    }
    measured.add(Measurement.held("the slowest submit within", new Sample(most).least(), "ms", Bar.atMost(20),
        "server time with audit and to-dos, the quietest of " + rounds + " rounds of " + times));
    measured.add(Measurement.told("half of them within", new Sample(usual).median(), "ms", "server time, the median of the rounds"));
  }

  private static Wire.Answer submit(Wire wire, String line, String token) throws Exception {
    String[] parts = line.split(" ");
    Wire.Answer answer = wire.post(APPLICATION + parts[0] + "/submit", "_csrf=" + token + "&version=" + parts[1]);
    if (answer.status() != 303 && answer.status() != 302) {
      throw new IllegalStateException("a submit answered " + answer.status());
    }
    return answer;
  }

  /** Each at a moment of its own in the minute, whether or not those before it are done; the time runs from that moment. */
  private static void minute(BenchZone zone, List<String> ready, String token, List<Measurement> measured) throws Exception {
    int many = Math.min(BURST, ready.size());
    Random random = new Random(20200303);
    List<Long> moments = random.longs(many, 0, (long) MINUTE * many / BURST).sorted().boxed().toList();
    List<Wire> wires = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      wires.add(zone.signedIn(Role.SITE_OFFICER));
    }
    long start = System.nanoTime();
    List<Callable<List<Double>>> senders = new ArrayList<>();
    for (int sender = 0; sender < CONNECTIONS; sender++) {
      int first = sender;
      senders.add(() -> {
        List<Double> times = new ArrayList<>();
        try (Wire wire = wires.get(first)) {
          for (int i = first; i < many; i += CONNECTIONS) {
            long due = start + moments.get(i) * 1_000_000;
            Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
            submit(wire, ready.get(i), token);
            times.add((System.nanoTime() - due) / 1e6);
          }
        }
        return times;
      });
    }
    List<Double> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (Future<List<Double>> sender : threads.invokeAll(senders)) {
        all.addAll(sender.get());
      }
    }
    Sample times = new Sample(all.stream().mapToDouble(Double::doubleValue).toArray());
    String how = many + " sites in " + (System.nanoTime() - start) / 1_000_000_000 + " s, " + CONNECTIONS + " connections, none failed";
    measured.add(Measurement.held("99 % of a minute's submits within", times.percentile(99), "ms", Bar.atMost(500), how));
    measured.add(Measurement.told("half of them within", times.median(), "ms", "as the client sees them"));
  }
}
