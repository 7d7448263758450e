package org.guatu.identity.web;

import org.guatu.identity.NavEntry;
import org.guatu.identity.NavGroup;
import org.guatu.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of the three administrators in the main navigation. */
@Configuration
class IdentityNavigation {
  @Bean
  NavEntry accountsEntry() {
    return NavEntry.of(NavGroup.SYSTEM, "账号与角色", "/identity/accounts", Permission.ACCOUNT_READ, 10);
  }

  @Bean
  NavEntry sessionsEntry() {
    return NavEntry.of(NavGroup.SYSTEM, "在线会话", "/identity/sessions", Permission.SESSION_END, 20);
  }

  @Bean
  NavEntry keysEntry() {
    return NavEntry.of(NavGroup.SYSTEM, "接口密钥", "/identity/api-keys", Permission.API_KEY_WRITE, 30);
  }

  @Bean
  NavEntry auditEntry() {
    return NavEntry.of(NavGroup.SYSTEM, "审计", "/audit", Permission.AUDIT_READ, 40);
  }
}
