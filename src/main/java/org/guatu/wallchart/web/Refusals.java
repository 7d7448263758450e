package org.guatu.wallchart.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.guatu.audit.AuditTrail;
import org.guatu.identity.Forbidden;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Faults;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * What the server answers when it cannot do what was asked: a page for people, RFC 9457 problem details under {@code /api/}.
 * The person can fix it: 422. A rule refuses: 409. Not there or not yours: 404. A bug: 500 with a number.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {
  private final Shells shells;
  private final Problems problems;
  private final Faults faults;
  private final AuditTrail trail;

  Refusals(Shells shells, Problems problems, Faults faults, AuditTrail trail) {
    this.shells = shells;
    this.problems = problems;
    this.faults = faults;
    this.trail = trail;
  }

  @ExceptionHandler
  @Nullable Object on(Exception fault, HttpServletRequest request) throws Exception {
    if (fault instanceof AccessDeniedException || fault instanceof AuthenticationException) {
      throw fault;
    }
    if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
      return null;
    }
    if (fault instanceof NotFound missing) {
      trail.refused(missing);
    }
    Refusal refusal = refusal(fault, request);
    String path = request.getRequestURI();
    return Problems.areWantedAt(path) ? problems.of(refusal, request.getMethod(), path) : page(refusal, request);
  }

  private Refusal refusal(Exception fault, HttpServletRequest request) {
    return switch (fault) {
      case InvalidInput input -> Refusal.invalid(input.fields(), input.missing());
      case DateTimeParseException date -> Refusal.invalid(Map.of("asOf", "认不出这个日期：“" + date.getParsedString() + "”。请写成 2020-03-02 或 2020-03-02 18:00"), Set.of());
      case MethodArgumentTypeMismatchException wrong when fromPath(wrong) -> Refusal.notFound();
      case MethodArgumentTypeMismatchException wrong -> Refusal.invalid(Unread.parameter(wrong), Set.of());
      case HttpMessageNotReadableException unread -> Refusal.unread(Unread.body(unread));
      case RuleViolation rule -> Refusal.rule(rule.code(), Words.of(rule));
      case Conflict _ -> Refusal.conflict();
      case NotFound _ -> Refusal.notFound();
      case Forbidden forbidden -> Refusal.forbidden(Words.of(forbidden.permission()));
      case ErrorResponse known when known.getStatusCode().value() == 404 -> Refusal.notFound();
      case ErrorResponse known when known.getStatusCode().value() == 403 -> Refusal.stale();
      case ErrorResponse known when known.getStatusCode().value() == 428 -> Refusal.unversioned();
      case ErrorResponse known when known.getStatusCode().is4xxClientError() -> Refusal.request(known.getStatusCode().value());
      case MultipartException _ -> Refusal.request(400);
      default -> Refusal.fault(faults.log(request.getMethod() + " " + request.getRequestURI(), fault));
    };
  }

  /** An id in a path that is no id names nothing. */
  private static boolean fromPath(MethodArgumentTypeMismatchException wrong) {
    return wrong.getParameter().hasParameterAnnotation(PathVariable.class);
  }

  private ModelAndView page(Refusal refusal, HttpServletRequest request) {
    ModelAndView page = new ModelAndView(refusal.status() >= 500 || refusal.status() == 404 ? "error/fault" : "error/refused");
    page.setStatus(HttpStatus.valueOf(refusal.status()));
    page.addObject("shell", shells.of(request));
    page.addObject("page", refusal.page(TypedValues.of(request), back(request)));
    return page;
  }

  private static @Nullable String back(HttpServletRequest request) {
    String referer = request.getHeader(HttpHeaders.REFERER);
    if (referer == null) {
      return null;
    }
    try {
      URI uri = new URI(referer);
      boolean same = request.getServerName().equals(uri.getHost());
      String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
      return same ? OwnPath.of(path, "/") : null;
    } catch (java.net.URISyntaxException e) {
      return null;
    }
  }
}
