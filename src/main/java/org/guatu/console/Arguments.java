package org.guatu.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words after a command's name. Ask for options and flags first, then for what stands by place, then call {@link #end},
 * which refuses what nobody asked for.
 */
public final class Arguments {
  private final List<String> words;

  public Arguments(List<String> words) {
    this.words = new ArrayList<>(words);
  }

  /** The value of {@code --name VALUE} or {@code --name=VALUE}; null if it is not there. */
  public @Nullable String option(String name) {
    String key = "--" + name;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith(key + "=")) {
        return words.remove(i).substring(key.length() + 1);
      }
      if (words.get(i).equals(key)) {
        if (i + 1 == words.size() || words.get(i + 1).startsWith("--")) {
          throw new UsageError(key + " needs a value");
        }
        words.remove(i);
        return words.remove(i);
      }
    }
    return null;
  }

  public String option(String name, String otherwise) {
    String value = option(name);
    return value == null ? otherwise : value;
  }

  public String required(String name) {
    String value = option(name);
    if (value == null) {
      throw new UsageError("--" + name + " is missing");
    }
    return value;
  }

  public @Nullable Path path(String name) {
    String value = option(name);
    return value == null ? null : Path.of(value);
  }

  /** A whole number between the bounds. */
  public int number(String name, int otherwise, int least, int most) {
    String value = option(name);
    try {
      int number = value == null ? otherwise : Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      // The same answer as for a number out of bounds.
    }
    throw new UsageError("--" + name + " must be a number from " + least + " to " + most);
  }

  public boolean flag(String name) {
    return words.remove("--" + name);
  }

  /** The next word that stands by place. @param what how the help calls it, such as FILE */
  public String next(String what) {
    String word = nextOrNull();
    if (word == null) {
      throw new UsageError(what + " is missing");
    }
    return word;
  }

  public @Nullable String nextOrNull() {
    return words.isEmpty() || words.getFirst().startsWith("--") ? null : words.removeFirst();
  }

  /** @throws UsageError if anything is left */
  public void end() {
    if (!words.isEmpty()) {
      throw new UsageError("do not understand " + String.join(" ", words));
    }
  }
}
