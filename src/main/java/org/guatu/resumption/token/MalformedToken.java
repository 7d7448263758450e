package org.guatu.resumption.token;

import java.io.Serial;

/** A text that is no token of ours, or one that is not written in the one form that each content has. */
public final class MalformedToken extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  MalformedToken(String reason) {
    super(reason);
  }
}
