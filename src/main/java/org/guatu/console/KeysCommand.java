package org.guatu.console;

import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.Moments;
import org.guatu.resumption.token.KeptKey;
import org.guatu.resumption.token.SigningKeys;
import org.springframework.stereotype.Component;

/** {@code keys} and {@code keys rotate}. */
@Component
class KeysCommand implements Command {
  private final SigningKeys keys;

  KeysCommand(SigningKeys keys) {
    this.keys = keys;
  }

  @Override
  public String name() {
    return "keys";
  }

  @Override
  public String help() {
    return "[rotate]\nthe keys that sign permits, newest first; rotate puts a new one in their place, and what the old ones signed goes on to verify";
  }

  @Override
  public int run(Arguments arguments) {
    String what = arguments.nextOrNull();
    arguments.end();
    Scope scope = Access.scopeOf(Permission.SIGNING_KEY_ROTATE);
    if ("rotate".equals(what)) {
      System.out.println("signing with " + keys.rotate(scope).kid() + " from now on");
      return 0;
    }
    if (what != null) {
      throw new UsageError("keys or keys rotate, not keys " + what);
    }
    for (KeptKey kept : keys.list(scope)) {
      System.out.println(kept.key().kid() + "  " + kept.key().algorithm() + "  since " + Moments.minute(kept.createdAt())
          + (kept.retiredAt() == null ? "  in use" : "  retired " + Moments.minute(kept.retiredAt())) + (kept.here() ? "" : "  kept elsewhere"));
    }
    return 0;
  }
}
