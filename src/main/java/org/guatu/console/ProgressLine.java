package org.guatu.console;

/** One line on a terminal that grows while long work goes on, and goes away after it. Nothing where nobody watches. */
final class ProgressLine implements AutoCloseable {
  private static final int WIDTH = 30;
  private final boolean watched = ProgressBar.onTerminal();
  private final String what;
  private int steps;

  ProgressLine(String what) {
    this.what = what;
  }

  /** @param done so many of an unknown number */
  void at(long done) {
    if (!watched) {
      return;
    }
    int place = steps++ % WIDTH;
    System.err.print("\r" + what + " [" + " ".repeat(place) + "=" + " ".repeat(WIDTH - place - 1) + "] " + done);
    System.err.flush();
  }

  @Override
  public void close() {
    if (watched && steps > 0) {
      System.err.print("\r" + " ".repeat(what.length() * 2 + WIDTH + 20) + "\r");
      System.err.flush();
    }
  }
}
