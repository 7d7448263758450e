package org.guatu.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guatu.database.DataDirectory;
import org.guatu.database.Database;
import org.guatu.database.Refusal;
import org.guatu.identity.DemoAccounts;
import org.guatu.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The zone that is measured: its data directory, made and filled once, and a server on it when one is wanted. */
public final class BenchZone implements AutoCloseable {
  private static final String KEPT = "bench";
  /** Grows with what the seed writes, so that results on an older zone are not taken for new ones. */
  private static final String EDITION = "2";
  private static final int MINUTES_TO_SEED = 60;
  private static final int MINUTES_TO_START = 5;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

  private final Launch launch;
  private final DataDirectory directory;
  private final int projects;
  private final boolean quick;
  private @Nullable BenchServer server;
  private final boolean scratch;
  private final Map<Role, String> cookies = new EnumMap<>(Role.class);

  private BenchZone(Launch launch, DataDirectory directory, int projects, boolean quick, boolean scratch) {
    this.launch = launch;
    this.scratch = scratch;
    this.directory = directory;
    this.projects = projects;
    this.quick = quick;
  }

  /** @throws Refusal if the directory holds anything but such a zone of this size */
  static BenchZone open(Launch launch, Path data, int projects, boolean quick) throws IOException, InterruptedException {
    boolean fresh = DataDirectory.isEmpty(data);
    DataDirectory directory = DataDirectory.open(data);
    String kept = fresh ? "" : directory.setting(KEPT).orElseThrow(() ->
        new Refusal(data + " holds an installation, and the bench writes only into directories of its own: give another --data"));
    String whole = EDITION + ":" + projects;
    if (!fresh && !kept.equals(whole)) {
      throw new Refusal(data + " holds a bench's zone that is of another size or release, or whose seeding was broken off: delete it, or give another --data");
    }
    BenchZone zone = new BenchZone(launch, directory, projects, quick, false);
    if (fresh) {
      directory.keep(KEPT, "unfinished");
      zone.fill();
      directory.keep(KEPT, whole);
    }
    return zone;
  }

  private void fill(String... flags) throws IOException, InterruptedException {
    BenchServer.start(launch.with("-D" + BenchPages.PROJECTS + "=" + projects).with(flags), directory.root(), MINUTES_TO_SEED).close();
    clearAway();
  }

  /** Has the database forget the rows that a round wrote and took back, so that the next one does not pay for having been tried before. */
  void clearAway() {
    try (Database database = Database.forCommand(directory, null)) {
      database.vacuum();
    }
  }

  /**
   * The zone with ten applications to resume work for each project, for one run: a copy that goes away when it is closed. The filled one is
   * kept beside this one's directory, so that what is measured on this one does not depend on it.
   */
  BenchZone withApplications() throws IOException, InterruptedException {
    stopServer();
    Path beside = Path.of(directory.root() + "-applications");
    if (!Files.exists(beside)) {
      Path begun = Path.of(beside + "-unfinished");
      copy(directory.root(), begun);
      new BenchZone(launch, DataDirectory.open(begun), projects, quick, true).fill("-D" + BenchPages.APPLICATIONS + "=true");
      Files.move(begun, beside);
    }
    Path run = Path.of(beside + "-run");
    copy(beside, run);
    return new BenchZone(launch, DataDirectory.open(run), projects, quick, true);
  }

  private static void copy(Path from, Path to) throws IOException, InterruptedException {
    FileSystemUtils.deleteRecursively(to);
    int code = new ProcessBuilder("cp", "-a", from.toString(), to.toString()).inheritIO().start().waitFor();
    if (code != 0) {
      throw new Refusal(from + " could not be copied to " + to);
    }
  }

  /** How many projects it holds, with ten stage events each. */
  public int projects() {
    return projects;
  }

  /** So many repetitions; a tenth of them where the bench is only tried and its figures prove nothing. */
  public int times(int full) {
    return quick ? Math.max(2, full / 10) : full;
  }

  public Path data() {
    return directory.root();
  }

  /** How processes of the product are started here: with the flags that ship. */
  public Launch launch() {
    return launch;
  }

  /** The server with the flags that ship; started if none runs. */
  public synchronized BenchServer server() throws IOException, InterruptedException {
    BenchServer running = server;
    return running != null && running.isAlive() ? running : startServer();
  }

  /** Starts the server, which must not run, with more flags of the JVM. It is the zone's server until it is stopped. */
  public synchronized BenchServer startServer(String... flags) throws IOException, InterruptedException {
    BenchServer started = BenchServer.start(launch.with("-D" + BenchPages.PROJECTS + "=" + projects).with(flags), directory.root(), MINUTES_TO_START);
    server = started;
    return started;
  }

  /** Ends it, for what has to have the data or the processors for itself. */
  public synchronized void stopServer() {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  /** A connection to the server, signed in as somebody with the whole zone; cookies hold over restarts of the server. */
  public Wire signedIn() throws IOException, InterruptedException {
    return signedIn(Role.REFORM_OFFICER);
  }

  /** The same in a role that the seed gave to somebody. */
  public synchronized Wire signedIn(Role role) throws IOException, InterruptedException {
    int port = server().port();
    String known = cookies.get(role);
    if (known == null) {
      known = signIn(port, role);
      cookies.put(role, known);
    }
    return new Wire(port, known);
  }

  private String signIn(int port, Role role) throws IOException {
    DemoAccounts.Login login = DemoAccounts.login(directory, role);
    String before;
    String token;
    try (Wire stranger = new Wire(port, "")) {
      Wire.Answer form = stranger.get("/sign-in");
      Matcher found = TOKEN.matcher(form.text());
      token = found.find() ? found.group(1) : "";
      before = cookies(form);
    }
    try (Wire entering = new Wire(port, before)) {
      Wire.Answer answer = entering.post("/sign-in", "_csrf=" + token + "&login=" + login.name() + "&password="
          + URLEncoder.encode(login.password(), StandardCharsets.UTF_8));
      if (answer.status() >= 400) {
        throw new IllegalStateException("could not sign in: " + answer.status());
      }
      return cookies(answer);
    }
  }

  private static String cookies(Wire.Answer answer) {
    String set = Objects.requireNonNullElse(answer.headers().get("set-cookie"), "");
    return Arrays.stream(set.split("\n")).map(cookie -> cookie.split(";", 2)[0]).filter(cookie -> !cookie.isEmpty()).collect(Collectors.joining("; "));
  }

  @Override
  public void close() throws IOException {
    stopServer();
    if (scratch) {
      FileSystemUtils.deleteRecursively(directory.root());
    }
  }
}
