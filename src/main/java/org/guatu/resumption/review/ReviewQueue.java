package org.guatu.resumption.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.kernel.WorkingDays;
import org.guatu.kernel.ZoneId;
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
    Near near = near(scope.zone());
    return applications.queue(scope, sites, after, limit).stream().map(application -> new Line(application, near.lamp(application.course().dueAt()))).toList();
  }

  /** What lies before now is late, what ends until then is near. */
  public record Near(Instant now, Instant warnUntil) {
    public Lamp lamp(@Nullable Instant due) {
      return due == null || due.isAfter(warnUntil) ? Lamp.OK : due.isBefore(now) ? Lamp.LATE : Lamp.WARN;
    }
  }

  /** By the working days of the rulebook in the zone's mode of now. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public Near near(ZoneId zone) {
    Instant now = clock.instant();
    WorkingDays days = rulebook.workingDays(zone, now);
    Clocks.Times times = rulebook.at(zone, Clocks.KIND, now).rules().in(modes.at(zone, new AsOf(now, now)).mode());
    return new Near(now, Moments.endOf(days.after(Moments.day(now), times.warnWorkingDays())));
  }
}
