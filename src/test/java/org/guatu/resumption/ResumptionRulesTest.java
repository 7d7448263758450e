package org.guatu.resumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.resumption.application.Answer;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.application.Inputs;
import org.guatu.resumption.application.Limits;
import org.guatu.resumption.application.Verdict;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.permit.PermitStep;
import org.guatu.resumption.procedure.Condition;
import org.guatu.resumption.procedure.ConditionMode;
import org.guatu.resumption.procedure.EvidenceKind;
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.procedure.ProcedureContent;
import org.guatu.resumption.procedure.ProcedureJson;
import org.guatu.resumption.procedure.Procedures;
import org.guatu.rulebook.RulebookShipped;
import org.junit.jupiter.api.Test;

/** The rules of resumption in plain Java (control rules, scenarios 38, 39, 44). */
class ResumptionRulesTest {
  private static final ProcedureContent EPIDEMIC = Procedures.shipped("epidemic").content();
  private static final ProcedureContent POST_HOLIDAY = Procedures.shipped("post-holiday").content();
  private static final Limits LIMITS = new Limits(RulebookShipped.workingDays());

  private static Inputs inputs(ProcedureContent procedure, boolean emergency, Map<String, Inputs.Given> changes, Set<Party> signed) {
    Map<String, Inputs.Given> items = new TreeMap<>(procedure.conditions(emergency).keySet().stream()
        .collect(Collectors.toMap(code -> code, code -> new Inputs.Given(Answer.MET, List.of(EvidenceKind.PHOTO, EvidenceKind.DOCUMENT)))));
    items.putAll(changes);
    return new Inputs(emergency, LocalDate.of(2020, 3, 3), 120, true, items, signed.stream().sorted().toList(), "hash");
  }

  private static Verdict verdict(ProcedureContent procedure, boolean emergency, Map<String, Inputs.Given> changes) {
    return Verdict.of(procedure, inputs(procedure, emergency, changes, Set.of(Party.values())));
  }

  @Test
  void fridayAfternoonIsDueAtTheEndOfTuesday() {
    assertThat(LIMITS.due(Moments.parse("2020-02-28T16:00"), 2)).isEqualTo(Moments.endOf(LocalDate.of(2020, 3, 3)));
  }

  @Test
  void theClockStandsStillWhileTheSiteMends() {
    var due = LIMITS.due(Moments.parse("2020-02-28T16:00"), 2);
    int left = LIMITS.left(Moments.parse("2020-03-02T10:00"), due);
    assertThat(left).isEqualTo(1);
    assertThat(LIMITS.dueAgain(Moments.parse("2020-03-05T09:00"), left)).isEqualTo(Moments.endOf(LocalDate.of(2020, 3, 6)));
  }

  @Test
  void whatIsSentAgainHasADayAtLeast() {
    int left = LIMITS.left(Moments.parse("2020-03-04T10:00"), Moments.endOf(LocalDate.of(2020, 3, 3)));
    assertThat(left).isZero();
    assertThat(LIMITS.dueAgain(Moments.parse("2020-03-06T17:00"), left)).isEqualTo(Moments.endOf(LocalDate.of(2020, 3, 9)));
  }

  @Test
  void aMandatoryConditionThatIsNotMetIsNamed() {
    Verdict verdict = verdict(EPIDEMIC, true, Map.of("masks", new Inputs.Given(Answer.NOT_MET, List.of())));
    assertThat(verdict.unmet()).containsExactly("masks");
    assertThatThrownBy(() -> verdict.demand(EPIDEMIC, true)).isInstanceOfSatisfying(RuleViolation.class,
        refused -> assertThat(Words.of(refused)).contains("口罩"));
  }

  @Test
  void notApplicableDoesNotMeetWhatIsMandatoryButExcusesTheRest() {
    assertThat(verdict(POST_HOLIDAY, false, Map.of("crane", new Inputs.Given(Answer.NA, List.of()))).unmet()).containsExactly("crane");
    assertThat(verdict(POST_HOLIDAY, false, Map.of("pit", new Inputs.Given(Answer.NA, List.of()))).passes()).isTrue();
  }

  @Test
  void evidenceOfTheWrongKindProvesNothing() {
    Verdict verdict = verdict(EPIDEMIC, true, Map.of("isolation-area", new Inputs.Given(Answer.MET, List.of(EvidenceKind.DOCUMENT))));
    assertThat(verdict.unproven()).containsExactly("isolation-area");
    assertThat(verdict.passes()).isFalse();
  }

  @Test
  void everyPartyHasToSign() {
    Verdict verdict = Verdict.of(EPIDEMIC, inputs(EPIDEMIC, true, Map.of(), Set.of(Party.OWNER, Party.CONTRACTOR)));
    assertThat(verdict.unsigned()).containsExactly(Party.SUPERVISOR);
    assertThat(verdict.complete()).isTrue();
    assertThat(verdict.passes()).isFalse();
  }

  @Test
  void nothingOfHealthIsAskedInOrdinaryTimesOrAfterAHoliday() {
    assertThat(POST_HOLIDAY.conditions(true)).isEqualTo(POST_HOLIDAY.conditions(false)).hasSizeGreaterThan(10);
    assertThat(POST_HOLIDAY.conditions(false).values()).noneMatch(condition -> (condition.name() + condition.standard()).matches(".*(体温|测温|口罩|隔离|消毒|疫情|健康).*"));
    assertThat(EPIDEMIC.conditions(false).values()).allMatch(condition -> condition.mode() == ConditionMode.ALWAYS)
        .noneMatch(condition -> (condition.name() + condition.standard()).matches(".*(体温|测温|口罩|隔离|消毒).*"));
    assertThat(EPIDEMIC.conditions(true)).hasSizeGreaterThan(EPIDEMIC.conditions(false).size());
  }

  @Test
  void thePacksHaveTheirSixGroupsAndEveryConditionItsSource() {
    for (ProcedureContent pack : List.of(EPIDEMIC, POST_HOLIDAY)) {
      assertThat(pack.groups()).hasSize(6);
      assertThat(pack.parties()).containsExactly(Party.OWNER, Party.CONTRACTOR, Party.SUPERVISOR);
      assertThat(pack.sources()).isNotEmpty();
      assertThat(pack.conditions(true).values()).extracting(Condition::source).doesNotContain("");
    }
    assertThat(EPIDEMIC.groups()).extracting("name").containsExactly("工作机制到位", "服务保障到位", "应急处置到位", "物资储备到位", "宣传引导到位", "监督管理到位");
  }

  @Test
  void aProcedureSaysEverythingAndNothingElse() {
    String json = ProcedureJson.write(POST_HOLIDAY);
    assertThat(ProcedureJson.read(json)).isEqualTo(POST_HOLIDAY);
    assertThatThrownBy(() -> ProcedureJson.read(json.replace("\"validityDays\":365", "\"validityDays\":0"))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ProcedureJson.read(json.replace("\"validityDays\":365", "\"days\":365"))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ProcedureJson.read(json.replace("\"pit\"", "\"crane\""))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aReturnedApplicationCanBeSentAgainAndAnEndedOneCannot() {
    assertThat(ApplicationStatus.LIFE.next(ApplicationStatus.RECTIFY, ApplicationStep.RESUBMIT)).isEqualTo(ApplicationStatus.RESUBMITTED);
    for (ApplicationStatus status : ApplicationStatus.values()) {
      assertThat(status.isFinal()).isEqualTo(Set.of(ApplicationStatus.APPROVED, ApplicationStatus.REJECTED, ApplicationStatus.WITHDRAWN,
          ApplicationStatus.EXPIRED).contains(status));
      boolean approvable = ApplicationStatus.LIFE.allows(status, ApplicationStep.APPROVE);
      assertThat(approvable).as(status.name()).isEqualTo(status == ApplicationStatus.UNDER_VERIFICATION);
    }
  }

  @Test
  void whatIsRevokedStaysRevoked() {
    assertThat(PermitStatus.LIFE.steps(PermitStatus.REVOKED)).as("only a ledger may say that it never was").containsExactly(PermitStep.RETRACT);
    assertThat(PermitStatus.LIFE.steps(PermitStatus.RETRACTED)).isEmpty();
    assertThat(PermitStatus.LIFE.next(PermitStatus.SUSPENDED, PermitStep.REINSTATE)).isEqualTo(PermitStatus.ACTIVE);
    assertThat(PermitStatus.LIFE.allows(PermitStatus.SUSPENDED, PermitStep.EXTEND)).isFalse();
  }

  @Test
  void everyStatusAndStepHasItsWord() {
    for (Class<? extends Enum<?>> kind : List.of(ApplicationStatus.class, ApplicationStep.class, PermitStatus.class, PermitStep.class)) {
      for (Enum<?> value : kind.getEnumConstants()) {
        assertThat(Words.has(kind.getSimpleName() + "." + value.name())).as(value.name()).isTrue();
      }
    }
  }
}
