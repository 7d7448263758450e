package org.guatu.briefing.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.briefing.press.PagePressCheckTest.PAGE;
import static org.guatu.briefing.press.PagePressCheckTest.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every number of the source page, falsified in turn, is answered wrong with the right value, and nothing else changes its verdict. */
class MutatedPageTest {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  /** One unit more in the last digit of the rate is what rounding prints. */
  private static final String ROUNDED_RATE = "78.79";

  @TestFactory
  Stream<DynamicTest> everyNumberFalsified() {
    List<DynamicTest> tests = new ArrayList<>();
    List<PressClaim.Place> places = new ArrayList<>();
    for (PressClaim claim : check(PAGE)) {
      if (!claim.named()) {
        places.add(new PressClaim.Place(claim.start(), claim.end()));
        places.addAll(claim.repeats());
      }
    }
    for (PressClaim.Place place : places) {
      Matcher number = NUMBER.matcher(PAGE).region(place.start(), place.end());
      assertThat(number.find()).isTrue();
      for (String other : others(number.group())) {
        String name = PAGE.substring(place.start(), place.end()).strip() + " at " + place.start() + " → " + other;
        tests.add(DynamicTest.dynamicTest(name, () -> falsified(number.start(), number.end(), other)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(120);
    return tests.stream();
  }

  private static void falsified(int start, int end, String other) {
    String changed = PAGE.substring(0, start) + other + PAGE.substring(end);
    List<PressClaim> before = check(PAGE);
    List<PressClaim> after = check(changed);
    List<PressClaim> wrong = after.stream().filter(claim -> claim.verdict() == Verdict.WRONG).toList();
    assertThat(wrong).as(other).hasSize(1);
    PressClaim claim = wrong.getFirst();
    assertThat(claim.start()).isLessThanOrEqualTo(start);
    assertThat(claim.end()).isGreaterThanOrEqualTo(start + other.length());
    PressClaim original = before.stream().filter(c -> covers(c, start)).findFirst().orElseThrow();
    assertThat(claim.code()).isEqualTo(original.code());
    assertThat(claim.right()).isEqualTo(original.right());
    assertThat(after.stream().filter(c -> c.verdict() == Verdict.UNKNOWN)).isEmpty();
  }

  private static boolean covers(PressClaim claim, int index) {
    return claim.start() <= index && index < claim.end() || claim.repeats().stream().anyMatch(r -> r.start() <= index && index < r.end());
  }

  private static List<String> others(String printed) {
    BigDecimal value = new BigDecimal(printed);
    BigDecimal step = BigDecimal.ONE.movePointLeft(value.scale());
    Random random = new Random(printed.hashCode());
    List<String> others = new ArrayList<>(List.of(value.add(step).toPlainString(), value.subtract(step).toPlainString(),
        value.multiply(BigDecimal.TEN).toPlainString(), value.add(BigDecimal.valueOf(random.nextInt(2, 900))).toPlainString(), swapped(printed)));
    others.removeIf(other -> new BigDecimal(other).compareTo(value) == 0 || other.equals(ROUNDED_RATE) || Objects.equals(other, "0"));
    return others.stream().distinct().toList();
  }

  /** The first two digits in the other order, as a typist slips. */
  private static String swapped(String printed) {
    return printed.length() < 2 || printed.charAt(1) == '.' ? printed : "" + printed.charAt(1) + printed.charAt(0) + printed.substring(2);
  }
}
