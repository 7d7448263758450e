package org.guatu.console;

/** The command was called in a way that it does not understand. The message is the one line that the person reads. */
public class UsageError extends RuntimeException {
  public UsageError(String message) {
    super(message, null, false, false);
  }
}
