package org.guatu.identity.account;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows.
 *
 * @param words part of the login or display name
 * @param after the login name that the page before ended with
 */
public record AccountFilter(@Nullable String words, @Nullable AccountKind kind, @Nullable AccountState state, @Nullable String after) {
  public static final AccountFilter ALL = new AccountFilter(null, null, null, null);

  public AccountFilter {
    words = words == null || words.isBlank() ? null : words.strip();
    after = after == null || after.isBlank() ? null : after;
  }
}
