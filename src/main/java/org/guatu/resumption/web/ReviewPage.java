package org.guatu.resumption.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.document.Attachment;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.kernel.Lamp;
import org.guatu.resumption.Readiness;
import org.guatu.resumption.application.ApplicationEvent;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.application.Item;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.application.Sheet;
import org.guatu.resumption.permit.Halt;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.procedure.Condition;
import org.guatu.resumption.review.Decisions;
import org.guatu.resumption.review.Visit;
import org.guatu.resumption.review.VisitFinding;
import org.jspecify.annotations.Nullable;

/**
 * An application before who verifies it and who decides on it.
 *
 * @param groups the conditions beside answers, evidence and what the product knows
 * @param missing what stands against a permit, in words; none if nothing does
 * @param steps what the reader may do now
 * @param own whether the reader verified it, and so may not decide on it
 * @param permit what it led to; null before
 * @param standing the permit in whose place a 复工追加 would put another; null for other applications, and once it is decided
 * @param until the last day of a permit that is issued today
 * @param halts what holds the site now
 * @param neighbours none for who does not work through the queue
 */
public record ReviewPage(
    Sheet sheet,
    List<Group> groups,
    List<Stage> stages,
    List<ApplicationEvent> events,
    List<Visit> visits,
    List<Decisions.Replay> decisions,
    List<String> missing,
    Limit limit,
    Set<ReviewStep> steps,
    boolean own,
    @Nullable Permit permit,
    @Nullable Permit standing,
    LocalDate until,
    List<Halt> halts,
    Neighbours neighbours,
    Entered entered) {

  /** The addresses of the reviews beside this one in the queue's order; null where there is none. After what has left the queue comes its first. */
  public record Neighbours(@Nullable String previous, @Nullable String next) {
    static final Neighbours NONE = new Neighbours(null, null);
  }

  /** A group of conditions, numbered as documents number them: "一、". */
  public record Group(String title, List<Line> lines) {
    public long count(Mark mark) {
      return lines.stream().filter(line -> line.mark() == mark).count();
    }
  }

  /** How a condition stands; an optional one may be left open. */
  public enum Mark { MET, UNMET, NA, OPEN }

  /** A condition. @param number "1.2" @param item the answer; null if there is none @param known null if the product knows nothing of it */
  public record Line(String number, Condition condition, Mark mark, @Nullable Item item, List<Attachment> evidence, @Nullable Readiness known) {
    /** Whether it may be answered with 不适用: a mandatory condition has to be met ({@link org.guatu.resumption.application.Verdict}). */
    public boolean mayBeNa() {
      return !condition.mandatory();
    }
  }

  /** A stage of the course. @param css past, now or "" */
  public record Stage(String name, String when, String note, String css) {}

  /** The office's limit. @param left in words, "" if no clock runs @param paused whether the clock stands still */
  public record Limit(Lamp lamp, String left, boolean paused) {
    public String css() {
      return WorkingTime.css(lamp);
    }
  }

  /** What was typed into a form that came back. @param tried null if none did @param rule the words of the rule that refused it; "" if none did */
  public record Entered(@Nullable ReviewStep tried, Map<String, String> typed, Map<String, String> errors, String rule) {
    static final Entered NOTHING = new Entered(null, Map.of(), Map.of(), "");
  }

  public ResumptionApplication application() {
    return sheet.application();
  }

  public long count(Mark mark) {
    return groups.stream().mapToLong(group -> group.count(mark)).sum();
  }

  /** Whether a group asks nothing of the reader: nothing in it is unmet, and no finding stands in it. */
  public boolean settled(Group group) {
    return group.count(Mark.UNMET) == 0 && group.lines().stream().map(Line::condition)
        .allMatch(condition -> mend(condition).isEmpty() && error(ReviewStep.RETURN, "mend." + condition.code()) == null);
  }

  public long asked() {
    return groups.stream().mapToLong(group -> group.lines().size()).sum();
  }

  /** Whether the reader may act on the permit that came of it. */
  public boolean mayDecide() {
    return Access.current().may(Permission.RESUMPTION_APPROVE);
  }

  /** Whether the reader decides, and has to wait until whoever verifies it recommends it. */
  public boolean awaitsRecommendation() {
    return application().status() == ApplicationStatus.UNDER_VERIFICATION && !application().course().recommended() && !own && mayDecide();
  }

  /** The steps in the order in which they are offered: what the page awaits first, and last what would void a standing recommendation. */
  public List<ReviewStep> offered() {
    return steps.stream().sorted(Comparator.comparing(step -> step == ReviewStep.TAKE && application().course().recommended())).toList();
  }

  public boolean may(ReviewStep step) {
    return steps.contains(step);
  }

  public String typed(ReviewStep step, String field) {
    return step == entered.tried() ? entered.typed().getOrDefault(field, "") : "";
  }

  /** How the cap of a 复工追加 comes about: what is granted now adds to what the permit before it grants. */
  public String sum() {
    int before = standing == null ? 0 : standing.headcountCap();
    String more = suggested(ReviewStep.APPROVE, "headcountCap").strip();
    return "原 " + before + " 人 + 新增 " + (more.matches("\\d{1,6}") ? more + " 人 = " + (before + Integer.parseInt(more)) + " 人" : "… 人");
  }

  /** How long the permits hold: the one before a 复工追加, and the new one. */
  public String validity() {
    return standing == null || standing.validUntil().equals(until) ? "有效期不变，至 " + until : "有效期原至 " + standing.validUntil() + "，新至 " + until;
  }

  /** What was typed, else what stands to reason: the people applied for, and of a 复工追加 what the permit before it grants. */
  public String suggested(ReviewStep step, String field) {
    if (step == entered.tried()) {
      return typed(step, field);
    }
    return switch (field) {
      case "headcountCap" -> Objects.toString(application().particulars().headcount(), "");
      case "scope" -> standing == null ? "" : standing.scope();
      case "conditions" -> standing == null ? "" : standing.conditions();
      default -> "";
    };
  }

  /** The field that asks for a condition to be looked at, in the order of the page. */
  public String look(Line line) {
    return "look.%04d".formatted(groups.stream().flatMap(group -> group.lines().stream()).toList().indexOf(line));
  }

  /** What is to be mended about a condition: what was typed, else what failed at the site since it was sent. */
  public String mend(Condition condition) {
    return entered.tried() == ReviewStep.RETURN ? typed(ReviewStep.RETURN, "mend." + condition.code())
        : failing().filter(finding -> finding.concerns(condition)).map(VisitFinding::words).collect(Collectors.joining("；"));
  }

  /** The conditions that have something to be mended written beside them, also by themselves from the last visit. */
  public List<Line> toMend() {
    return groups.stream().flatMap(group -> group.lines().stream()).filter(line -> !mend(line.condition()).isEmpty()).toList();
  }

  /** The words of a return: what was typed, else what failed at the site and belongs to no condition. */
  public String returning() {
    return entered.tried() == ReviewStep.RETURN ? typed(ReviewStep.RETURN, "reasons")
        : failing().filter(finding -> groups.stream().flatMap(group -> group.lines().stream()).noneMatch(line -> finding.concerns(line.condition())))
            .map(finding -> finding.note().isEmpty() ? finding.item() : finding.item() + "：" + finding.note()).collect(Collectors.joining("\n"));
  }

  private Stream<VisitFinding> failing() {
    Instant sent = events.stream().filter(event -> event.step() == ApplicationStep.SUBMIT || event.step() == ApplicationStep.RESUBMIT)
        .map(ApplicationEvent::occurredAt).max(Comparator.naturalOrder()).orElse(Instant.MIN);
    return visits.stream().filter(visit -> visit.passed() != null && !Objects.requireNonNull(visit.reportedAt()).isBefore(sent))
        .max(Comparator.comparing(visit -> Objects.requireNonNull(visit.reportedAt()))).stream().flatMap(visit -> visit.findings().stream()).filter(VisitFinding::fails);
  }

  /** The photos of a visit that were sent with a form that came back. */
  public List<Attachment> photos() {
    return Stream.of(typed(ReviewStep.OUTCOME, "photos").split(",")).filter(each -> !each.isBlank())
        .flatMap(each -> sheet.attachments().values().stream().filter(photo -> photo.id().value().toString().equals(each))).toList();
  }

  /** How many people may be permitted at most. */
  public @Nullable String most() {
    Integer asked = application().particulars().headcount();
    return asked == null ? null : "申请 " + asked + " 人，不能多于此数";
  }

  /** A condition's name by its code. */
  public String conditionName(String code) {
    Condition condition = sheet.procedure().content().conditions(true).get(code);
    return condition == null ? code : condition.name();
  }

  public @Nullable String error(ReviewStep step, String field) {
    return step == entered.tried() ? entered.errors().get(field) : null;
  }

  /** What is wrong, by the ids of the fields. */
  public Map<String, String> summary() {
    Map<String, String> errors = new LinkedHashMap<>();
    ReviewStep step = entered.tried();
    if (step != null) {
      entered.errors().forEach((field, message) -> errors.put(step.id() + "-" + field, message));
    }
    return errors;
  }

  public String path() {
    return ReviewController.PATH + "/" + application().id().value();
  }
}
