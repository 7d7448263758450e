package org.guatu.figure.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.figure.FigureAnswer;
import org.guatu.figure.FigureValue;
import org.guatu.figure.Figures;
import org.guatu.figure.Reading;
import org.guatu.figure.ShareRounding;
import org.guatu.identity.Access;
import org.guatu.identity.NavEntry;
import org.guatu.identity.NavGroup;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.rulebook.FigurePrinting;
import org.guatu.rulebook.Rounding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue of figures, and each with its definition and rows as of any moment. */
@Controller
class FigureController {
  static final String PATH = "/figures";
  private static final int SHOWN = 500;
  private static final Map<String, String> FAMILIES = new LinkedHashMap<>();

  static {
    FAMILIES.put("resumption", "复工复产");
    FAMILIES.put("project", "项目");
    FAMILIES.put("workforce", "人员");
    FAMILIES.put("pipeline", "招商储备");
    FAMILIES.put("library", "项目库与融资");
  }

  private final Figures figures;
  private final ShareRounding shareRounding;
  private final Clock clock;

  FigureController(Figures figures, ShareRounding shareRounding, Clock clock) {
    this.figures = figures;
    this.shareRounding = shareRounding;
    this.clock = clock;
  }

  @Bean
  static NavEntry figureCatalogue() {
    return NavEntry.dated(NavGroup.DESK, "数字目录", PATH, Permission.FIGURE_READ, 60);
  }

  @GetMapping(PATH)
  String catalogue(@RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String knownAt, Model model) {
    Map<String, List<FigureAnswer>> families = new LinkedHashMap<>();
    FAMILIES.keySet().forEach(family -> families.put(family, new ArrayList<>()));
    for (FigureAnswer answer : figures.all(Access.scopeOf(Permission.FIGURE_READ), AsOf.parse(asOf, knownAt, clock.instant()))) {
      String code = answer.figure().code();
      families.computeIfAbsent(code.substring(0, code.indexOf('.')), family -> new ArrayList<>()).add(answer);
    }
    model.addAttribute("page", new FiguresPage(families.entrySet().stream().filter(family -> !family.getValue().isEmpty())
        .map(family -> new FiguresPage.Family(FAMILIES.getOrDefault(family.getKey(), family.getKey()), family.getValue())).toList()));
    return "figure/figures";
  }

  @GetMapping(PATH + "/{code}")
  String figure(@PathVariable String code, @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt, Model model) {
    Scope scope = Access.scopeOf(Permission.FIGURE_READ);
    AsOf moment = AsOf.parse(asOf, knownAt, clock.instant());
    FigureAnswer answer = figures.one(code, scope, moment, SHOWN);
    String rounding = answer.value() instanceof FigureValue.Share
        ? words(shareRounding.of(new Reading(scope, moment))) : null;
    model.addAttribute("page", FigurePage.of(answer, rounding, answer.members().size() >= SHOWN));
    return "figure/figure";
  }

  private static String words(FigurePrinting printing) {
    return (printing.shares() == Rounding.TRUNCATE ? "截尾到小数点后 " : "四舍五入到小数点后 ") + printing.shareDecimals() + " 位";
  }
}
