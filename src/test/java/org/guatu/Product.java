package org.guatu;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guatu.bench.Launch;

/** The product on a data directory, every command and the server a process of its own, with the JVM flags that ship. */
public final class Product implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("serves at http://127\\.0\\.0\\.1:(\\d+)/");
  private static final int MINUTES = 3;

  private final Path data;
  private final StringBuffer printed = new StringBuffer();
  private Process server;
  private int port;

  private Product(Path data) {
    this.data = data;
  }

  /** @param data its data directory; need not exist */
  public static Product on(Path data) {
    return new Product(data);
  }

  /** How it is started: without what only tests have, since their class path would bring the tests' own database along. */
  public static Launch launch() {
    String product = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(place -> !place.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
    return new Launch(Launch.asThis().java(), List.of("@" + Path.of("jvm.options").toAbsolutePath()), product);
  }

  /** What a command answered. */
  public record Answer(int code, String out, String err) {
    /** The lines of standard error without a progress bar's. */
    public List<String> complaints() {
      return err.lines().filter(line -> line.startsWith("guatu: ")).toList();
    }
  }

  /** Runs one command to its end. */
  public Answer command(String... words) throws Exception {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", data.toString()));
    Path err = Files.createTempFile("guatu", ".err");
    Process process = launch().process(all.toArray(String[]::new)).redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new IllegalStateException("did not end: " + all);
    }
    Answer answer = new Answer(process.exitValue(), out, Files.readString(err));
    Files.delete(err);
    return answer;
  }

  /** Starts the server and waits until it serves. @param how "demo" or "run" */
  public void serve(String how) throws Exception {
    printed.setLength(0);
    server = launch().process(how, "--port", "0", "--data", data.toString()).redirectErrorStream(true).start();
    Process started = server;
    Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
    CompletableFuture<Integer> address = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> read(started, address));
    port = address.get(MINUTES, TimeUnit.MINUTES);
  }

  private void read(Process process, CompletableFuture<Integer> address) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        printed.append(line).append('\n');
        Matcher found = ADDRESS.matcher(line);
        if (found.find()) {
          address.complete(Integer.valueOf(found.group(1)));
        }
      }
    } catch (IOException killed) {
      printed.append(killed.getMessage());
    }
    address.completeExceptionally(new IllegalStateException("ended before it served:\n" + printed));
  }

  public int port() {
    return port;
  }

  /** All that the server has said since it was started. */
  public String printed() {
    return printed.toString();
  }

  /** As kill -9 does; its database goes on. */
  public void kill() throws InterruptedException {
    server.destroyForcibly().waitFor();
  }

  /** Lets the server end by itself. @return its exit code */
  public int stop() throws InterruptedException {
    server.destroy();
    if (!server.waitFor(MINUTES, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the server did not end");
    }
    return server.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    if (server != null && server.isAlive()) {
      stop();
    }
  }
}
