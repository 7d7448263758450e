package org.guatu.kernel;

/** Somebody else saved first: the version that was read is no longer the latest. Pages show both, the API answers 412. */
public class Conflict extends RuntimeException {
  private final long current;

  public Conflict(long current) {
    super("current version " + current, null, false, false);
    this.current = current;
  }

  public long current() {
    return current;
  }
}
