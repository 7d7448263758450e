package org.guatu.console;

import java.io.Console;
import java.io.PrintStream;

/** A bar on standard error while long work runs, drawn only for a person at a terminal. */
public final class ProgressBar {
  private static final int WIDTH = 40;

  private final String what;
  private final PrintStream out;
  private final boolean drawn;
  private long lastShown = -1;

  private ProgressBar(String what, PrintStream out, boolean drawn) {
    this.what = what;
    this.out = out;
    this.drawn = drawn;
  }

  public static ProgressBar of(String what) {
    return new ProgressBar(what, System.err, onTerminal());
  }

  /** Whether somebody watches: a bar has no place in a file or a pipe. */
  static boolean onTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** Draws the bar when it has grown. @param all what there is to do, 0 if that is not known */
  public void at(long done, long all) {
    long shown = all <= 0 ? done : Math.min(done, all) * WIDTH / all;
    if (!drawn || shown == lastShown) {
      return;
    }
    lastShown = shown;
    if (all <= 0) {
      out.printf("\r%s %d", what, done);
    } else {
      out.printf("\r%s [%s%s] %d/%d", what, "#".repeat((int) shown), " ".repeat((int) (WIDTH - shown)), done, all);
      if (done >= all) {
        out.println();
      }
    }
    out.flush();
  }
}
