package org.guatu.wallchart;

import java.util.ArrayList;
import java.util.List;

/** Places marks so that none covers another: a mark whose place is taken stands as near to it as there is room, if there is any within sight of it. */
final class Spread {
  private static final int RINGS = 10;
  private static final int ANGLES = 16;

  private final int width;
  private final int height;
  private final double reach;
  private final List<Spot> taken = new ArrayList<>();

  /** @param reach how far a mark reaches from its middle */
  Spread(int width, int height, double reach) {
    this.width = width;
    this.height = height;
    this.reach = reach;
  }

  /** The middle of a mark. */
  record Spot(double x, double y) {}

  /** Its own place if that is free. */
  Spot place(double x, double y) {
    Spot own = new Spot(x, y);
    for (int ring = 0; ring <= RINGS; ring++) {
      for (int angle = 0; angle < (ring == 0 ? 1 : ANGLES); angle++) {
        double turn = 2 * Math.PI * angle / ANGLES;
        Spot spot = new Spot(x + Math.cos(turn) * ring * reach / 2, y + Math.sin(turn) * ring * reach / 2);
        if (free(spot)) {
          taken.add(spot);
          return spot;
        }
      }
    }
    return own;
  }

  private boolean free(Spot spot) {
    return spot.x() >= reach && spot.x() <= width - reach && spot.y() >= reach && spot.y() <= height - reach
        && taken.stream().noneMatch(other -> Math.hypot(other.x() - spot.x(), other.y() - spot.y()) < 2 * reach);
  }
}
