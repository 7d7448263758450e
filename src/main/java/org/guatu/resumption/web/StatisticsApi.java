package org.guatu.resumption.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.guatu.figure.Reading;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.kernel.AsOf;
import org.guatu.resumption.HeldBy;
import org.guatu.resumption.figures.Splits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of resumption in parts, for programs. */
@RestController
class StatisticsApi {
  private final Splits splits;
  private final Clock clock;

  StatisticsApi(Splits splits, Clock clock) {
    this.splits = splits;
    this.clock = clock;
  }

  /** The parts and why applications were returned, as of a moment as known at another. */
  record Statistics(HeldBy.By by, Instant asOf, Instant knownAt, List<Splits.Part> parts, List<Splits.Reason> returned) {}

  /** The figures of resumption by area, department or owner. @param by "area", "department" or "owner" */
  @GetMapping("/api/v1/resumption/statistics")
  @Requires(Permission.FIGURE_READ)
  Statistics resumptionStatistics(@RequestParam(defaultValue = "area") String by, @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt) {
    HeldBy.By wanted = StatisticsController.by(by);
    AsOf moment = AsOf.parse(asOf, knownAt, clock.instant());
    Reading reading = new Reading(Access.scopeOf(Permission.FIGURE_READ), moment);
    return new Statistics(wanted, moment.at(), moment.knownAt(), splits.of(reading, wanted), splits.returned(reading));
  }
}
