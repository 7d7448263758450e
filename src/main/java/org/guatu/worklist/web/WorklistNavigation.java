package org.guatu.worklist.web;

import org.guatu.identity.NavEntry;
import org.guatu.identity.NavGroup;
import org.guatu.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** To-dos and work lists in the main navigation. */
@Configuration(proxyBeanMethods = false)
class WorklistNavigation {
  @Bean
  NavEntry ownToDos() {
    return NavEntry.of(NavGroup.DESK, "我的待办", "/worklist", Permission.WORK_READ, 10);
  }

  @Bean
  NavEntry workLists() {
    return NavEntry.dated(NavGroup.DESK, "工作清单", WorkItemController.PATH, Permission.WORK_READ, 20);
  }
}
