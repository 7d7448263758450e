package org.guatu.identity.web;

/** The next page after a form: always another path of this server. */
final class Redirects {
  private Redirects() {}

  static String to(String path) {
    return "redirect:" + path;
  }
}
