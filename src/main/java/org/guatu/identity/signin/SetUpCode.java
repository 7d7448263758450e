package org.guatu.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.guatu.identity.ZoneDirectory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Made anew at each start while there is no zone, and printed for whoever started the server: only they can set it up. */
@Component
class SetUpCode {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final ZoneDirectory zones;
  private final String code = random();

  SetUpCode(ZoneDirectory zones) {
    this.zones = zones;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void print(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext server && server.getWebServer() != null && zones.all().isEmpty()) {
      System.out.printf("%nFirst set-up: open http://localhost:%d/setup and enter the code %s%n", server.getWebServer().getPort(), code);
    }
  }

  boolean is(String typed) {
    String normal = typed.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return MessageDigest.isEqual(normal.getBytes(StandardCharsets.UTF_8), code.replace("-", "").getBytes(StandardCharsets.UTF_8));
  }

  /** For the test of the wizard and for a launcher that prints it its own way. */
  String code() {
    return code;
  }

  /** Twelve characters, 60 bits. */
  private static String random() {
    SecureRandom random = new SecureRandom();
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }
}
