package org.guatu.ledger.web;

import org.guatu.identity.NavEntry;
import org.guatu.identity.NavGroup;
import org.guatu.identity.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledgers' pages in the main navigation. */
@Configuration(proxyBeanMethods = false)
class LedgerNavigation {
  @Bean
  NavEntry ledgersEntry() {
    return NavEntry.of(NavGroup.PROJECT, "台账导入导出", "/ledger", Permission.LEDGER_EXPORT, 80);
  }

  @Bean
  NavEntry ledgerBatchesEntry() {
    return NavEntry.of(NavGroup.PROJECT, "导入批次", "/ledger/batches", Permission.LEDGER_IMPORT, 81);
  }
}
