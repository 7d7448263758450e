package org.guatu.wallchart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schematic outline of a zone in degrees: its land, roads, waters and inner boundaries, from a GeoJSON file named after the zone.
 * A sketch to find one's way by, no evidence of any boundary.
 */
record Outline(List<Line> lines, List<Place> places) {
  static final Outline NONE = new Outline(List.of(), List.of());

  /** A drawn line, closed if it is the land. Kinds: land, road, water, area. */
  record Line(String kind, List<Point> points) {}

  /** A name on the map. */
  record Place(String name, Point at) {}

  /** Longitude and latitude in degrees (CGCS2000). */
  record Point(double longitude, double latitude) {}

  /** The outline of the zone with this code; {@link #NONE} if nobody has drawn one. */
  static Outline of(String zoneCode) {
    if (!zoneCode.matches("[a-z][a-z0-9-]*")) {
      return NONE;
    }
    try (@Nullable InputStream file = Outline.class.getResourceAsStream("/wallchart/" + zoneCode + ".geojson")) {
      return file == null ? NONE : read(JsonMapper.shared().readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Point> land() {
    return lines.stream().filter(line -> line.kind().equals("land")).flatMap(line -> line.points().stream()).toList();
  }

  private static Outline read(JsonNode collection) {
    List<Line> lines = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (JsonNode feature : collection.path("features")) {
      String kind = feature.path("properties").path("kind").asString();
      JsonNode coordinates = feature.path("geometry").path("coordinates");
      if (kind.equals("place")) {
        places.add(new Place(feature.path("properties").path("name").asString(), point(coordinates)));
      } else {
        coordinates.forEach(line -> lines.add(new Line(kind, points(line))));
      }
    }
    return new Outline(List.copyOf(lines), List.copyOf(places));
  }

  private static List<Point> points(JsonNode line) {
    List<Point> points = new ArrayList<>();
    line.forEach(pair -> points.add(point(pair)));
    return List.copyOf(points);
  }

  private static Point point(JsonNode pair) {
    return new Point(pair.get(0).asDouble(), pair.get(1).asDouble());
  }
}
