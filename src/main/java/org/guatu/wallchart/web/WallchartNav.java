package org.guatu.wallchart.web;

import org.guatu.identity.NavEntry;
import org.guatu.identity.NavGroup;
import org.guatu.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the wall's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class WallchartNav {

  @Bean
  NavEntry homeEntry() {
    return NavEntry.of(NavGroup.DESK, "今日总览", "/", null, 10);
  }

  @Bean
  NavEntry alertsEntry() {
    return NavEntry.of(NavGroup.DESK, "需要过问的事", "/wallchart/alerts", Permission.FIGURE_READ, 20);
  }

  @Bean
  NavEntry matrixEntry() {
    return NavEntry.of(NavGroup.PROJECT, "重点工作矩阵", "/wallchart/matrix", Permission.PROJECT_READ, 60);
  }

  @Bean
  NavEntry wallEntry() {
    return NavEntry.of(NavGroup.PROJECT, "指挥大屏", "/wall", Permission.FIGURE_READ, 70);
  }
}
