package org.guatu.wallchart;

import java.util.List;

/**
 * From degrees to the units of a drawing: plain equirectangular, true to scale at the middle latitude, fitted into the drawing with a
 * margin and centred. Good for a zone of some ten kilometres.
 */
record Projection(double west, double north, double scaleX, double scaleY, double left, double top) {
  private static final double SMALLEST_DEGREES = 0.01;

  /** @param points what must fit; an empty list gives a square around the origin that nothing is drawn in */
  static Projection fit(List<Outline.Point> points, int width, int height, int margin) {
    double west = points.stream().mapToDouble(Outline.Point::longitude).min().orElse(0);
    double east = points.stream().mapToDouble(Outline.Point::longitude).max().orElse(0);
    double south = points.stream().mapToDouble(Outline.Point::latitude).min().orElse(0);
    double north = points.stream().mapToDouble(Outline.Point::latitude).max().orElse(0);
    double middle = Math.cos(Math.toRadians((south + north) / 2));
    double wide = Math.max(east - west, SMALLEST_DEGREES) * middle;
    double high = Math.max(north - south, SMALLEST_DEGREES);
    double scale = Math.min((width - 2.0 * margin) / wide, (height - 2.0 * margin) / high);
    double left = (width - (east - west) * middle * scale) / 2;
    double top = (height - (north - south) * scale) / 2;
    return new Projection(west, north, scale * middle, scale, left, top);
  }

  double x(double longitude) {
    return left + (longitude - west) * scaleX;
  }

  double y(double latitude) {
    return top + (north - latitude) * scaleY;
  }
}
