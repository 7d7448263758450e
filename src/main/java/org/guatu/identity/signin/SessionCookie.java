package org.guatu.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that carries a session's token: for this server only, out of reach of scripts and of other sites' forms. */
public final class SessionCookie {
  private static final String PLAIN = "guatu_session";
  /** Browsers take this name over TLS only, for this host only. */
  private static final String SECURE = "__Host-guatu_session";

  private SessionCookie() {}

  static Optional<String> read(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, name(request));
    return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> !value.isEmpty() && value.length() <= 100);
  }

  /** Until the browser closes; the session itself ends earlier. */
  public static void write(HttpServletRequest request, HttpServletResponse response, String token) {
    add(request, response, ResponseCookie.from(name(request), token));
  }

  public static void clear(HttpServletRequest request, HttpServletResponse response) {
    add(request, response, ResponseCookie.from(name(request), "").maxAge(Duration.ZERO));
  }

  private static void add(HttpServletRequest request, HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.httpOnly(true).secure(request.isSecure()).sameSite("Lax").path("/").build().toString());
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? SECURE : PLAIN;
  }
}
