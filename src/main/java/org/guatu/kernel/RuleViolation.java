package org.guatu.kernel;

import java.util.List;

/**
 * A rule refuses what was asked: 409 with the rule's words from the module's messages file.
 *
 * <p>The code is the message key, e.g. {@code project.stage-terminal}; the facts fill its places {0}, {1}.
 */
public class RuleViolation extends RuntimeException {
  private final String code;
  private final transient List<Object> facts;

  public RuleViolation(String code, Object... facts) {
    super(code + " " + List.of(facts), null, false, false);
    this.code = code;
    this.facts = List.of(facts);
  }

  public String code() {
    return code;
  }

  public List<Object> facts() {
    return facts;
  }
}
