package org.guatu.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guatu.identity.IdentitySettings;
import org.guatu.kernel.RealTime;
import org.springframework.stereotype.Component;

/** Refuses an address for a while after too many failed attempts, whatever accounts they were on. Kept in this server's memory. */
@Component
class AddressThrottle {
  private static final int MOST = 20_000;

  private final IdentitySettings settings;
  private final RealTime time;
  private final Map<String, Window> windows = new LinkedHashMap<>(64, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
      return size() > MOST;
    }
  };

  private record Window(Instant since, int failures) {}

  AddressThrottle(IdentitySettings settings, RealTime time) {
    this.settings = settings;
    this.time = time;
  }

  synchronized boolean isBlocked(String address) {
    Window window = windows.get(network(address));
    return window != null && !isOver(window) && window.failures() >= settings.addressFailures();
  }

  /** How long an address that is blocked stays so. */
  synchronized Duration left(String address) {
    Window window = windows.get(network(address));
    return window == null ? Duration.ZERO : Duration.between(time.now(), window.since().plus(settings.locked()));
  }

  /** @return whether this failure is the one that blocks the address */
  synchronized boolean failed(String address) {
    Window now = windows.merge(network(address), new Window(time.now(), 1),
        (window, first) -> isOver(window) ? first : new Window(window.since(), window.failures() + 1));
    return now.failures() == settings.addressFailures();
  }

  private boolean isOver(Window window) {
    return window.since().plus(settings.locked()).isBefore(time.now());
  }

  /** One household or office has 2^64 IPv6 addresses to try from; they count as one. */
  private static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    String[] groups = address.split(":", -1);
    return groups.length < 4 || address.startsWith(":") ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
  }
}
