package org.guatu.identity.signin;

/** What is still missing before a session may do anything else. */
public enum Step {
  /** The code of the second factor. */
  CODE("/sign-in/code"),
  /** A new password: the present one is the first, was reset, or is too old. */
  PASSWORD("/sign-in/password"),
  /** A second factor: a role of the account demands one. */
  ENROL("/sign-in/enrol"),
  NONE("/");

  private final String path;

  Step(String path) {
    this.path = path;
  }

  /** The page where it is done. */
  public String path() {
    return path;
  }
}
