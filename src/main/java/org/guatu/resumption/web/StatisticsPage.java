package org.guatu.resumption.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guatu.figure.FigureText;
import org.guatu.figure.FigureValue;
import org.guatu.resumption.HeldBy;
import org.guatu.resumption.figures.Splits;
import org.guatu.rulebook.FigurePrinting;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Resumption in parts.
 *
 * @param totals of all that the reader may see, by the figure's code, in the order of the columns
 */
public record StatisticsPage(HeldBy.By by, List<Row> rows, Map<String, String> totals, List<Splits.Reason> reasons, boolean mayExport) {
  /** The rows of a part's number in a list. @param status the list's filter that counts as the number does */
  public String list(String path, String status, Splits.Part part) {
    return UriComponentsBuilder.fromPath(path).queryParam("status", status).queryParam("by", by).queryParam("holder", part.name().equals(Splits.NOBODY) ? "" : part.name())
        .encode().build().toUriString();
  }

  /** The rows of a part's number, as of any day. */
  public String rows(String figure, Splits.Part part) {
    return UriComponentsBuilder.fromPath(StatisticsController.PATH + "/rows").queryParam("by", by.name().toLowerCase(Locale.ROOT)).queryParam("holder", part.name())
        .queryParam("figure", figure).encode().build().toUriString();
  }

  /** The returns for a reason, as of any day. */
  public String rows(Splits.Reason reason) {
    return UriComponentsBuilder.fromPath(StatisticsController.PATH + "/reasons").queryParam("by", by.name().toLowerCase(Locale.ROOT))
        .queryParam("code", reason.code()).queryParam("name", reason.name()).encode().build().toUriString();
  }

  /** A line. @param rate as the zone prints shares */
  public record Row(Splits.Part part, String rate) {
    static Row of(Splits.Part part, FigurePrinting printing) {
      return new Row(part, FigureText.of(new FigureValue.Share(part.rate()), "%", printing));
    }
  }
}
