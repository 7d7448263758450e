package org.guatu.project;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.kernel.InvalidInput;

/** A point on the map, CGCS2000, to six decimals (a hand's breadth). */
public record Place(BigDecimal longitude, BigDecimal latitude) {
  private static final Pattern FORM = Pattern.compile("(\\d{2,3}(?:\\.\\d{1,6})?)[,，、 ]\\s*(\\d{1,3}(?:\\.\\d{1,6})?)");

  /**
   * Reads "114.2950,35.7300".
   *
   * @throws InvalidInput if it is none, lies outside the country, or has latitude and longitude the wrong way round
   */
  public static Place parse(String field, String typed) {
    Matcher form = FORM.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
    if (!form.matches()) {
      throw new InvalidInput(field, "位置请写成“经度,纬度”，如 114.2950,35.7300。");
    }
    Place place = new Place(new BigDecimal(form.group(1)), new BigDecimal(form.group(2)));
    if (!within(place.longitude(), 73, 136) || !within(place.latitude(), 3, 54)) {
      throw new InvalidInput(field, "该位置不在国内，请核对：先写经度（73–136），后写纬度（3–54）。");
    }
    return place;
  }

  /** As the register keeps it. */
  public String text() {
    return longitude.toPlainString() + "," + latitude.toPlainString();
  }

  private static boolean within(BigDecimal degrees, int least, int most) {
    return degrees.compareTo(BigDecimal.valueOf(least)) >= 0 && degrees.compareTo(BigDecimal.valueOf(most)) <= 0;
  }
}
