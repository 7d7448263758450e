package org.guatu.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.ledger.Column;
import org.guatu.ledger.Format;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.Ledgers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of ledgers, their templates, and their rows as a file. */
@Controller
class LedgerController {
  private final Ledgers ledgers;
  private final Clock clock;

  LedgerController(Ledgers ledgers, Clock clock) {
    this.ledgers = ledgers;
    this.clock = clock;
  }

  @GetMapping("/ledger")
  String list(Model model) {
    Access access = Access.current();
    List<LedgersPage.Row> rows = ledgers.all().stream().map(ledger -> new LedgersPage.Row(ledger.code(), ledger.title(), ledger.about(),
        ledger.columns().stream().map(Column::header).collect(Collectors.joining("、")),
        access.may(Permission.LEDGER_IMPORT) && access.may(ledger.permission()),
        access.may(Permission.LEDGER_EXPORT) && access.may(ledger.readPermission()))).toList();
    model.addAttribute("page", new LedgersPage(rows));
    return "ledger/ledgers";
  }

  @GetMapping("/ledger/{code}/template")
  void template(@PathVariable String code, HttpServletResponse response) throws IOException {
    Ledger ledger = ledgers.get(code);
    ledgers.template(code, file(response, Format.XLSX, ledger.title() + "模板"));
  }

  /** Written straight to the response: the first byte leaves before the first row is read. */
  @GetMapping("/ledger/{code}/export")
  void export(@PathVariable String code, @RequestParam(defaultValue = "XLSX") Format format, @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt, HttpServletResponse response) throws IOException {
    Ledger ledger = ledgers.get(code);
    AsOf moment = AsOf.parse(asOf, knownAt, clock.instant());
    Scope scope = Access.scopeOf(ledger.readPermission());
    ledgers.export(scope, code, moment, format, file(response, format, ledger.title() + moment.day()));
  }

  static OutputStream file(HttpServletResponse response, Format format, String name) throws IOException {
    response.setContentType(format.mediaType());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name + format.suffix(), StandardCharsets.UTF_8).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return response.getOutputStream();
  }
}
