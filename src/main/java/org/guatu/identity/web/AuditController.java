package org.guatu.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guatu.audit.AuditFilter;
import org.guatu.audit.AuditLine;
import org.guatu.audit.ChainProof;
import org.guatu.audit.Outcome;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.identity.oversight.Oversight;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit administrator's page: the trail, newest first, with its proof. */
@Controller
class AuditController {
  private static final int PAGE = 50;

  private final Oversight oversight;

  AuditController(Oversight oversight) {
    this.oversight = oversight;
  }

  /** The filter as it stands in the address. */
  record Query(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to, @Nullable String actor, @Nullable String action,
      @Nullable String subject, @Nullable Outcome outcome, @Nullable UUID before) {

    AuditFilter filter() {
      return new AuditFilter(from, to, actor, action, subject, outcome, before);
    }
  }

  @GetMapping("/audit")
  String show(@ModelAttribute Query query, Model model) {
    return page(query.filter(), null, model);
  }

  @PostMapping("/audit/verify")
  String verify(Model model) {
    ChainProof proof = oversight.verify(Access.scopeOf(Permission.AUDIT_READ));
    return page(new AuditFilter(null, null, null, null, null, null, null), proof, model);
  }

  @PostMapping("/audit/export")
  void export(@ModelAttribute Query query, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
    oversight.export(Access.scopeOf(Permission.AUDIT_READ), query.filter(), response.getOutputStream());
  }

  private String page(AuditFilter filter, @Nullable ChainProof proof, Model model) {
    Scope scope = Access.scopeOf(Permission.AUDIT_READ);
    List<AuditLine> found = oversight.page(scope, filter, PAGE + 1);
    List<AuditLine> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next = found.size() <= PAGE ? null : address("/audit", filter.before(shown.getLast().entry().id()));
    model.addAttribute("page", new AuditPage(shown, oversight.names(scope, shown), filter, address("/audit", filter.before(null)), next,
        address("/audit/export", filter.before(null)), proof));
    return "identity/audit";
  }

  private static String address(String path, AuditFilter filter) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    add(address, "from", filter.from());
    add(address, "to", filter.to());
    add(address, "actor", filter.actor());
    add(address, "action", filter.action());
    add(address, "subject", filter.subject());
    add(address, "outcome", filter.outcome());
    add(address, "before", filter.before());
    return address.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
    if (value != null) {
      address.queryParam(name, value);
    }
  }
}
