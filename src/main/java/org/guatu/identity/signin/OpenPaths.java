package org.guatu.identity.signin;

import java.util.List;

/** What can be asked for without being signed in, or with a step still missing. Everything else needs a whole session. */
final class OpenPaths {
  static final List<String> PATTERNS = List.of("/sign-in", "/setup", "/setup/**", "/static/**", "/favicon.ico", "/error", "/type-size",
      "/resumption/verify", "/resumption/verify/keys");

  private OpenPaths() {}

  static boolean isOpen(String path) {
    return path.equals("/sign-in") || path.equals("/setup") || path.startsWith("/setup/") || path.startsWith("/static/")
        || path.equals("/favicon.ico") || path.equals("/error") || path.equals("/type-size")
        || path.equals("/resumption/verify") || path.equals("/resumption/verify/keys");
  }

  /** Whether a session may ask for it while the step is missing. */
  static boolean isPartOf(Step step, String path) {
    return step == Step.NONE || path.equals(step.path()) || path.equals("/sign-out") || isOpen(path);
  }

  /** Before the first set-up nothing but that. */
  static boolean isForSetUp(String path) {
    return path.equals("/setup") || path.startsWith("/setup/") || path.startsWith("/static/") || path.equals("/favicon.ico") || path.equals("/error");
  }

  static boolean isApi(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }
}
