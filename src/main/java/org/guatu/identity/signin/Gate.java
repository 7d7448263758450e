package org.guatu.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guatu.kernel.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers those who may not go on: people are sent to the page where they can, programs get problem details (RFC 9457). */
public final class Gate {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Faults faults;

  Gate(Faults faults) {
    this.faults = faults;
  }

  void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (OpenPaths.isApi(request.getRequestURI())) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"guatu\"");
      problem(request, response, 401, "没有登录", "unauthenticated", "请用未失效的接口密钥（Authorization: Bearer）或已登录的会话。");
    } else {
      redirect(request, response, thenBack("/sign-in", request));
    }
  }

  void toStep(HttpServletRequest request, HttpServletResponse response, Step step) throws IOException {
    if (OpenPaths.isApi(request.getRequestURI())) {
      problem(request, response, 401, "登录没有完成", "sign-in-incomplete", "请先在网页上完成登录。");
    } else {
      redirect(request, response, thenBack(step.path(), request));
    }
  }

  void toSetUp(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (OpenPaths.isApi(request.getRequestURI())) {
      problem(request, response, 503, "还没有设置", "not-set-up", "园区还没有设置。");
    } else {
      redirect(request, response, "/setup");
    }
  }

  void throttled(HttpServletRequest request, HttpServletResponse response, Duration left) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, left.toSeconds())));
    problem(request, response, 429, "尝试过多", "throttled", "此地址的失败次数过多，请稍后再试。");
  }

  /** The way to where it was to go is kept for afterwards. */
  private static String thenBack(String path, HttpServletRequest request) {
    String query = request.getQueryString();
    String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
    String next = request.getMethod().equals("GET") ? ownPath(wanted) : "/";
    return next.equals("/") ? path : path + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  /** Only a path on this server is followed after sign-in. */
  public static String ownPath(@Nullable String next) {
    return next != null && next.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") && !next.startsWith("/sign-") ? next : "/";
  }

  /** A part of a page that htmx asked for cannot follow a redirect: the whole page does. */
  private static void redirect(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
    if ("true".equals(request.getHeader("HX-Request"))) {
      response.setHeader("HX-Redirect", path);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.setHeader(HttpHeaders.LOCATION, path);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }
  }

  /** With the members that every other problem has. */
  private void problem(HttpServletRequest request, HttpServletResponse response, int status, String title, String code, String detail)
      throws IOException {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("detail", detail);
    problem.put("instance", request.getRequestURI());
    problem.put("status", status);
    problem.put("title", title);
    problem.put("code", code);
    problem.put("traceId", faults.note(request.getMethod() + " " + request.getRequestURI(), status + " " + code));
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getWriter().write(JSON.writeValueAsString(problem));
  }
}
