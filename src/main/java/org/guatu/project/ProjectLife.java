package org.guatu.project;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Money;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.Precision;
import org.guatu.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A project's life as of a moment: what holds, and every change with who, when, why, from what to what. */
@Service
public class ProjectLife {
  private final ProjectStore projects;
  private final LifeStore facts;

  ProjectLife(ProjectStore projects, LifeStore facts) {
    this.projects = projects;
    this.facts = facts;
  }

  /** Something that holds at the moment: an amount, a duty, a membership, a name. */
  public record Holding(FactKind kind, String slot, String value, @Nullable Money amount, @Nullable UUID ref, Instant since) {}

  /**
   * A change.
   *
   * @param from what held before, in words; null if nothing did
   * @param late recorded more than a day after it happened (补记)
   * @param slot with the value, as the fact holds them: what a correction starts from
   * @param state "" for a standing fact, "已更正" or "已撤回"
   */
  public record Change(UUID fact, FactKind kind, String title, @Nullable String from, String to, Instant occurredAt, Precision precision,
      @Nullable LocalDate countedOn, String author, String recordedBy, Instant recordedAt, boolean late, @Nullable String reason,
      @Nullable String evidence, @Nullable String original, String state, boolean demo, String slot, String value) {}

  /** Something that was taken back: what it had said, who took it back, when and why. */
  public record Withdrawal(String title, String said, String recordedBy, Instant recordedAt, @Nullable String reason) {}

  /** The whole of it. */
  public record Life(Project project, List<Holding> holdings, List<Change> changes) {}

  /** @throws NotFound if the project is not there or not in the scope */
  @Requires(Permission.PROJECT_READ)
  @Transactional(readOnly = true)
  public Life of(Scope scope, ProjectId id, AsOf asOf) {
    Project project = projects.find(scope, id).orElseThrow(() -> new NotFound("project", id.value()));
    List<LifeStore.Line> lines = facts.lines(scope.zone(), id, asOf);
    Map<String, String> before = new HashMap<>();
    List<Change> changes = new ArrayList<>();
    for (LifeStore.Line line : lines) {
      String column = line.what().kind() + "/" + line.what().slot();
      String words = words(line.what());
      String previous = before.get(column);
      if (line.state().isEmpty()) {
        before.put(column, words);
      }
      changes.add(new Change(line.id(), line.what().kind(), title(line.what()), previous, words, line.occurredAt(), line.precision(),
          line.what().countedOn(), line.author(), line.recordedBy(), line.recordedAt(),
          line.recordedAt().isAfter(line.occurredAt().plusSeconds(2 * 86_400L)), line.reason(), line.evidence(), line.what().original(),
          line.state(), line.demo(), line.what().slot(), line.what().value()));
    }
    return new Life(project, facts.holdings(scope.zone(), id, asOf), changes.reversed());
  }

  /** What has been taken back by facts with a later id than the one given, the earliest first. @throws NotFound if the project is not there or not in the scope */
  @Requires(Permission.PROJECT_READ)
  @Transactional(readOnly = true)
  public List<Withdrawal> withdrawals(Scope scope, ProjectId id, UUID after) {
    if (projects.find(scope, id).isEmpty()) {
      throw new NotFound("project", id.value());
    }
    return facts.withdrawals(scope.zone(), id, after);
  }

  /** The name of what a fact speaks of: 阶段, 总投资, 分包领导. */
  static String title(Fact.What what) {
    return switch (what.kind()) {
      case AMOUNT -> Words.of(AmountType.valueOf(what.slot()));
      case DUTY -> Words.of(DutyRole.valueOf(what.slot()));
      case LIBRARY -> Words.of(Library.valueOf(what.slot()));
      case WORKFORCE -> what.slot().equals("OBSERVED") ? "已完成隔离观察" : "近期返工";
      default -> Words.of(what.kind());
    };
  }

  private static String grouped(BigDecimal number) {
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }

  /** What a fact says, in words. */
  static String words(Fact.What what) {
    return switch (what.kind()) {
      case STAGE -> Words.of(Stage.valueOf(what.value()));
      case STATE -> Words.of(ConstructionState.valueOf(what.value()));
      case AMOUNT -> what.amount() == null ? "—" : grouped(what.amount().in(org.guatu.kernel.MoneyUnit.WAN)) + " 万元";
      case DUTY -> what.value().isEmpty() ? "空缺" : what.value();
      case LIBRARY -> what.value().equals("IN") ? "入库" : "调出";
      case LIFE -> what.value().equals("LIVE") ? "登记" : "并入其他项目";
      case ALIAS -> what.slot();
      case CODE -> what.slot().substring(what.slot().indexOf(':') + 1)
          + (what.value().equals(CodeStatus.ACTIVE.name()) ? "" : "（" + Words.of(CodeStatus.valueOf(what.value())) + "）");
      case WORKFORCE -> what.value().replace(">", "超过 ") + " 人";
      default -> what.value();
    };
  }
}
