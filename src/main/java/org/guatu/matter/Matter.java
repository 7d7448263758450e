package org.guatu.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guatu.kernel.Lamp;
import org.guatu.kernel.Subject;
import org.guatu.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * A matter as of a moment.
 *
 * @param subjectTitle the subject's name when it was raised
 * @param raiserAccount who raised it; null for the built-in operator
 * @param department the short name of who has it, "—" for nobody
 * @param personName who has it, "—" for nobody
 */
public record Matter(
    MatterId id,
    int year,
    int number,
    MatterKind kind,
    String title,
    String description,
    Subject subject,
    String subjectTitle,
    @Nullable UUID raiserAccount,
    String raiser,
    Instant raisedAt,
    MatterState state,
    @Nullable UUID departmentId,
    String department,
    @Nullable UUID personId,
    String personName,
    @Nullable LocalDate planDue,
    @Nullable LocalDate due,
    @Nullable LocalDate progressDue,
    long version) {

  /** 问题〔2020〕012号. */
  public String numberText() {
    return "%s〔%d〕%03d号".formatted(kind == MatterKind.PROBLEM ? "问题" : "诉求", year, number);
  }

  /** What is awaited next and until when. */
  public record Awaited(String what, LocalDate until) {}

  /** The nearest of the limits that run; null if none does. */
  public @Nullable Awaited awaited() {
    return switch (state) {
      case HANDED_OVER, REOPENED -> nearer(planDue == null ? null : new Awaited("报计划", planDue), due == null ? null : new Awaited("办结", due));
      case PLANNED -> nearer(progressDue == null ? null : new Awaited("报进展", progressDue), due == null ? null : new Awaited("办结", due));
      default -> null;
    };
  }

  private static @Nullable Awaited nearer(@Nullable Awaited one, @Nullable Awaited other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.until().isBefore(other.until()) ? one : other;
  }

  /** 滞后 past the limit, 预警 within so many working days of it. */
  public Lamp lamp(LocalDate today, WorkingDays days, int warnWorkingDays) {
    return switch (state) {
      case SATISFIED, CLOSED -> Lamp.DONE;
      case RAISED, WITHDRAWN -> Lamp.IDLE;
      case SOLVED -> Lamp.OK;
      case HANDED_OVER, PLANNED, REOPENED -> {
        Awaited awaited = awaited();
        if (awaited == null) {
          yield Lamp.OK;
        }
        yield awaited.until().isBefore(today) ? Lamp.LATE : awaited.until().isAfter(days.after(today, warnWorkingDays)) ? Lamp.OK : Lamp.WARN;
      }
    };
  }

  Standing standing() {
    return new Standing(state, departmentId, personId, planDue, due, progressDue);
  }

  public String path() {
    return "/matter/matters/" + id.value();
  }
}
