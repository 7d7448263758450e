package org.guatu.resumption.web;

import org.guatu.identity.NavEntry;
import org.guatu.identity.NavGroup;
import org.guatu.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The site's pages of resumption in the main navigation. */
@Configuration(proxyBeanMethods = false)
class SiteNavigation {
  @Bean
  NavEntry applicationsEntry() {
    return NavEntry.of(NavGroup.RESUMPTION, "复工申请", ApplicationController.PATH, Permission.RESUMPTION_READ, 20);
  }
}
