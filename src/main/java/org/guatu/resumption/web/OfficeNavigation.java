package org.guatu.resumption.web;

import org.guatu.identity.NavEntry;
import org.guatu.identity.NavGroup;
import org.guatu.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The office's pages of resumption in the main navigation. */
@Configuration(proxyBeanMethods = false)
class OfficeNavigation {
  @Bean
  NavEntry reviewQueueEntry() {
    return NavEntry.of(NavGroup.RESUMPTION, "核查队列", QueueController.PATH, Permission.RESUMPTION_REVIEW, 10, ReviewController.PATH);
  }

  @Bean
  NavEntry standingSitesEntry() {
    return NavEntry.of(NavGroup.RESUMPTION, "未复工工地", StandingController.PATH, Permission.RESUMPTION_READ, 30);
  }

  @Bean
  NavEntry statisticsEntry() {
    return NavEntry.dated(NavGroup.RESUMPTION, "复工统计", StatisticsController.PATH, Permission.FIGURE_READ, 35);
  }

  @Bean
  NavEntry permitsEntry() {
    return NavEntry.of(NavGroup.RESUMPTION, "准予复工通知", OfficePermitController.PATH, Permission.RESUMPTION_READ, 40);
  }

  @Bean
  NavEntry stopOrdersEntry() {
    return NavEntry.of(NavGroup.RESUMPTION, "停工令", StopOrderController.PATH, Permission.RESUMPTION_READ, 50);
  }

  @Bean
  NavEntry campaignsEntry() {
    return NavEntry.of(NavGroup.RESUMPTION, "复工专项", CampaignController.PATH, Permission.RESUMPTION_PROCEDURE, 60);
  }

  @Bean
  NavEntry proceduresEntry() {
    return NavEntry.of(NavGroup.RESUMPTION, "复工程序", ProcedureController.PATH, Permission.RESUMPTION_READ, 70);
  }
}
