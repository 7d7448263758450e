package org.guatu.identity.signin;

/**
 * From where somebody signs in.
 *
 * @param origin the remote address
 * @param agent what the browser calls itself, at most 200 characters
 */
public record Visit(String origin, String agent) {
  public Visit {
    agent = agent.length() > 200 ? agent.substring(0, 200) : agent;
  }
}
