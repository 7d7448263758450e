package org.guatu.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** The token that forms carry: the session's own once somebody is signed in, one in a cookie before that. */
class SessionCsrf implements CsrfTokenRepository {
  private static final String HEADER = "X-CSRF-TOKEN";
  private static final String PARAMETER = "_csrf";

  private final CookieCsrfTokenRepository before = new CookieCsrfTokenRepository();

  SessionCsrf() {
    before.setCookieName("guatu_form");
    before.setHeaderName(HEADER);
    before.setParameterName(PARAMETER);
    before.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return before.generateToken(request);
  }

  @Override
  public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (SignedIn.orNull(request) == null) {
      before.saveToken(token, request, response);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    SignedIn signedIn = SignedIn.orNull(request);
    return signedIn == null ? before.loadToken(request) : new DefaultCsrfToken(HEADER, PARAMETER, signedIn.csrf());
  }
}
