package org.guatu.project.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.guatu.kernel.Fields;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Money;
import org.guatu.project.AmountType;
import org.guatu.project.ConstructionState;
import org.guatu.project.FactKind;
import org.guatu.project.NewProject;
import org.guatu.project.Place;
import org.guatu.project.ProjectKind;
import org.guatu.project.ProjectLife;
import org.guatu.project.ProjectList;
import org.guatu.project.Remark;
import org.guatu.project.Stage;
import org.jspecify.annotations.Nullable;

/** The machine form of projects: amounts are decimal strings in yuan, days are ISO dates in Asia/Shanghai, enums their names. */
final class ProjectJson {
  static final int LONG = 500;

  private ProjectJson() {}

  /** A page; {@code next} is null on the last one. */
  record Items(List<Item> items, @Nullable String next) {}

  record Item(UUID id, String number, String name, @Nullable Stage stage, @Nullable ConstructionState state, @Nullable String totalYuan,
      @Nullable String department, @Nullable String owner, @Nullable String area, @Nullable String leader, boolean demo) {
    static Item of(ProjectList.Row row) {
      return new Item(row.id(), row.number(), row.name(), row.stage(), row.state(), yuan(row.total()), row.department(), row.owner(), row.area(),
          row.leader(), row.demo());
    }
  }

  /** A project and all that is held to be true of it at the moment asked for. */
  record One(UUID id, String number, String name, ProjectKind kind, @Nullable UUID mergedInto, long version, boolean demo, List<Held> facts) {
    static One of(ProjectLife.Life life) {
      var project = life.project();
      return new One(project.id().value(), project.number(), project.name(), project.kind(),
          project.mergedInto() == null ? null : project.mergedInto().value(), project.version(), project.demo(),
          life.holdings().stream().map(Held::of).toList());
    }
  }

  record Held(FactKind kind, String slot, String value, @Nullable String yuan, @Nullable UUID ref, Instant since) {
    static Held of(ProjectLife.Holding holding) {
      return new Held(holding.kind(), holding.slot(), holding.value(), ProjectJson.yuan(holding.amount()), holding.ref(), holding.since());
    }
  }

  /**
   * A new project: name and kind are required, the register gives the number if there is none.
   *
   * @param confirmed true if an improbable total has been looked at twice
   */
  record Register(@Nullable String number, @Nullable String name, @Nullable ProjectKind kind, @Nullable Stage stage, @Nullable ConstructionState state,
      @Nullable String totalYuan, @Nullable String industry, @Nullable String place, @Nullable String on, @Nullable String reason,
      @Nullable String evidence, @Nullable Boolean confirmed) {
    NewProject project() {
      Money total = totalYuan == null ? null : ProjectJson.yuan("totalYuan", totalYuan);
      return new NewProject(ProjectJson.text("number", number, 40), required("name", ProjectJson.text("name", name, 120)), required("kind", kind), stage, state, total,
          totalYuan == null ? null : totalYuan + "元", null, null, null, ProjectJson.text("industry", industry, 60), place == null ? null : Place.parse("place", place).text(), false);
    }

    Remark remark(Clock clock) {
      return on == null ? Remark.at(clock.instant()).because(ProjectJson.text("reason", reason, LONG)).evidencedBy(ProjectJson.text("evidence", evidence, 200))
          : ProjectJson.remark(on, reason, evidence);
    }
  }

  record Move(@Nullable Stage stage, @Nullable String on, @Nullable String countedOn, @Nullable String reason, @Nullable String evidence) {
    Remark remark() {
      return ProjectJson.remark(on, reason, evidence);
    }
  }

  record Report(@Nullable ConstructionState state, @Nullable String on, @Nullable String reason, @Nullable String evidence) {
    Remark remark() {
      return ProjectJson.remark(on, reason, evidence);
    }
  }

  /** An amount; {@code confirmed} if an improbable one has been looked at twice. */
  record Amount(@Nullable AmountType type, @Nullable String yuan, @Nullable String on, @Nullable String reason, @Nullable String evidence,
      @Nullable Boolean confirmed) {
    Remark remark() {
      return ProjectJson.remark(on, reason, evidence);
    }
  }

  static <T> T required(String field, @Nullable T value) {
    if (value == null || value instanceof String text && text.isBlank()) {
      throw InvalidInput.missing(field, "请填写 " + field);
    }
    return value;
  }

  static @Nullable LocalDate dayOrNull(String field, @Nullable String day) {
    return day == null ? null : day(field, day);
  }

  /** @throws InvalidInput if it is no amount in yuan with at most two decimals */
  static Money yuan(String field, @Nullable String amount) {
    String text = required(field, amount);
    if (!text.matches("-?\\d{1,16}(\\.\\d{1,2})?")) {
      throw new InvalidInput(field, "请写以元计的金额，最多两位小数，如 \"330000000.00\"");
    }
    return Money.yuan(text);
  }

  private static Remark remark(@Nullable String on, @Nullable String reason, @Nullable String evidence) {
    return occurred("on", required("on", on)).because(text("reason", reason, LONG)).evidencedBy(text("evidence", evidence, 200));
  }

  /** @param moment "2020-03-02", or with the hour and minute "2020-03-02T16:40", in Asia/Shanghai unless it names an offset */
  static Remark occurred(String field, String moment) {
    try {
      Remark remark = moment.matches("\\d{4}-\\d{2}-\\d{2}") ? Remark.on(LocalDate.parse(moment)) : Remark.at(Moments.parse(moment));
      if (Fields.written(Moments.day(remark.occurredAt()))) {
        return remark;
      }
    } catch (DateTimeParseException e) {
      // said below
    }
    throw new InvalidInput(field, "请写成 2020-03-02 或 2020-03-02T16:40，1900 年到 2200 年");
  }

  static LocalDate day(String field, String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new InvalidInput(field, "请写成 2020-03-02");
    }
  }

  static @Nullable String text(String field, @Nullable String text, int most) {
    if (text != null && (text.codePointCount(0, text.length()) > most || text.codePoints().anyMatch(Character::isISOControl))) {
      throw new InvalidInput(field, "最多 " + most + " 个字，不能换行");
    }
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable String yuan(@Nullable Money amount) {
    return amount == null ? null : amount.yuan().toPlainString();
  }
}
