package org.guatu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The start that the launcher makes after a build, so that the JDK can keep what a start and its first pages load. */
final class Rehearsal {
  private static final List<String> PAGES = List.of("/", "/static/guatu.css", "/static/guatu.js", "/api/v1/openapi.json", "/nowhere");
  private static final int TIMES = 5;

  private Rehearsal() {}

  static boolean wanted() {
    return Boolean.getBoolean("guatu.rehearsal");
  }

  /** Asks for pages; what they answer does not matter. */
  static void run(ConfigurableApplicationContext context) {
    String port = context.getEnvironment().getProperty("local.server.port");
    for (int time = 0; time < TIMES; time++) {
      for (String page : PAGES) {
        try {
          HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + page).toURL().openConnection();
          int status = connection.getResponseCode();
          try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (body != null) {
              body.readAllBytes();
            }
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
