package org.guatu.resumption.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guatu.document.paper.Paper;
import org.guatu.document.paper.PaperFormat;
import org.guatu.document.paper.Papers;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.identity.Zone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.Fields;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.QrCode;
import org.guatu.resumption.permit.FirstWorkdays;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitBackground;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.permit.PermitPaper;
import org.guatu.resumption.permit.Permits;
import org.guatu.resumption.token.PermitTokens;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A permit as the site has it: the paper with its code, and the report of the first working day. */
@Controller
class PermitController {
  private static final String ONE = OfficePermitController.PATH + "/{id}";

  private final Permits permits;
  private final PermitBackground background;
  private final FirstWorkdays workdays;
  private final PermitTokens tokens;
  private final ZoneDirectory zones;

  PermitController(Permits permits, PermitBackground background, FirstWorkdays workdays, PermitTokens tokens, ZoneDirectory zones) {
    this.permits = permits;
    this.background = background;
    this.workdays = workdays;
    this.tokens = tokens;
    this.zones = zones;
  }

  @GetMapping(ONE)
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("page", page(id, Map.of(), Map.of()));
    return "resumption/permit";
  }

  /** As a Word document or a PDF. @throws org.guatu.kernel.RuleViolation unless it holds or will */
  @GetMapping(ONE + "/paper.{extension:docx|pdf}")
  ResponseEntity<byte[]> paper(@PathVariable UUID id, @PathVariable String extension) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_READ);
    Permit permit = permits.get(scope, new PermitId(id));
    Zone zone = zones.get(scope.zone());
    Paper paper = PermitPaper.of(permit, background.basis(scope, permit), zone.name(), tokens.sign(zone.id(), permit.claims(zone.code())), VerifyController.address(zone));
    return Papers.download(paper, PaperFormat.valueOf(extension.toUpperCase(Locale.ROOT)), permit.numberText());
  }

  @PostMapping(ONE + "/first-workday")
  @Requires(Permission.RESUMPTION_APPLY)
  String report(@PathVariable UUID id, @RequestParam(defaultValue = "") String workedOn, @RequestParam(defaultValue = "") String present,
      HttpServletResponse response, Model model) {
    try {
      Fields fields = new Fields();
      LocalDate worked = fields.requiredDay("workedOn", "首个工作日", workedOn);
      int people = fields.requiredNumber("present", "到岗人数", present, 1, 100_000);
      fields.check();
      workdays.report(Access.scopeOf(Permission.RESUMPTION_APPLY), new PermitId(id), worked, people);
      return "redirect:" + OfficePermitController.PATH + "/" + id;
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      model.addAttribute("page", page(id, Map.of("workedOn", workedOn, "present", present), wrong.fields()));
      return "resumption/permit";
    }
  }

  private PermitPage page(UUID id, Map<String, String> typed, Map<String, String> errors) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_READ);
    Permit permit = permits.get(scope, new PermitId(id));
    Zone zone = zones.get(scope.zone());
    String token = tokens.sign(zone.id(), permit.claims(zone.code()));
    QrCode code = PermitTokens.qrCode(VerifyController.address(zone), token);
    return new PermitPage(permit, background.basis(scope, permit), background.course(scope, permit).orElse(null), zone.name(), zone.code(), token, code,
        workdays.of(scope, permit.id()).orElse(null),
        Access.current().may(Permission.RESUMPTION_APPLY) && workdays.awaited(scope, permit.id()), Access.current().may(Permission.RESUMPTION_APPROVE), typed, errors);
  }
}
