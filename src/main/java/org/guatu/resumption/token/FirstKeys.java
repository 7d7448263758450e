package org.guatu.resumption.token;

import org.guatu.database.Refusal;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the keys of zones that have none when the server starts, so that the first permit need not wait for one. A key file that is broken
 * stops whoever wants to sign with it, not the server.
 */
@Component
@ConditionalOnWebApplication
class FirstKeys {
  private static final Logger LOG = LoggerFactory.getLogger(FirstKeys.class);

  private final SigningKeys keys;
  private final ZoneDirectory zones;

  FirstKeys(SigningKeys keys, ZoneDirectory zones) {
    this.keys = keys;
    this.zones = zones;
  }

  @EventListener(ApplicationReadyEvent.class)
  void make() {
    zones.ids().forEach(this::make);
  }

  private void make(ZoneId zone) {
    try {
      keys.current(zone);
    } catch (Refusal broken) {
      LOG.error("permits cannot be signed: {}", broken.getMessage());
    }
  }
}
