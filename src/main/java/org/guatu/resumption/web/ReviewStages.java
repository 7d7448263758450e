package org.guatu.resumption.web;

import java.util.ArrayList;
import java.util.List;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.resumption.application.ApplicationEvent;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.application.Course;
import org.guatu.resumption.application.Sheet;
import org.guatu.resumption.procedure.ProcedureContent;
import org.guatu.resumption.procedure.StepClock;

/** The six stages of the way from self-check to permit, and how far an application has come on it. */
final class ReviewStages {
  private final Sheet sheet;
  private final List<ApplicationEvent> events;
  private final String left;

  private ReviewStages(Sheet sheet, List<ApplicationEvent> events, String left) {
    this.sheet = sheet;
    this.events = events;
    this.left = left;
  }

  /** @param events the latest first @param left what is left of the limit, in words */
  static List<ReviewPage.Stage> of(Sheet sheet, List<ApplicationEvent> events, String left) {
    return new ReviewStages(sheet, events, left).list();
  }

  private List<ReviewPage.Stage> list() {
    Course course = sheet.application().course();
    ProcedureContent content = sheet.procedure().content();
    Course.Verifier verifier = course.verifier();
    String days = "限 " + content.workingDays(StepClock.Phase.DECISION) + " 个工作日";
    List<ReviewPage.Stage> stages = new ArrayList<>();
    add(stages, "企业自查", sheet.application().applicant(), ApplicationStep.SELF_CHECK);
    add(stages, "三方联合验收", content.parties().isEmpty() ? "不要求签字" : sheet.holding().size() + " 方已签字，共 " + content.parties().size() + " 方",
        ApplicationStep.ACCEPT);
    add(stages, "提交", "从下一个工作日起计，" + days, ApplicationStep.SUBMIT, ApplicationStep.RESUBMIT);
    add(stages, course.status() == ApplicationStatus.RECTIFY ? "核查：退回整改，停钟" : "核查", verifier == null ? "还没有人接办" : verifier.name(),
        ApplicationStep.RECOMMEND);
    add(stages, "批准", "批准人不得与核查人相同", ApplicationStep.APPROVE, ApplicationStep.REJECT);
    add(stages, course.status().isFinal() && course.status() != ApplicationStatus.APPROVED ? Words.of(course.status()) : "准予复工通知",
        "附二维码，有效期 " + content.validityDays() + " 天", ApplicationStep.APPROVE);
    return stages;
  }

  private void add(List<ReviewPage.Stage> stages, String name, String note, ApplicationStep... steps) {
    int at = stages.size();
    int now = reached();
    String when = events.stream().filter(event -> List.of(steps).contains(event.step())).findFirst()
        .map(event -> Moments.brief(event.occurredAt())).orElse("");
    boolean past = at < now;
    stages.add(new ReviewPage.Stage(name, at == now && !left.isEmpty() ? left : past ? when : "", note, past ? "past" : at == now ? "now" : ""));
  }

  /** Which stage is under way; behind the last one when a permit was given. */
  private int reached() {
    return switch (sheet.application().status()) {
      case DRAFT -> 0;
      case SELF_CHECKED -> 1;
      case JOINTLY_ACCEPTED -> 2;
      case SUBMITTED, RESUBMITTED, RECTIFY -> 3;
      case UNDER_VERIFICATION -> sheet.application().course().recommended() ? 4 : 3;
      case REJECTED, WITHDRAWN, EXPIRED -> 5;
      case APPROVED -> 6;
    };
  }
}
