package org.guatu.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The built script and style sheet of the pages. */
public final class Assets {
  private static final String VERSION = read();

  private Assets() {}

  /** Changes whenever one of them changes, so that browsers may keep them for good; "0" if they were never built. */
  public static String version() {
    return VERSION;
  }

  private static String read() {
    try (InputStream stamp = Assets.class.getResourceAsStream("/static/static/.stamp")) {
      return stamp == null ? "0" : new String(stamp.readAllBytes(), StandardCharsets.UTF_8).strip().substring(0, 10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
