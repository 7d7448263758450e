package org.guatu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.database.Refusal;

/** A server on the bench's data, in a process of its own. Ends with this process at the latest. */
public final class BenchServer implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("serves at http://127\\.0\\.0\\.1:(\\d+)/");
  private static final int SECONDS_TO_END = 30;

  private final Process process;
  private final int port;
  private final Thread atTheLatest;

  private BenchServer(Process process, int port, Thread atTheLatest) {
    this.process = process;
    this.port = port;
    this.atTheLatest = atTheLatest;
  }

  /** Starts one and waits until it serves. What it says on standard error goes to bench-server.log beside the data. @param minutes to wait at most */
  public static BenchServer start(Launch launch, Path data, int minutes) throws IOException, InterruptedException {
    Process process = launch.process("run", "--port", "0", "--data", data.toString())
        .redirectError(ProcessBuilder.Redirect.appendTo(data.resolve("bench-server.log").toFile())).start();
    Thread atTheLatest = new Thread(() -> end(process), "bench-server");
    Runtime.getRuntime().addShutdownHook(atTheLatest);
    CompletableFuture<Integer> address = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> read(process, address));
    try {
      return new BenchServer(process, address.get(minutes, TimeUnit.MINUTES), atTheLatest);
    } catch (ExecutionException | TimeoutException e) {
      end(process);
      throw new Refusal("the server did not come up on " + data + ", see bench-server.log there", e);
    }
  }

  /** To the end, so that it never waits for its reader. */
  private static void read(Process process, CompletableFuture<Integer> address) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher found = ADDRESS.matcher(line);
        if (found.find()) {
          address.complete(Integer.valueOf(found.group(1)));
        }
      }
      address.completeExceptionally(new IOException("ended before it served"));
    } catch (IOException e) {
      address.completeExceptionally(e);
    }
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    end(process);
    try {
      Runtime.getRuntime().removeShutdownHook(atTheLatest);
    } catch (IllegalStateException endingAnyway) {
      // The hook finds the process ended.
    }
  }

  private static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
