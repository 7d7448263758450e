package org.guatu.matter.web;

import org.guatu.identity.NavEntry;
import org.guatu.identity.NavGroup;
import org.guatu.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The problem list in the main navigation. */
@Configuration(proxyBeanMethods = false)
class MatterNavigation {
  @Bean
  NavEntry matterList() {
    return NavEntry.dated(NavGroup.DESK, "问题台账", MatterController.PATH, Permission.MATTER_READ, 30);
  }
}
