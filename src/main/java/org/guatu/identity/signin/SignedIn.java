package org.guatu.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.guatu.identity.Access;
import org.guatu.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The session behind a request.
 *
 * @param session its id: the hex of the token's hash, which gives nobody the token
 * @param access what it may do; nothing while a step is missing
 * @param secondFactor whether the account has a second factor enrolled
 */
public record SignedIn(String session, AccountId account, String login, Access access, String csrf, Step step, boolean secondFactor) {
  private static final String ATTRIBUTE = SignedIn.class.getName();

  /** @throws IllegalStateException if nobody is signed in, which the filter does not let pass */
  public static SignedIn of(HttpServletRequest request) {
    SignedIn signedIn = orNull(request);
    if (signedIn == null) {
      throw new IllegalStateException("nobody is signed in");
    }
    return signedIn;
  }

  public static @Nullable SignedIn orNull(HttpServletRequest request) {
    return (SignedIn) request.getAttribute(ATTRIBUTE);
  }

  void to(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
