package org.guatu.crawl;

import static org.guatu.identity.Permission.*;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guatu.identity.Permission;
import org.guatu.identity.Role;
import org.springframework.http.HttpMethod;

/** Who may ask for which address, said apart from the product: one of the permissions, by the longest beginning that fits. */
final class Rules {
  /** Where everybody may go who is signed in; what is seen there depends on him. Nothing of the register stands in the forms of the ledgers. */
  private static final Pattern FOR_EVERYBODY = Pattern.compile("/|/error|/wall|/search|/search/suggestions|/type-size|/account.*|/sign-.*|/setup.*|/worklist|/wallchart/alerts|/ledger"
      + "|/resumption/verify.*|/ledger/[^/]+/template|/api/v1/ledgers|/api/v1/ledgers/[^/]+/template");

  private static final List<Rule> RULES = List.of(
      reads("/project/", PROJECT_READ), writes("/project/", PROJECT_WRITE, PROJECT_PROGRESS, PROJECT_MERGE), writes("/project/projects/views", PROJECT_READ),
      reads("/project/projects/new", PROJECT_WRITE), reads("/project/projects/export", LEDGER_EXPORT),
      reads("/api/v1/projects", PROJECT_READ), writes("/api/v1/projects", PROJECT_WRITE, PROJECT_PROGRESS), reads("/wallchart/matrix", PROJECT_READ),
      reads("/figures", FIGURE_READ), reads("/api/v1/figures", FIGURE_READ),
      reads("/matter/", MATTER_READ), reads("/matter/matters/new", MATTER_RAISE), writes("/matter/", MATTER_RAISE, MATTER_HANDLE, MATTER_DIRECT),
      reads("/worklist/items", WORK_READ), reads("/wallchart/asked", WORK_READ), reads("/worklist/items/new", WORK_WRITE), writes("/worklist/items", WORK_WRITE), writes("/worklist/to-dos", WORK_WRITE),
      reads("/document/", DOCUMENT_READ), writes("/document/", DOCUMENT_WRITE),
      reads("/briefing/", BRIEF_READ), writes("/briefing/check", BRIEF_READ), writes("/briefing/briefs", BRIEF_PUBLISH), writes("/briefing/briefs/new", BRIEF_READ),
      reads("/ledger/", LEDGER_EXPORT), reads("/ledger/{code}/import", LEDGER_IMPORT), reads("/ledger/batches", LEDGER_IMPORT), writes("/ledger/", LEDGER_IMPORT),
      reads("/api/v1/ledgers/", LEDGER_EXPORT), reads("/api/v1/ledgers/batches", LEDGER_IMPORT), writes("/api/v1/ledgers/", LEDGER_IMPORT),
      reads("/organization/", ORGANIZATION_READ), writes("/organization/", ORGANIZATION_WRITE), writes("/organization/enterprises", ENTERPRISE_WRITE),
      writes("/organization/assignments", ENTERPRISE_WRITE), reads("/organization/enterprises/new", ENTERPRISE_WRITE), reads("/organization/areas/new", ORGANIZATION_WRITE),
      reads("/organization/departments/new", ORGANIZATION_WRITE), reads("/organization/people/new", ORGANIZATION_WRITE),
      reads("/rulebook", RULEBOOK_READ), writes("/rulebook", RULEBOOK_WRITE), reads("/rulebook/drafts/new", RULEBOOK_WRITE),
      reads("/project/scorecard", FIGURE_READ), reads("/api/v1/matters", MATTER_READ), writes("/api/v1/matters", MATTER_RAISE, MATTER_HANDLE, MATTER_DIRECT),
      reads("/api/v1/work-items", WORK_READ), writes("/api/v1/work-items", WORK_WRITE), reads("/api/v1/to-dos", WORK_READ), writes("/api/v1/to-dos", WORK_WRITE),
      reads("/resumption/", RESUMPTION_READ), writes("/resumption/", RESUMPTION_PROCEDURE, RESUMPTION_PROCEDURE_APPROVE, RESUMPTION_APPLY, RESUMPTION_SIGN,
          RESUMPTION_REVIEW, RESUMPTION_APPROVE, RESUMPTION_STOP, RESUMPTION_ASK),
      reads("/api/v1/resumption/", RESUMPTION_READ), writes("/api/v1/resumption/", RESUMPTION_PROCEDURE, RESUMPTION_APPLY, RESUMPTION_SIGN, RESUMPTION_REVIEW,
          RESUMPTION_APPROVE, RESUMPTION_STOP),
      reads("/api/v1/resumption/procedures/drafts", RESUMPTION_PROCEDURE, RESUMPTION_PROCEDURE_APPROVE), writes("/api/v1/resumption/procedures/drafts", RESUMPTION_PROCEDURE, RESUMPTION_PROCEDURE_APPROVE),
      reads("/resumption/queue", RESUMPTION_REVIEW), reads("/resumption/statistics", FIGURE_READ), reads("/resumption/statistics/rows", FIGURE_READ), reads("/resumption/statistics/export", LEDGER_EXPORT), reads("/resumption/permits/export", LEDGER_EXPORT), reads("/resumption/standing/export", LEDGER_EXPORT), reads("/api/v1/resumption/statistics", FIGURE_READ), reads("/resumption/campaigns", RESUMPTION_PROCEDURE), reads("/api/v1/resumption/campaigns/{id}/sites", RESUMPTION_PROCEDURE), reads("/resumption/procedures/new", RESUMPTION_PROCEDURE),
      reads("/resumption/procedures/drafts/", RESUMPTION_PROCEDURE, RESUMPTION_PROCEDURE_APPROVE), reads("/resumption/permits/{id}/office", RESUMPTION_APPROVE),
      reads("/resumption/stop-orders/new", RESUMPTION_STOP),
      reads("/resumption/applications/new", RESUMPTION_APPLY),
      reads("/resumption/signing-keys", SIGNING_KEY_ROTATE), writes("/resumption/signing-keys", SIGNING_KEY_ROTATE),
      reads("/identity/accounts", ACCOUNT_READ), reads("/identity/accounts/new", ACCOUNT_WRITE), writes("/identity/accounts", ACCOUNT_WRITE),
      writes("/identity/accounts/{id}/grants", ROLE_GRANT), reads("/identity/sessions", SESSION_END), writes("/identity/sessions", SESSION_END),
      reads("/identity/api-keys", API_KEY_WRITE), writes("/identity/api-keys", API_KEY_WRITE), reads("/audit", AUDIT_READ), writes("/audit", AUDIT_READ));

  private Rules() {}

  private record Rule(boolean reading, String beginning, Set<Permission> permissions) {}

  static boolean open(String pattern) {
    return FOR_EVERYBODY.matcher(pattern).matches();
  }

  static boolean known(HttpMethod method, String pattern) {
    return open(pattern) || rule(method, pattern).isPresent();
  }

  static boolean allow(Role role, HttpMethod method, String pattern) {
    return rule(method, pattern).orElseThrow().permissions().stream().anyMatch(role.permissions()::contains);
  }

  private static Optional<Rule> rule(HttpMethod method, String pattern) {
    return RULES.stream().filter(rule -> rule.reading() == (method == HttpMethod.GET) && pattern.startsWith(rule.beginning()))
        .max(Comparator.comparingInt(rule -> rule.beginning().length()));
  }

  private static Rule reads(String beginning, Permission... permissions) {
    return new Rule(true, beginning, EnumSet.copyOf(Arrays.asList(permissions)));
  }

  private static Rule writes(String beginning, Permission... permissions) {
    return new Rule(false, beginning, EnumSet.copyOf(Arrays.asList(permissions)));
  }
}
