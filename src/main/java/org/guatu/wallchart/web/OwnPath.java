package org.guatu.wallchart.web;

import org.jspecify.annotations.Nullable;

/** A path that came with a request: only one on this server is followed. */
final class OwnPath {
  private OwnPath() {}

  /** The path if it stays on this server, else the other. */
  static String of(@Nullable String path, String otherwise) {
    boolean own = path != null && path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    return own ? path : otherwise;
  }
}
