package org.guatu.kernel;

/** How many rows of a list a program asks for at once. */
public final class PageSize {
  private static final int MOST = 200;

  private PageSize() {}

  /** @throws InvalidInput at "limit" unless it is 1 to 200 */
  public static int of(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new InvalidInput("limit", "每页 1 到 " + MOST + " 行");
    }
    return limit;
  }
}
