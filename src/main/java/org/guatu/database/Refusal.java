package org.guatu.database;

/** The data directory or the database cannot be used as asked. The message is the one line that the person reads. */
public class Refusal extends RuntimeException {
  public Refusal(String message) {
    super(message, null, false, false);
  }

  public Refusal(String message, Throwable cause) {
    super(message, cause);
  }
}
