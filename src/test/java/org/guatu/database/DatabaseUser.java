package org.guatu.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Another process that uses the embedded database of a data directory, started by tests to be ended or killed. */
final class DatabaseUser implements AutoCloseable {
  private final Process process;
  private final String address;

  private DatabaseUser(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** The other process: uses the database until its standard input ends. */
  public static void main(String[] arguments) throws IOException {
    try (PgServer server = PgServer.use(DataDirectory.open(Path.of(arguments[0])))) {
      System.out.println("using " + server.address("postgres").host());
      System.in.read();
    }
  }

  /** Starts one and waits until it has the database. */
  static DatabaseUser start(Path directory) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
        "-Xmx64m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), DatabaseUser.class.getName(), directory.toString()));
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.startsWith("using ")) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the other process did not get the database");
    }
    return new DatabaseUser(process, line.substring("using ".length()));
  }

  /** "host:port" of the database that it uses. */
  String address() {
    return address;
  }

  /** As kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Lets it end by itself. */
  @Override
  public void close() throws IOException {
    if (process.isAlive()) {
      process.getOutputStream().close();
      try {
        process.onExit().get(60, TimeUnit.SECONDS);
      } catch (InterruptedException | ExecutionException | TimeoutException e) {
        process.destroyForcibly();
        throw new IllegalStateException("the other process did not end", e);
      }
    }
  }
}
