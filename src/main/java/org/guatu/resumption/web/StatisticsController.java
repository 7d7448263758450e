package org.guatu.resumption.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guatu.figure.Figure;
import org.guatu.figure.FigureCatalog;
import org.guatu.figure.FigureText;
import org.guatu.figure.Reading;
import org.guatu.figure.ShareRounding;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.NotFound;
import org.guatu.resumption.HeldBy;
import org.guatu.resumption.figures.Splits;
import org.guatu.rulebook.FigurePrinting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of resumption by area, department or owner, as of any day, and why applications were returned. */
@Controller
class StatisticsController {
  static final String PATH = "/resumption/statistics";
  /** The figures of the table in the order of its columns. */
  private static final List<String> COLUMNS = List.of("resumption.applications", "resumption.permits", "resumption.resumed", "resumption.rate",
      "resumption.days-to-permit.median", "resumption.days-to-permit.worst", "resumption.late-decisions", "resumption.returned",
      "resumption.permitted-not-working");

  private final Splits splits;
  private final FigureCatalog catalog;
  private final ShareRounding rounding;
  private final Clock clock;

  StatisticsController(Splits splits, FigureCatalog catalog, ShareRounding rounding, Clock clock) {
    this.splits = splits;
    this.catalog = catalog;
    this.rounding = rounding;
    this.clock = clock;
  }

  /** @param by "area", "department" or "owner" */
  @GetMapping(PATH)
  @Requires(Permission.FIGURE_READ)
  String statistics(@RequestParam(defaultValue = "area") String by, @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt, Model model) {
    HeldBy.By wanted = by(by);
    Reading reading = new Reading(Access.scopeOf(Permission.FIGURE_READ), AsOf.parse(asOf, knownAt, clock.instant()));
    FigurePrinting printing = rounding.of(reading);
    Map<String, String> totals = new LinkedHashMap<>();
    for (String code : COLUMNS) {
      Figure figure = catalog.get(code);
      totals.put(code, FigureText.of(figure.value(reading), figure.unit(), printing));
    }
    model.addAttribute("page", new StatisticsPage(wanted, splits.of(reading, wanted).stream().map(part -> StatisticsPage.Row.of(part, printing)).toList(),
        totals, splits.returned(reading), Access.current().may(Permission.LEDGER_EXPORT)));
    return "resumption/statistics";
  }

  /** @param holder the part @param figure the figure's code */
  @GetMapping(PATH + "/rows")
  @Requires(Permission.FIGURE_READ)
  String rows(@RequestParam(defaultValue = "area") String by, @RequestParam(defaultValue = Splits.NOBODY) String holder,
      @RequestParam(defaultValue = "resumption.resumed") String figure,
      @RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String knownAt, Model model) {
    HeldBy.By wanted = by(by);
    Reading reading = new Reading(Access.scopeOf(Permission.FIGURE_READ), AsOf.parse(asOf, knownAt, clock.instant()));
    var rows = splits.rows(reading, wanted, holder, figure);
    Figure of = catalog.get(figure);
    model.addAttribute("page", new StatisticsRowsPage(wanted, holder, of.name(), of.definition(), rows));
    return "resumption/statistics-rows";
  }

  /** Why applications were returned: the rows of one condition. @param code the condition's @param name as its procedure calls it */
  @GetMapping(PATH + "/reasons")
  @Requires(Permission.FIGURE_READ)
  String reasons(@RequestParam(defaultValue = "area") String by, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String knownAt, Model model) {
    Reading reading = new Reading(Access.scopeOf(Permission.FIGURE_READ), AsOf.parse(asOf, knownAt, clock.instant()));
    model.addAttribute("page", new StatisticsRowsPage(by(by), "退回整改的原因", name, "截至该时点退回时要求整改这一条件的次数；同一条件退回几次计几次。",
        splits.returned(reading, code, name)));
    return "resumption/statistics-rows";
  }

  /** @throws NotFound for another word than "area", "department" or "owner" */
  static HeldBy.By by(String word) {
    return Arrays.stream(HeldBy.By.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word)).findFirst()
        .orElseThrow(() -> new NotFound("split", word));
  }
}
