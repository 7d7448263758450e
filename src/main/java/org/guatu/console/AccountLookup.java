package org.guatu.console;

import java.util.Optional;
import org.guatu.identity.Access;
import org.guatu.kernel.ZoneId;

/** What an account may do, for {@code --as ACCOUNT}: answered by who keeps the accounts. */
public interface AccountLookup {
  /** @param origin what the trail shows, "cli:root" and the like */
  Optional<Access> find(ZoneId zone, String account, String origin);
}
