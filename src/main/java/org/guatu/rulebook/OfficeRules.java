package org.guatu.rulebook;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of rules that more than one module follows. A module's own kinds are beans of that module. */
@Configuration(proxyBeanMethods = false)
class OfficeRules {
  @Bean
  RulePackKind<FigurePrinting> figurePrinting() {
    return FigurePrinting.KIND;
  }

  @Bean
  RulePackKind<Plausibility> plausibility() {
    return Plausibility.KIND;
  }

  @Bean
  RulePackKind<Clocks> clocks() {
    return Clocks.KIND;
  }

  @Bean
  RulePackKind<StageRules> stageRules() {
    return StageRules.KIND;
  }

  @Bean
  RulePackKind<WorkCalendarRules> workCalendar() {
    return WorkCalendarRules.KIND;
  }
}
