package org.guatu.resumption.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.People;
import org.guatu.organization.PersonId;
import org.guatu.resumption.application.ApplicationDesk;
import org.guatu.resumption.application.Course;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.Sheet;
import org.guatu.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who has an application now: the site, who has to sign, or by name who verifies or decides. */
@Component
class Holders {
  private final ApplicationDesk desk;
  private final People people;
  private final Rulebook rulebook;
  private final Clock clock;

  Holders(ApplicationDesk desk, People people, Rulebook rulebook, Clock clock) {
    this.desk = desk;
    this.people = people;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  Holder of(ZoneId zone, Sheet sheet) {
    ResumptionApplication application = sheet.application();
    return switch (application.status()) {
      case DRAFT -> until(zone, application.applicant() + "（填报）", null);
      case SELF_CHECKED -> until(zone, sheet.verdict().unsigned().stream().map(Words::of).collect(Collectors.joining("、")) + "（签字）", null);
      case JOINTLY_ACCEPTED -> until(zone, application.applicant() + "（提交）", null);
      case SUBMITTED, RESUBMITTED -> until(zone, name(zone, desk.reviewer(zone, application)) + "（核查）", application.course().dueAt());
      case UNDER_VERIFICATION -> until(zone, application.course().recommended() ? name(zone, desk.approver(zone, application)) + "（批准）"
          : name(zone, desk.reviewer(zone, application)) + "（核查）", application.course().dueAt());
      case RECTIFY -> until(zone, application.applicant() + "（整改）", Moments.endOf(Objects.requireNonNull(application.course().mendUntil())));
      case APPROVED, REJECTED, WITHDRAWN, EXPIRED -> new Holder("已办结：" + Words.of(application.status()), "", Lamp.IDLE);
    };
  }

  /** As far as the application itself tells it, for lists: the office's people by name only once they have taken it. */
  Holder line(ZoneId zone, ResumptionApplication application) {
    Course course = application.course();
    return switch (application.status()) {
      case DRAFT -> new Holder("工地 · 填报", "", Lamp.OK);
      case SELF_CHECKED -> new Holder("工地 · 签字", "", Lamp.OK);
      case JOINTLY_ACCEPTED -> new Holder("工地 · 提交", "", Lamp.OK);
      case SUBMITTED, RESUBMITTED -> until(zone, "还没有人接办", course.dueAt());
      case UNDER_VERIFICATION -> until(zone, course.recommended() ? "批准人" : course.verifier() == null ? "核查人" : course.verifier().name(), course.dueAt());
      case RECTIFY -> mending(zone, "工地 · 整改", course);
      case APPROVED -> new Holder("—", "", Lamp.DONE);
      case REJECTED -> new Holder("—", "", Lamp.STOP);
      case WITHDRAWN, EXPIRED -> new Holder("—", "", Lamp.IDLE);
    };
  }

  private Holder mending(ZoneId zone, String who, Course course) {
    Holder holder = until(zone, who, Moments.endOf(Objects.requireNonNull(course.mendUntil())));
    return holder.lamp() == Lamp.OK ? new Holder(holder.who(), holder.until(), Lamp.WARN) : holder;
  }

  private Holder until(ZoneId zone, String who, @Nullable Instant due) {
    if (due == null) {
      return new Holder(who, "", Lamp.IDLE);
    }
    Instant now = clock.instant();
    String left = new WorkingTime(now, rulebook.workingDays(zone, now)).left(due);
    Lamp lamp = now.isAfter(due) ? Lamp.LATE : left.startsWith("今天") ? Lamp.WARN : Lamp.OK;
    return new Holder(who, Moments.spoken(due) + "，" + left, lamp);
  }

  private String name(ZoneId zone, PersonId person) {
    return people.names(zone, List.of(person.value())).getOrDefault(person.value(), "承办人");
  }
}
