package org.guatu.resumption.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guatu.identity.Scope;
import org.guatu.kernel.Lamp;
import org.guatu.resumption.SiteFilter;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationQuery;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.QueuePlace;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.review.ReviewQueue;
import org.guatu.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of the queues: of what is due, and of what is being mended, whose clock stands still. */
@Component
class QueueRows {
  private final ReviewQueue queue;
  private final Applications applications;
  private final Rulebook rulebook;
  private final Clock clock;

  QueueRows(ReviewQueue queue, Applications applications, Rulebook rulebook, Clock clock) {
    this.queue = queue;
    this.applications = applications;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /** The lines of one of the two queues, after a place in it. */
  List<QueuePage.Row> of(Scope scope, boolean paused, SiteFilter sites, @Nullable Instant dueAt, @Nullable ApplicationId after, int limit) {
    return paused ? paused(scope, sites, after, limit) : due(scope, sites, after == null || dueAt == null ? null : new QueuePlace(dueAt, after), limit);
  }

  private List<QueuePage.Row> due(Scope scope, SiteFilter sites, @Nullable QueuePlace after, int limit) {
    Instant now = clock.instant();
    WorkingTime time = new WorkingTime(now, rulebook.workingDays(scope.zone(), now));
    List<ReviewQueue.Line> lines = queue.page(scope, sites, after, limit);
    Map<UUID, String> holders = applications.holders(scope, lines.stream().map(ReviewQueue.Line::application).toList());
    return lines.stream().map(line -> row(line.application(), line.lamp(), time.left(line.application().course().dueAt()), holders)).toList();
  }

  private List<QueuePage.Row> paused(Scope scope, SiteFilter sites, @Nullable ApplicationId after, int limit) {
    List<ResumptionApplication> found =
        applications.list(scope, new ApplicationQuery(sites, List.of(ApplicationStatus.RECTIFY), null, null, null, false, false, after, limit));
    Map<UUID, String> holders = applications.holders(scope, found);
    return found.stream().map(each -> row(each, Lamp.WARN, "停钟，重新提交后剩 " + Math.max(1, Objects.requireNonNullElse(each.course().daysLeft(), 1)) + " 个工作日", holders)).toList();
  }

  private static QueuePage.Row row(ResumptionApplication application, Lamp lamp, String left, Map<UUID, String> holders) {
    return new QueuePage.Row(application, lamp, left, Objects.requireNonNull(holders.get(application.id().value())));
  }
}
