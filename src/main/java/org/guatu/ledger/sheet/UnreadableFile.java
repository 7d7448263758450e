package org.guatu.ledger.sheet;

import org.guatu.kernel.InvalidInput;

/** The file as a whole cannot be taken: wrong kind, too large, damaged, hostile. The message is in Chinese and says what to do. */
public class UnreadableFile extends InvalidInput {
  /** The form field that the message stands at. */
  public static final String FIELD = "file";

  public UnreadableFile(String message) {
    super(FIELD, message);
  }
}
