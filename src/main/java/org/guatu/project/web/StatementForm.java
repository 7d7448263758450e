package org.guatu.project.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.MoneyUnit;
import org.guatu.kernel.Precision;
import org.guatu.project.Project;
import org.guatu.project.ProjectLife;
import org.guatu.project.Remark;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to write something down on a project's page; every field as text, so that the form can be shown again as it was.
 *
 * @param at the hour and minute of the day, "16:40"; blank where only the day is known
 * @param version of the project when the page was read
 * @param read an id made when the page was read: what has a later one was written down since, also where business time stands still
 * @param tick the box under the fields: "yes" if ticked
 * @param corrects the fact that this one puts right
 */
public record StatementForm(@Nullable String version, @Nullable String read, @Nullable String on, @Nullable String at, @Nullable String countedOn,
    @Nullable String reason, @Nullable String evidence, @Nullable String choice, @Nullable String value, @Nullable String tick, @Nullable String corrects) {

  public StatementForm {
    version = text(version);
    read = text(read);
    on = text(on);
    at = text(at);
    countedOn = text(countedOn);
    reason = text(reason);
    evidence = text(evidence);
    choice = text(choice);
    value = text(value);
    tick = text(tick);
    corrects = text(corrects);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  static StatementForm empty(Project project, String today) {
    return new StatementForm(String.valueOf(project.version()), Ids.next().toString(), today, "", "", "", "", "", "", "", "");
  }

  /** A fact of the history, to be put right. */
  static StatementForm correcting(Project project, ProjectLife.Change fact) {
    LocalDateTime happened = fact.occurredAt().atZone(Moments.SHANGHAI).toLocalDateTime();
    String time = fact.precision() == Precision.DAY ? "" : happened.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    String choice = switch (fact.kind()) {
      case AMOUNT, DUTY, LIBRARY -> fact.slot();
      default -> fact.value();
    };
    String value = switch (fact.kind()) {
      case AMOUNT -> fact.original() != null ? fact.original() : fact.to();
      case ALIAS -> fact.slot();
      case CODE -> fact.slot().substring(fact.slot().indexOf(':') + 1);
      case STAGE, STATE, LIBRARY -> "";
      default -> fact.value();
    };
    boolean ended = switch (fact.kind()) {
      case DUTY -> fact.value().isEmpty();
      case LIBRARY -> fact.value().equals("OUT");
      default -> false;
    };
    return new StatementForm(String.valueOf(project.version()), Ids.next().toString(), happened.toLocalDate().toString(), time,
        fact.countedOn() == null ? "" : fact.countedOn().toString(), "", fact.evidence(), choice, value, ended ? "yes" : "", fact.fact().toString());
  }

  /** The same, to be saved over what somebody else saved meanwhile. */
  StatementForm over(Project project) {
    return new StatementForm(String.valueOf(project.version()), Ids.next().toString(), on, at, countedOn, reason, evidence, choice, value, tick, corrects);
  }

  public boolean ticked() {
    return "yes".equals(tick);
  }

  long readVersion() {
    return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
  }

  /** What has a later id was written down after the page was read; everything, if the form does not say when that was. */
  UUID readBefore() {
    return UUID.fromString(read.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? read : "00000000-0000-0000-0000-000000000000");
  }

  /** @throws InvalidInput at the field that is wrong */
  Remark remark() {
    return occurred().because(orNull(line("reason", reason, 500))).evidencedBy(orNull(line("evidence", evidence, 200)))
        .correcting(corrects.matches("[0-9a-f-]{36}") ? UUID.fromString(corrects) : null);
  }

  private Remark occurred() {
    LocalDate day = day("on", "发生日期", on);
    if (at.isEmpty()) {
      return Remark.on(day);
    }
    try {
      return Remark.at(Moments.at(day.atTime(LocalTime.parse(at))));
    } catch (DateTimeParseException wrong) {
      throw new InvalidInput("at", "「" + at + "」不是有效时刻，请写成 16:40。");
    }
  }

  @Nullable LocalDate counted() {
    return countedOn.isEmpty() ? null : day("countedOn", "统计日期", countedOn);
  }

  /** @throws InvalidInput if nothing is typed, it is too long, or holds control characters */
  String value(int most) {
    if (value.isEmpty()) {
      throw InvalidInput.missing("value", "请填写。");
    }
    return line("value", value, most);
  }

  /** @throws InvalidInput if nothing of the kind is chosen */
  <E extends Enum<E>> E choice(Class<E> type) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(choice)) {
        return each;
      }
    }
    throw InvalidInput.missing("choice", "请选择。");
  }

  /** What an amount is counted in that names no unit. */
  static MoneyUnit unit() {
    return MoneyUnit.WAN;
  }

  /** @throws InvalidInput if nothing is typed, or no day */
  static LocalDate day(String field, String label, String text) {
    if (text.isEmpty()) {
      throw InvalidInput.missing(field, "请填写" + label + "。");
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (Fields.written(day)) {
        return day;
      }
    } catch (DateTimeParseException wrong) {
      // said below
    }
    throw new InvalidInput(field, "「" + text + "」不是有效日期，请写成 2020-03-02，1900 年到 2200 年。");
  }

  static String line(String field, String text, int most) {
    if (text.codePointCount(0, text.length()) > most || text.codePoints().anyMatch(Character::isISOControl)) {
      throw new InvalidInput(field, "最多 " + most + " 个字，不能换行。");
    }
    return text;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
