package org.guatu.resumption.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Lamp;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationQuery;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.QueuePlace;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.review.ReviewQueue;
import org.guatu.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What the bureau has to verify and to decide, the soonest due first. */
@Controller
class QueueController {
  static final String PATH = "/resumption/queue";
  private static final int PAGE = 50;

  private final ReviewQueue queue;
  private final Applications applications;
  private final Rulebook rulebook;
  private final Clock clock;

  QueueController(ReviewQueue queue, Applications applications, Rulebook rulebook, Clock clock) {
    this.queue = queue;
    this.applications = applications;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /** @param dueAt with {@code id}: where the page before ended */
  @GetMapping(PATH)
  @Requires(Permission.RESUMPTION_REVIEW)
  String queue(@RequestParam(defaultValue = "false") boolean paused, @RequestParam(required = false) @Nullable Instant dueAt,
      @RequestParam(required = false) @Nullable UUID id, Model model) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_REVIEW);
    ApplicationId after = id == null ? null : new ApplicationId(id);
    List<QueuePage.Row> found = paused ? paused(scope, after) : due(scope, after == null || dueAt == null ? null : new QueuePlace(dueAt, after));
    List<QueuePage.Row> shown = found.subList(0, Math.min(PAGE, found.size()));
    model.addAttribute("page", new QueuePage(shown, paused, after == null, found.size() <= PAGE ? null : next(paused, shown.getLast().application()),
        Access.current().may(Permission.RESUMPTION_REVIEW)));
    return "resumption/queue";
  }

  private List<QueuePage.Row> due(Scope scope, @Nullable QueuePlace after) {
    Instant now = clock.instant();
    WorkingTime time = new WorkingTime(now, rulebook.workingDays(scope.zone(), now));
    return queue.page(scope, after, PAGE + 1).stream()
        .map(line -> new QueuePage.Row(line.application(), line.lamp(), time.left(line.application().course().dueAt()))).toList();
  }

  private List<QueuePage.Row> paused(Scope scope, @Nullable ApplicationId after) {
    ApplicationQuery query = new ApplicationQuery("", List.of(ApplicationStatus.RECTIFY), null, null, null, after, PAGE + 1);
    return applications.list(scope, query).stream()
        .map(each -> new QueuePage.Row(each, Lamp.WARN, "停钟，还剩 " + each.course().daysLeft() + " 个工作日")).toList();
  }

  private static String next(boolean paused, ResumptionApplication last) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH).queryParam("id", last.id().value());
    return (paused ? address.queryParam("paused", true) : address.queryParam("dueAt", last.course().dueAt())).build().toUriString();
  }
}
