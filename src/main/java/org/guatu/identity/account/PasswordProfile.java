package org.guatu.identity.account;

/** Two rule sets that contradict each other; the installation chooses one. */
public enum PasswordProfile {
  /** GB/T 22239-2019 level 3: kinds of characters, a change every so often, no reuse of the last ones. */
  DENGBAO,
  /** OWASP ASVS 5.0.0 V6.2: length and a list of common passwords; no kinds of characters, no periodic change. */
  ASVS
}
