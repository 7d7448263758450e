package org.guatu.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.audit.AuditFilter;
import org.guatu.audit.AuditLog;
import org.guatu.audit.Outcome;
import org.guatu.identity.Browser;
import org.guatu.identity.IdentityTest;
import org.guatu.identity.People;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever asks over HTTP for a row of another zone or of another area, to read or to write, is told that it is not there, and the trail says that he asked. */
@IdentityTest
class ForeignRowsTest {
  /** What a page of the kind writes. */
  private static final Map<String, List<String>> WRITES = new LinkedHashMap<>();

  static {
    WRITES.put("/project/projects/", List.of("/stage", "/state", "/amount", "/name", "/unmerge"));
    WRITES.put("/matter/matters/", List.of("/note", "/close"));
    WRITES.put("/worklist/items/", List.of("/report", "/cancel"));
    WRITES.put("/document/attachments/", List.of("/withdraw"));
    WRITES.put("/ledger/batches/", List.of("/check", "/apply", "/undo"));
    WRITES.put("/rulebook/drafts/", List.of("", "/discard", "/activate"));
    WRITES.put("/organization/enterprises/", List.of(""));
    WRITES.put("/organization/assignments/", List.of("/end", "/withdraw"));
    WRITES.put("/organization/areas/", List.of(""));
    WRITES.put("/organization/departments/", List.of("", "/close"));
    WRITES.put("/organization/people/", List.of("", "/leave"));
    WRITES.put("/identity/accounts/", List.of("", "/disable", "/enable", "/reset"));
    WRITES.put("/identity/api-keys/", List.of("/revoke"));
  }

  /** Filled in well enough that no field is the reason of a refusal. */
  private static final Map<String, String> FORM = Map.ofEntries(Map.entry("choice", "TOTAL"), Map.entry("value", "1000万元"), Map.entry("on", "2020-03-01"),
      Map.entry("reason", "核对"), Map.entry("evidence", "纪要"), Map.entry("version", "1"), Map.entry("read", "2020-03-03T10:00:00Z"), Map.entry("text", "说明"),
      Map.entry("opinion", "同意"), Map.entry("name", "某某"), Map.entry("shortName", "某"), Map.entry("kind", "BUREAU"), Map.entry("position", "1"),
      Map.entry("label", "某"), Map.entry("citation", "文"), Map.entry("role", "AREA_LEADER"), Map.entry("subject", "00000000-0000-7000-8000-000000000000"), Map.entry("from", "2020-03-02"));

  private static final Map<String, String> ACCOUNT = Map.of("displayName", "某某");

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired People people;
  @Autowired AuditLog log;
  @LocalServerPort int port;
  private ZoneRows rows;

  @BeforeEach
  void aZoneWithOneOfEach() throws Exception {
    rows = ZoneRows.make(beans);
  }

  @Test
  void anotherZonesRowIsNotThereWhateverItsKind() {
    Zone own = people.zone();
    Map<Role, Browser> browsers = Map.of(Role.REFORM_OFFICER, signedIn(own, Role.REFORM_OFFICER, ScopeKind.ZONE, own.id().value()),
        Role.SYSTEM_ADMINISTRATOR, signedIn(own, Role.SYSTEM_ADMINISTRATOR, ScopeKind.ZONE, own.id().value()),
        Role.SECURITY_ADMINISTRATOR, signedIn(own, Role.SECURITY_ADMINISTRATOR, ScopeKind.ZONE, own.id().value()));
    rows.byAddress().forEach((address, id) -> {
      if (!address.startsWith("/api/")) {
        refused(browsers.get(role(address)), own, address, id);
      }
    });
  }

  @Test
  void anotherAreasRowIsNotThereEither() {
    Browser officer = signedIn(rows.zone(), Role.INVESTMENT_OFFICER, ScopeKind.AREA, rows.elsewhere().value());
    for (String address : List.of("/project/projects/", "/matter/matters/", "/worklist/items/", "/document/attachments/", "/ledger/batches/")) {
      refused(officer, rows.zone(), address, rows.byAddress().get(address));
    }
  }

  private static Role role(String address) {
    if (address.startsWith("/identity/api-keys/")) {
      return Role.SECURITY_ADMINISTRATOR;
    }
    return address.matches("/identity/accounts/|/organization/(areas|departments|people)/") ? Role.SYSTEM_ADMINISTRATOR : Role.REFORM_OFFICER;
  }

  private void refused(Browser browser, Zone asked, String address, UUID id) {
    String path = address + id;
    if (!address.endsWith("/assignments/") && !address.endsWith("/api-keys/")) {
      assertThat(browser.get(path).status()).as("GET " + path).isEqualTo(404);
      assertThat(noted(asked, id)).as("audited: GET " + path).isEqualTo(1);
    }
    browser.get("/account");
    for (String write : WRITES.getOrDefault(address, List.of())) {
      int before = noted(asked, id);
      assertThat(browser.post(path + write, address.equals("/identity/accounts/") ? ACCOUNT : FORM).status()).as("POST " + path + write).isEqualTo(404);
      assertThat(noted(asked, id)).as("audited: POST " + path + write).isEqualTo(before + 1);
    }
  }

  private int noted(Zone asked, UUID id) {
    return log.page(asked.id(), new AuditFilter(null, null, null, "access.not-found", id.toString(), Outcome.REFUSED, null), 20).size();
  }

  private Browser signedIn(Zone zone, Role role, ScopeKind kind, UUID target) {
    Browser browser = new Browser(port);
    people.signIn(browser, people.with(zone, role, kind, target));
    return browser;
  }
}
