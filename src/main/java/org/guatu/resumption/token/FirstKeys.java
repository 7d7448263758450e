package org.guatu.resumption.token;

import org.guatu.identity.ZoneDirectory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the keys of zones that have none when the server starts, so that the first permit need not wait for one. */
@Component
@ConditionalOnWebApplication
class FirstKeys {
  private final SigningKeys keys;
  private final ZoneDirectory zones;

  FirstKeys(SigningKeys keys, ZoneDirectory zones) {
    this.keys = keys;
    this.zones = zones;
  }

  @EventListener(ApplicationReadyEvent.class)
  void make() {
    zones.ids().forEach(keys::current);
  }
}
