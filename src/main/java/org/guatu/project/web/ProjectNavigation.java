package org.guatu.project.web;

import org.guatu.identity.NavEntry;
import org.guatu.identity.NavGroup;
import org.guatu.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register's pages in the main navigation. */
@Configuration(proxyBeanMethods = false)
class ProjectNavigation {
  @Bean
  NavEntry projectLedger() {
    return NavEntry.dated(NavGroup.PROJECT, "项目台账", ProjectsController.PATH, Permission.PROJECT_READ, 10);
  }

  @Bean
  NavEntry scorecardEntry() {
    return NavEntry.dated(NavGroup.PROJECT, "招商计分", ScorecardController.PATH, Permission.FIGURE_READ, 30);
  }
}
