package org.guatu.wallchart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Money;
import org.guatu.kernel.MoneyUnit;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectBoard.Site;
import org.junit.jupiter.api.Test;

class SiteMapTest {
  private static final Outline DEMO = Outline.of("hbsfq");

  @Test
  void theProjectionIsTrueToScaleAndCentred() {
    List<Outline.Point> corners = List.of(new Outline.Point(114.0, 35.0), new Outline.Point(114.2, 35.1));
    Projection projection = Projection.fit(corners, 400, 400, 20);
    double wide = projection.x(114.2) - projection.x(114.0);
    double high = projection.y(35.0) - projection.y(35.1);
    assertThat(projection.x(114.0)).isCloseTo(20, within(0.01));
    assertThat(wide).isCloseTo(360, within(0.01));
    assertThat(wide / high).isCloseTo(2 * Math.cos(Math.toRadians(35.05)), within(0.001));
    assertThat(projection.y(35.1) - 0).isCloseTo(400 - projection.y(35.0), within(0.01));
  }

  @Test
  void theDemoOutlineFillsTheDrawing() {
    SiteMap map = SiteMap.of(DEMO, List.of(), SiteMap.Frame.PAGE);
    assertThat(map.lines()).extracting(SiteMap.Line::kind).contains("land", "road", "water", "area");
    assertThat(map.lines().getFirst().path()).startsWith("M").endsWith(" Z");
    assertThat(map.places()).extracting(SiteMap.Label::name).containsExactly("淇河");
  }

  @Test
  void aZoneWithoutOutlineOrSitesStillDraws() {
    SiteMap map = SiteMap.of(Outline.of("nobody-drew-this"), List.of(), SiteMap.Frame.PAGE);
    assertThat(map.lines()).isEmpty();
    assertThat(map.marks()).isEmpty();
  }

  @Test
  void aZoneCodeNeverBecomesAPath() {
    assertThat(Outline.of("../wallchart/hbsfq")).isSameAs(Outline.NONE);
  }

  @Test
  void whatStandsStillIsDrawnLastAndNamedFirst() {
    SiteMap map = SiteMap.of(DEMO, List.of(site("甲", ConstructionState.STOPPED, 114.3, 35.72), site("乙", ConstructionState.RESUMED, 114.3, 35.72)),
        SiteMap.Frame.PAGE);
    assertThat(map.marks()).extracting(SiteMap.Mark::lamp).containsExactly(Lamp.OK, Lamp.STOP);
    assertThat(map.marks().getLast().label()).isNotNull();
  }

  @Test
  void whatIsRealAndLargeIsNamedBeforeWhatWasMadeUp() {
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      sites.add(site("示例项目 " + i, ConstructionState.RESUMED, 114.28 + i % 5 * 0.022, 35.70 + i / 5 * 0.012));
    }
    sites.add(real("小工地", "1", 114.291, 35.706));
    sites.add(real("大工地", "30", 114.335, 35.718));
    SiteMap map = SiteMap.of(DEMO, sites, SiteMap.Frame.PAGE);
    List<SiteMap.Mark> inOrder = map.marks().reversed();
    assertThat(inOrder).extracting(SiteMap.Mark::name).startsWith("大工地", "小工地");
    assertThat(inOrder.subList(0, 2)).extracting(SiteMap.Mark::label).doesNotContainNull();
  }

  @Test
  void noMarkCoversAnotherWhereManyAreClose() {
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      sites.add(site("甲" + i, i % 2 == 0 ? ConstructionState.STOPPED : ConstructionState.RESUMED, 114.36, 35.73));
    }
    List<SiteMap.Mark> marks = SiteMap.of(DEMO, sites, SiteMap.Frame.PAGE).marks();
    for (SiteMap.Mark one : marks) {
      for (SiteMap.Mark other : marks) {
        assertThat(one == other || Math.hypot(number(one.x()) - number(other.x()), number(one.y()) - number(other.y())) > 2 * SiteMap.Frame.PAGE.mark())
            .as("%s %s", one, other).isTrue();
      }
    }
  }

  @Test
  void aNameBetweenNeighboursGoesToOneSide() {
    LabelRoom room = new LabelRoom(200, 100, 10);
    room.keepClear(100, 50, 5);
    List.of(70.0, 130.0).forEach(x -> room.keepClear(x, 50, 5));
    List.of(35.0, 65.0).forEach(y -> room.keepClear(80, y, 5));
    assertThat(room.place("美巢国际大厦", 100, 50, 5)).hasValueSatisfying(spot -> assertThat(spot.anchor()).isEqualTo("start"));
  }

  @Test
  void sitesWithoutAPlaceAreCountedNotDrawn() {
    Site nowhere = new Site(UUID.randomUUID(), "SFQ-1", "甲", ConstructionState.RESUMED, null, null, null, null, null, null, true);
    SiteMap map = SiteMap.of(DEMO, List.of(nowhere), SiteMap.Frame.PAGE);
    assertThat(map.marks()).isEmpty();
    assertThat(map.unplaced()).isEqualTo(1);
  }

  @Test
  void noNameCoversAnotherHoweverManySites() {
    Random random = new Random(7);
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      sites.add(site("示例项目 " + i, ConstructionState.RESUMED, 114.26 + random.nextDouble() * 0.14, 35.69 + random.nextDouble() * 0.05));
    }
    SiteMap map = SiteMap.of(DEMO, sites, SiteMap.Frame.PAGE);
    List<SiteMap.Label> names = map.marks().stream().map(SiteMap.Mark::label).filter(label -> label != null).toList();
    assertThat(names).isNotEmpty();
    for (SiteMap.Label one : names) {
      for (SiteMap.Label other : names) {
        boolean sameLine = Math.abs(number(one.y()) - number(other.y())) < 12 && one.anchor().equals(other.anchor());
        assertThat(one != other && sameLine && Math.abs(number(one.x()) - number(other.x())) < 40).as("%s %s", one, other).isFalse();
      }
    }
  }

  @Test
  void everyLampHasItsOwnShape() {
    SiteMap map = SiteMap.of(DEMO, List.of(), SiteMap.Frame.PAGE);
    assertThat(List.of(Lamp.values())).extracting(map::shape).doesNotHaveDuplicates().allMatch(shape -> shape.endsWith("Z"));
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  private static Site real(String name, String yi, double longitude, double latitude) {
    return new Site(UUID.randomUUID(), "SFQ-2", name, ConstructionState.RESUMED, null, BigDecimal.valueOf(longitude), BigDecimal.valueOf(latitude), null, null,
        Money.of(yi, MoneyUnit.YI), false);
  }

  private static Site site(String name, ConstructionState state, double longitude, double latitude) {
    return new Site(UUID.randomUUID(), "SFQ-1", name, state, null, BigDecimal.valueOf(longitude), BigDecimal.valueOf(latitude), null, null, null, true);
  }
}
