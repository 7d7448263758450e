package org.guatu.kernel;

import java.util.UUID;

/** The identity of a thing in the register. One record type for each kind, so that kinds cannot be confused. */
public interface Id {
  /** A time-ordered UUID (version 7, RFC 9562) made by {@link Ids#next()}. */
  UUID value();
}
