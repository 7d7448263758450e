package org.guatu.bench;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the product is started in a process of its own.
 *
 * @param flags of the JVM
 */
public record Launch(Path java, List<String> flags, String classPath) {
  private static final String MAIN = "org.guatu.Guatu";

  /** As this process was: started by the launcher, with the flags that ship and its ahead-of-time cache. */
  public static Launch asThis() {
    return new Launch(Path.of(System.getProperty("java.home"), "bin", "java"), ManagementFactory.getRuntimeMXBean().getInputArguments(),
        System.getProperty("java.class.path"));
  }

  /** The same with more flags; of two that contradict each other the JVM takes the last. */
  public Launch with(String... more) {
    List<String> all = new ArrayList<>(flags);
    all.addAll(List.of(more));
    return new Launch(java, all, classPath);
  }

  /** A process that runs a command of the product, not yet started; on no other database than its data directory's. */
  public ProcessBuilder process(String... words) {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(flags);
    // The cache was made for a start with -jar, and is taken for the same path only.
    boolean jar = !classPath.contains(File.pathSeparator) && classPath.endsWith(".jar");
    command.addAll(jar ? List.of("-jar", classPath) : List.of("-cp", classPath, MAIN));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("GUATU_DATABASE_URL");
    return builder;
  }
}
