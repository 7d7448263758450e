package org.guatu.rulebook.web;

import org.guatu.identity.NavEntry;
import org.guatu.identity.NavGroup;
import org.guatu.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rulebook in the main navigation. */
@Configuration(proxyBeanMethods = false)
class RulebookNavigation {
  @Bean
  NavEntry rulebookEntry() {
    return NavEntry.of(NavGroup.SYSTEM, "规则书", RulebookController.PATH, Permission.RULEBOOK_READ, 8);
  }
}
