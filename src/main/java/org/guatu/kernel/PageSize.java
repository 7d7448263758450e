package org.guatu.kernel;

/** How many rows of a list a program asks for at once. */
public final class PageSize {
  private static final int MOST = 200;

  private PageSize() {}

  /** @throws InvalidInput at "size" unless it is 1 to 200 */
  public static int of(int size) {
    if (size < 1 || size > MOST) {
      throw new InvalidInput("size", "每页 1 到 " + MOST + " 行");
    }
    return size;
  }
}
