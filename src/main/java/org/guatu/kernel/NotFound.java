package org.guatu.kernel;

/** Not there, or not yours: 404, without telling which. The attempt is audited. */
public class NotFound extends RuntimeException {
  private final String kind;
  private final String key;

  public NotFound(String kind, Object key) {
    super(kind + " " + key, null, false, false);
    this.kind = kind;
    this.key = String.valueOf(key);
  }

  public String kind() {
    return kind;
  }

  public String key() {
    return key;
  }
}
