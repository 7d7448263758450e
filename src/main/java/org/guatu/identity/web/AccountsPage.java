package org.guatu.identity.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Role;
import org.guatu.identity.account.Account;
import org.guatu.identity.account.AccountFilter;
import org.guatu.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * @param roles by account
 * @param standings what each account's state looks like, by account
 * @param next the address of the page after this one; null on the last
 * @param mayOpen whether the viewer opens accounts
 */
public record AccountsPage(List<Account> accounts, Map<UUID, List<Role>> roles, Map<UUID, AccountStanding> standings, AccountFilter filter,
    @Nullable String next, boolean mayOpen) {

  /** "建局批准人、发改专员", or what is missing. */
  public String rolesOf(Account account) {
    List<Role> held = roles.getOrDefault(account.id().value(), List.of());
    return held.isEmpty() ? "—" : String.join("、", held.stream().distinct().map(Words::of).toList());
  }
}
