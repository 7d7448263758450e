package org.guatu;

import org.guatu.console.DemoLoader;
import org.guatu.identity.Access;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.Actor;
import org.guatu.kernel.ZoneId;

/** The demonstration's zone in the test database, loaded by whoever asks first. */
public final class DemoZone {
  static final String CODE = "hbsfq";

  private DemoZone() {}

  /** The zone. */
  public static synchronized ZoneId load(ZoneDirectory zones, DemoLoader loader) throws Exception {
    if (zones.byCode(CODE).isEmpty()) {
      loader.load();
    }
    return zones.byCode(CODE).orElseThrow().id();
  }

  /** One who may see all of it. */
  public static Access leader(ZoneId zone) {
    return Access.operator(new Actor(null, "区领导甲", zone, "test"));
  }
}
