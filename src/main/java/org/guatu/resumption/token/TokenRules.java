package org.guatu.resumption.token;

import org.guatu.rulebook.RulePackKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind of rules that tokens follow. */
@Configuration(proxyBeanMethods = false)
class TokenRules {
  @Bean
  RulePackKind<PermitListRules> permitListRules() {
    return PermitListRules.KIND;
  }
}
