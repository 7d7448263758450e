package org.guatu.resumption.review;

import java.time.Clock;
import java.util.List;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.kernel.WorkingDays;
import org.guatu.resumption.SiteFilter;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.QueuePlace;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.rulebook.Clocks;
import org.guatu.rulebook.OperatingModes;
import org.guatu.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office has, the soonest due first. */
@Service
public class ReviewQueue {
  private final Applications applications;
  private final Rulebook rulebook;
  private final OperatingModes modes;
  private final Clock clock;

  ReviewQueue(Applications applications, Rulebook rulebook, OperatingModes modes, Clock clock) {
    this.applications = applications;
    this.rulebook = rulebook;
    this.modes = modes;
    this.clock = clock;
  }

  /** A line of the queue. @param lamp 滞后 past the limit, 预警 within the working days of the rulebook */
  public record Line(ResumptionApplication application, Lamp lamp) {}

  /** A page of it, after a place in its order. */
  @Requires(Permission.RESUMPTION_REVIEW)
  @Transactional(readOnly = true)
  public List<Line> page(Scope scope, SiteFilter sites, @Nullable QueuePlace after, int limit) {
    var now = clock.instant();
    WorkingDays days = rulebook.workingDays(scope.zone(), now);
    Clocks.Times times = rulebook.at(scope.zone(), Clocks.KIND, now).rules().in(modes.at(scope.zone(), new AsOf(now, now)).mode());
    var warnUntil = Moments.endOf(days.after(Moments.day(now), times.warnWorkingDays()));
    return applications.queue(scope, sites, after, limit).stream().map(application -> {
      var due = application.course().dueAt();
      Lamp lamp = due == null || due.isAfter(warnUntil) ? Lamp.OK : due.isBefore(now) ? Lamp.LATE : Lamp.WARN;
      return new Line(application, lamp);
    }).toList();
  }
}
