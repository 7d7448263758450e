package org.guatu.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs PostgreSQL's programs. They refuse to run as root, so root runs them in a user namespace of its own, or as nobody
 * where namespaces are forbidden or the cluster already belongs to nobody.
 */
final class PgCommands {
  private static final int NOBODY = 65534;

  private final Path bin;
  private final List<String> prefix;
  private final boolean nobody;

  PgCommands(Path home, Path cluster) {
    this.bin = home.resolve("bin");
    boolean root = "root".equals(System.getProperty("user.name")) && numeric("id", "-u") == 0;
    this.nobody = root && (ownedByNobody(cluster) || !succeeds(List.of("unshare", "-U", "true")));
    if (nobody) {
      this.prefix = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    } else {
      this.prefix = root ? List.of("unshare", "-U") : List.of();
    }
  }

  /** Whether the programs run as nobody, who must be able to reach and own the cluster. */
  boolean asNobody() {
    return nobody;
  }

  /** Gives a folder and all in it to nobody. */
  static void giveToNobody(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        Files.setAttribute(path, "unix:uid", NOBODY);
        Files.setAttribute(path, "unix:gid", NOBODY);
      }
    }
  }

  /** @return what the program printed; its exit code is in the outcome */
  Outcome run(Path workIn, String program, List<String> arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(bin.resolve(program).toString());
    command.addAll(arguments);
    return execute(workIn, command);
  }

  private static boolean ownedByNobody(Path cluster) {
    try {
      return Files.exists(cluster) && (int) Files.getAttribute(cluster, "unix:uid") == NOBODY;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean succeeds(List<String> command) {
    try {
      return execute(Path.of("/"), command).code() == 0;
    } catch (Refusal notThere) {
      return false;
    }
  }

  private static int numeric(String... command) {
    return Integer.parseInt(execute(Path.of("/"), List.of(command)).text().trim());
  }

  private static Outcome execute(Path workIn, List<String> command) {
    try {
      Path output = Files.createTempFile("guatu", ".out");
      try {
        ProcessBuilder builder = new ProcessBuilder(command).directory(workIn.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        // Into a file, not a pipe: a pipe would stay open as long as the database that inherits it.
        Process process = builder.redirectOutput(output.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
          process.destroy();
          throw new Refusal(command + " did not end");
        }
        return new Outcome(process.exitValue(), Files.readString(output));
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new Refusal("cannot run " + command.getFirst() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("interrupted while running " + command.getFirst(), e);
    }
  }

  /** How a program ended and what it said. */
  record Outcome(int code, String text) {
    /** @throws Refusal with the program's last line, unless it succeeded */
    void orRefuse(String doing) {
      if (code != 0) {
        throw new Refusal(doing + " failed: " + text.strip().lines().reduce("", (first, last) -> last));
      }
    }
  }
}
