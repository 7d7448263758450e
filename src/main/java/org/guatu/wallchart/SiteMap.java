package org.guatu.wallchart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.kernel.Lamp;
import org.guatu.project.ProjectBoard.Site;
import org.jspecify.annotations.Nullable;

/**
 * The sites on the outline of the zone, as drawn. What burns is placed and named first, then what is real before what was made up for the
 * demonstration, then the larger amount; a site whose place is taken stands beside it, as
 * far as so many find room.
 *
 * @param unplaced how many of the sites have no place on record
 */
public record SiteMap(Frame frame, List<Line> lines, List<Label> places, List<Mark> marks, int unplaced) {
  private static final int LONGEST_NAME = 11;
  /** Of the sites that work; those that do not are named wherever there is room. */
  private static final int MOST_NAMED = 8;
  /** More sites than this are neither named nor moved aside: they would fill the map. */
  private static final int MOST_TRIED = 60;
  /** How far the widest mark, the triangle, reaches from its middle. */
  private static final double MARK_REACH = 1.3;
  private static final Comparator<Site> WORTH_NAMING = Comparator.comparing((Site site) -> site.state().lamp()).thenComparing(Site::demo)
      .thenComparing(Site::total, Comparator.nullsLast(Comparator.reverseOrder()));

  /** The size of the drawing, of a mark and of a name, in the drawing's units. */
  public record Frame(int width, int height, int margin, int mark, int text) {
    public static final Frame PAGE = new Frame(502, 290, 8, 5, 12);
    public static final Frame WALL = new Frame(800, 426, 8, 9, 24);
    public static final Frame WALL_LARGE = new Frame(1240, 640, 12, 10, 24);
  }

  /** A line of the outline; the kind is its class. */
  public record Line(String kind, String path) {}

  public record Label(String name, String x, String y, String anchor) {}

  /** A site. @param label its name, where there is room for it */
  public record Mark(UUID project, String name, Lamp lamp, String x, String y, @Nullable Label label) {}

  /** What the marks of a lamp refer to; differs between drawings of different sizes on one page. */
  public String id(Lamp lamp) {
    return css(lamp) + "-" + frame.width();
  }

  public String css(Lamp lamp) {
    return "m-" + lamp.name().toLowerCase(Locale.ROOT);
  }

  /** The mark of a lamp around the origin, as large as this drawing wants it. */
  public String shape(Lamp lamp) {
    double r = frame.mark();
    return switch (lamp) {
      case OK -> circle(r);
      case IDLE -> circle(r * 0.9);
      case WARN -> "M0 %s L%s %s H%s Z".formatted(number(-1.3 * r), number(1.3 * r), number(r), number(-1.3 * r));
      case LATE -> "M%1$s %1$s H%2$s V%2$s H%1$s Z".formatted(number(-1.05 * r), number(1.05 * r));
      case DONE -> "M0 %2$s L%1$s 0 L0 %1$s L%2$s 0 Z".formatted(number(1.2 * r), number(-1.2 * r));
      case STOP -> cross(r * 0.36, r * 1.44);
    };
  }

  /** An upright cross turned by an eighth: each corner is its arm's half width and length, rotated by 45 degrees. */
  private static String cross(double half, double length) {
    double[][] corners = {{-half, -length}, {half, -length}, {half, -half}, {length, -half}, {length, half}, {half, half}, {half, length},
        {-half, length}, {-half, half}, {-length, half}, {-length, -half}, {-half, -half}};
    return Arrays.stream(corners).map(c -> number((c[0] - c[1]) * Math.sqrt(0.5)) + " " + number((c[0] + c[1]) * Math.sqrt(0.5)))
        .collect(Collectors.joining(" L", "M", " Z"));
  }

  private static String circle(double radius) {
    String r = number(radius);
    String across = number(2 * radius);
    return "M-%1$s 0 a%1$s %1$s 0 1 0 %2$s 0 a%1$s %1$s 0 1 0 -%2$s 0 Z".formatted(r, across);
  }

  static SiteMap of(Outline outline, List<Site> sites, Frame frame) {
    List<Site> placed = sites.stream().filter(site -> site.longitude() != null && site.latitude() != null).toList();
    List<Outline.Point> extent = new ArrayList<>(outline.land());
    if (extent.isEmpty()) {
      placed.forEach(site -> extent.add(point(site)));
    }
    Projection projection = Projection.fit(extent, frame.width(), frame.height(), frame.margin());
    LabelRoom room = new LabelRoom(frame.width(), frame.height(), frame.text());
    List<Label> places = outline.places().stream().map(place -> place(place, projection, room, frame)).flatMap(Optional::stream).toList();
    return new SiteMap(frame, lines(outline, projection), places, marks(placed, projection, room, frame), sites.size() - placed.size());
  }

  private static List<Line> lines(Outline outline, Projection projection) {
    return outline.lines().stream().map(line -> new Line(line.kind(), line.points().stream()
        .map(point -> number(projection.x(point.longitude())) + " " + number(projection.y(point.latitude())))
        .collect(Collectors.joining(" L", "M", line.kind().equals("land") ? " Z" : "")))).toList();
  }

  private static Optional<Label> place(Outline.Place place, Projection projection, LabelRoom room, Frame frame) {
    double x = projection.x(place.at().longitude());
    double y = projection.y(place.at().latitude());
    return room.place(place.name(), x, y - frame.text(), 0).map(spot -> label(place.name(), spot));
  }

  private static List<Mark> marks(List<Site> sites, Projection projection, LabelRoom room, Frame frame) {
    List<Site> urgent = sites.stream().sorted(WORTH_NAMING).toList();
    Spread spread = new Spread(frame.width(), frame.height(), frame.mark() * MARK_REACH);
    List<Spread.Spot> spots = new ArrayList<>();
    for (Site site : urgent) {
      spots.add(spots.size() < MOST_TRIED ? spread.place(x(site, projection), y(site, projection)) : new Spread.Spot(x(site, projection), y(site, projection)));
    }
    spots.forEach(spot -> room.keepClear(spot.x(), spot.y(), frame.mark() * MARK_REACH));
    List<Mark> marks = new ArrayList<>();
    int named = 0;
    int tried = 0;
    for (int index = 0; index < urgent.size(); index++) {
      Site site = urgent.get(index);
      double x = spots.get(index).x();
      double y = spots.get(index).y();
      String name = brief(site.name());
      boolean quiet = site.state().lamp() == Lamp.OK;
      boolean silent = quiet && named >= MOST_NAMED || tried++ >= MOST_TRIED;
      Label label = silent ? null : room.place(name, x, y, frame.mark() * MARK_REACH).map(spot -> label(name, spot)).orElse(null);
      named += quiet && label != null ? 1 : 0;
      marks.add(new Mark(site.project(), site.name(), site.state().lamp(), number(x), number(y), label));
    }
    return marks.reversed();
  }

  private static Label label(String name, LabelRoom.Spot spot) {
    return new Label(name, number(spot.x()), number(spot.y()), spot.anchor());
  }

  private static String brief(String name) {
    int length = name.codePointCount(0, name.length());
    return length <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }

  private static Outline.Point point(Site site) {
    return new Outline.Point(degrees(site.longitude()), degrees(site.latitude()));
  }

  private static double x(Site site, Projection projection) {
    return projection.x(degrees(site.longitude()));
  }

  private static double y(Site site, Projection projection) {
    return projection.y(degrees(site.latitude()));
  }

  private static double degrees(@Nullable BigDecimal degrees) {
    return degrees == null ? 0 : degrees.doubleValue();
  }

  private static String number(double value) {
    BigDecimal tenth = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return tenth.stripTrailingZeros().toPlainString();
  }
}
