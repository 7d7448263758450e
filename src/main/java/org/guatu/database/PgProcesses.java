package org.guatu.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which living processes work in a cluster: PostgreSQL's processes all stand in its folder. Read from /proc. */
final class PgProcesses {
  private static final Path PROC = Path.of("/proc");

  private PgProcesses() {}

  /** Ids of the living processes whose working folder is the cluster. Zombies have none, so they do not count. */
  static List<Long> in(Path cluster) {
    try (Stream<Path> entries = Files.list(PROC)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.chars().allMatch(Character::isDigit))
          .filter(name -> standsIn(name, cluster))
          .map(Long::valueOf)
          .toList();
    } catch (IOException e) {
      throw new Refusal("cannot read " + PROC + ": " + e, e);
    }
  }

  static boolean isIn(long pid, Path cluster) {
    return standsIn(Long.toString(pid), cluster);
  }

  private static boolean standsIn(String pid, Path cluster) {
    try {
      return Files.readSymbolicLink(PROC.resolve(pid).resolve("cwd")).equals(cluster);
    } catch (IOException | SecurityException e) {
      return false;
    }
  }
}
