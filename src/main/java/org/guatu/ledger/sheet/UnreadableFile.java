package org.guatu.ledger.sheet;

/** The file as a whole cannot be taken: wrong kind, too large, damaged, hostile. The message is in Chinese and says what to do. */
public class UnreadableFile extends RuntimeException {
  public UnreadableFile(String message) {
    super(message, null, false, false);
  }
}
