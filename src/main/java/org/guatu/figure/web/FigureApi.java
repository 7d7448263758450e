package org.guatu.figure.web;

import java.time.Clock;
import java.util.List;
import org.guatu.figure.FigureJson;
import org.guatu.figure.Figures;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.kernel.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for programs: exact values, amounts as strings in yuan, moments with their offset. */
@RestController
@RequestMapping("/api/v1/figures")
class FigureApi {
  private static final int MOST = 10_000;

  private final Figures figures;
  private final Clock clock;

  FigureApi(Figures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  /** Every figure without its members. */
  @GetMapping
  List<FigureJson.Answer> all(
      @RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String knownAt) {
    return figures.all(Access.scopeOf(Permission.FIGURE_READ), AsOf.parse(asOf, knownAt, clock.instant())).stream()
        .map(answer -> FigureJson.answer(answer, false)).toList();
  }

  /** One figure with the members that the caller may see. */
  @GetMapping("/{code}")
  FigureJson.Answer one(@PathVariable String code, @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt) {
    return FigureJson.answer(figures.one(code, Access.scopeOf(Permission.FIGURE_READ), AsOf.parse(asOf, knownAt, clock.instant()), MOST), true);
  }
}
