package org.guatu.identity.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.guatu.identity.Access;
import org.guatu.identity.ZoneDirectory;
import org.guatu.identity.account.ApiKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks, by the session's cookie or a key, and lets the rest of the request run as them; nobody gets further than the
 * open paths.
 */
class SignInFilter extends OncePerRequestFilter {
  /** Set for requests that came with a key: no browser sends one by itself, so no form token is needed. */
  static final String WITH_KEY = SignInFilter.class.getName() + ".key";

  private static final String ACCESS = Access.class.getName();

  private final Sessions sessions;
  private final ApiKeys keys;
  private final ZoneDirectory zones;
  private final AddressThrottle throttle;
  private final Gate gate;

  SignInFilter(Sessions sessions, ApiKeys keys, ZoneDirectory zones, AddressThrottle throttle, Gate gate) {
    this.sessions = sessions;
    this.keys = keys;
    this.zones = zones;
    this.throttle = throttle;
    this.gate = gate;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getDispatcherType() != DispatcherType.REQUEST) {
      again(request, response, chain);
      return;
    }
    String path = request.getRequestURI();
    if (path.startsWith("/static/")) {
      chain.doFilter(request, response);
      return;
    }
    if (zones.all().isEmpty()) {
      if (OpenPaths.isForSetUp(path)) {
        chain.doFilter(request, response);
      } else {
        gate.toSetUp(request, response);
      }
      return;
    }
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null && OpenPaths.isApi(path)) {
      withKey(authorization, request, response, chain);
    } else {
      withSession(request, response, chain);
    }
  }

  private void withKey(String authorization, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = request.getRemoteAddr();
    if (throttle.isBlocked(address)) {
      gate.throttled(request, response, throttle.left(address));
      return;
    }
    Optional<Access> access = authorization.regionMatches(true, 0, "Bearer ", 0, 7)
        ? keys.signIn(authorization.substring(7).strip(), address) : Optional.empty();
    if (access.isEmpty()) {
      throttle.failed(address);
      gate.toSignIn(request, response);
      return;
    }
    request.setAttribute(WITH_KEY, true);
    runAs(access.get(), request, response, chain);
  }

  private void withSession(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    String path = request.getRequestURI();
    SignedIn session = SessionCookie.read(request).flatMap(token -> sessions.find(token, request.getRemoteAddr())).orElse(null);
    if (session != null) {
      session.to(request);
    }
    if (session == null && !OpenPaths.isOpen(path)) {
      gate.toSignIn(request, response);
    } else if (session != null && !OpenPaths.isPartOf(session.step(), path)) {
      gate.toStep(request, response, session.step());
    } else if (session == null) {
      chain.doFilter(request, response);
    } else {
      runAs(session.access(), request, response, chain);
    }
  }

  /** The container comes back to a request that it answers with an error, or in parts: still the same one asks. */
  private static void again(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    if (request.getAttribute(ACCESS) instanceof Access access) {
      runAs(access, request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterNestedErrorDispatch(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    again(request, response, chain);
  }

  private static void runAs(Access access, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(ACCESS, access);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new PreAuthenticatedAuthenticationToken(access.actor().name(), null, List.of()));
    SecurityContextHolder.setContext(context);
    try {
      access.call(() -> {
        chain.doFilter(request, response);
        return (@Nullable Void) null;
      });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
