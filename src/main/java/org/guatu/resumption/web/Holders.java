package org.guatu.resumption.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guatu.identity.Scope;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.Course;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.review.ReviewQueue;
import org.guatu.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has an application now, with what is left of his limit. */
@Component
class Holders {
  private final Applications applications;
  private final ReviewQueue queue;
  private final Rulebook rulebook;
  private final Clock clock;

  Holders(Applications applications, ReviewQueue queue, Rulebook rulebook, Clock clock) {
    this.applications = applications;
    this.queue = queue;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  Holder of(Scope scope, ResumptionApplication application) {
    return of(scope, List.of(application)).getFirst();
  }

  /** Of each, in their order. */
  List<Holder> of(Scope scope, List<ResumptionApplication> listed) {
    Map<UUID, String> words = applications.holders(scope, listed);
    ReviewQueue.Near near = queue.near(scope.zone());
    return listed.stream().map(each -> holder(near, scope.zone(), Objects.requireNonNull(words.get(each.id().value())), each.course())).toList();
  }

  private Holder holder(ReviewQueue.Near near, ZoneId zone, String who, Course course) {
    return switch (course.status()) {
      case DRAFT, SELF_CHECKED, JOINTLY_ACCEPTED -> new Holder(who, "", Lamp.OK);
      case SUBMITTED, RESUBMITTED, UNDER_VERIFICATION -> until(zone, who, course.dueAt(), near.lamp(course.dueAt()));
      case RECTIFY -> until(zone, who, Moments.endOf(Objects.requireNonNull(course.mendUntil())), Lamp.WARN);
      case APPROVED -> new Holder(who, "", Lamp.DONE);
      case REJECTED -> new Holder(who, "", Lamp.STOP);
      case WITHDRAWN, EXPIRED -> new Holder(who, "", Lamp.IDLE);
    };
  }

  private Holder until(ZoneId zone, String who, @Nullable Instant due, Lamp usual) {
    if (due == null) {
      return new Holder(who, "", Lamp.IDLE);
    }
    Instant now = clock.instant();
    String left = new WorkingTime(now, rulebook.workingDays(zone, now)).left(due);
    return new Holder(who, Moments.spoken(due) + "，" + left, now.isAfter(due) ? Lamp.LATE : usual);
  }
}
