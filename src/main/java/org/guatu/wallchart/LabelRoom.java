package org.guatu.wallchart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for names beside their marks so that no name covers another name or a mark, and none leaves the drawing. */
final class LabelRoom {
  private static final double ASCII_WIDTH = 0.56;

  private final int width;
  private final int height;
  private final int text;
  private final List<Box> taken = new ArrayList<>();

  LabelRoom(int width, int height, int text) {
    this.width = width;
    this.height = height;
    this.text = text;
  }

  /** Where a name's baseline stands. @param anchor start, middle or end, as SVG says it */
  record Spot(double x, double y, String anchor) {}

  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  /** A mark that no name may cover. */
  void keepClear(double x, double y, double radius) {
    taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
  }

  /** Below the mark if there is room, else above, right or left of it, else below or above and to one side. */
  Optional<Spot> place(String name, double x, double y, double radius) {
    double wide = name.codePoints().mapToDouble(c -> c < 0x2000 ? ASCII_WIDTH : 1).sum() * text;
    double gap = radius + 1;
    List<Spot> spots = List.of(
        new Spot(x, y + gap + text * 0.9, "middle"),
        new Spot(x, y - gap - text * 0.2, "middle"),
        new Spot(x + gap + 2, y + text * 0.35, "start"),
        new Spot(x - gap - 2, y + text * 0.35, "end"),
        new Spot(x - radius, y + gap + text * 0.9, "start"),
        new Spot(x + radius, y + gap + text * 0.9, "end"),
        new Spot(x - radius, y - gap - text * 0.2, "start"),
        new Spot(x + radius, y - gap - text * 0.2, "end"));
    for (Spot spot : spots) {
      double left = switch (spot.anchor()) {
        case "start" -> spot.x();
        case "end" -> spot.x() - wide;
        default -> spot.x() - wide / 2;
      };
      Box box = new Box(left, spot.y() - text * 0.85, left + wide, spot.y() + text * 0.2);
      boolean inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      if (inside && taken.stream().noneMatch(box::meets)) {
        taken.add(box);
        return Optional.of(spot);
      }
    }
    return Optional.empty();
  }
}
