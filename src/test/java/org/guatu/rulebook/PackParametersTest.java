package org.guatu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.kernel.InvalidInput;
import org.guatu.rulebook.PackParameters.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackParametersTest {
  static Stream<RulePackKind<?>> kinds() {
    return Stream.of(Clocks.KIND, FigurePrinting.KIND, Plausibility.KIND, StageRules.KIND, WorkCalendarRules.KIND);
  }

  private static Map<String, String> form(RulePackKind<?> kind) {
    return new HashMap<>(PackParameters.of(kind, PackContent.shipped(kind)).stream().collect(Collectors.toMap(Parameter::name, Parameter::value)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatIsShownAndSentBackUnchangedIsTheSameRules(RulePackKind<?> kind) {
    assertThat(PackContent.read(kind, PackParameters.content(kind, form(kind)))).usingRecursiveComparison().withStrictTypeChecking()
        .isEqualTo(PackContent.read(kind, PackContent.shipped(kind)));
  }

  @Test
  void anEmergencyLeftBlankHasNoClocksOfItsOwn() {
    assertThat(PackContent.read(Clocks.KIND, PackParameters.content(Clocks.KIND, form(Clocks.KIND))).emergency()).isNull();
    Map<String, String> form = form(Clocks.KIND);
    form.put("p.emergency.matterPlanDays", "1");
    assertThatThrownBy(() -> PackParameters.content(Clocks.KIND, form)).isInstanceOfSatisfying(InvalidInput.class,
        wrong -> assertThat(wrong.fields()).containsOnlyKeys("p.emergency.matterProgressDays", "p.emergency.warnWorkingDays"));
  }

  @Test
  void whatIsNoNumberIsSaidAtItsField() {
    Map<String, String> form = form(FigurePrinting.KIND);
    form.put("p.shareDecimals", "两位");
    assertThatThrownBy(() -> PackParameters.content(FigurePrinting.KIND, form)).isInstanceOfSatisfying(InvalidInput.class,
        wrong -> assertThat(wrong.fields()).containsExactly(Map.entry("p.shareDecimals", "请填整数")));
  }

  @Test
  void aDayThatIsNoneIsNamed() {
    Map<String, String> form = form(WorkCalendarRules.KIND);
    form.put("p.holidays", "2020-01-24 2020-13-02 春节");
    assertThatThrownBy(() -> PackContent.read(WorkCalendarRules.KIND, PackParameters.content(WorkCalendarRules.KIND, form)))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("2020-13-02");
  }

  @Test
  void rulesAreReadInChinese() {
    assertThat(PackParameters.of(FigurePrinting.KIND, PackContent.shipped(FigurePrinting.KIND))).extracting(Parameter::label, Parameter::printed)
        .contains(tuple("比率的尾数", "截断"));
  }
}
