package org.guatu.organization.web;

import org.guatu.identity.NavEntry;
import org.guatu.identity.NavGroup;
import org.guatu.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The office's pages in the main navigation. */
@Configuration(proxyBeanMethods = false)
class OrganizationNavigation {
  @Bean
  NavEntry enterpriseList() {
    return NavEntry.of(NavGroup.ECONOMY, "企业名录", EnterpriseController.PATH, Permission.ORGANIZATION_READ, 10);
  }

  @Bean
  NavEntry departmentTree() {
    return NavEntry.of(NavGroup.SYSTEM, "部门", DepartmentController.PATH, Permission.ORGANIZATION_READ, 5);
  }

  @Bean
  NavEntry personList() {
    return NavEntry.of(NavGroup.SYSTEM, "人员", PersonController.PATH, Permission.ORGANIZATION_READ, 6);
  }

  @Bean
  NavEntry areaList() {
    return NavEntry.of(NavGroup.SYSTEM, "责任区", AreaController.PATH, Permission.ORGANIZATION_READ, 7);
  }
}
