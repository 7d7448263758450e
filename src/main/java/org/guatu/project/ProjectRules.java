package org.guatu.project;

import org.guatu.rulebook.RulePackKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of rules that only the register follows. */
@Configuration(proxyBeanMethods = false)
class ProjectRules {
  @Bean
  RulePackKind<CreditSplit> creditSplit() {
    return CreditSplit.KIND;
  }
}
