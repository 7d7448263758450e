package org.guatu.rulebook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Fields;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.guatu.rulebook.ActivatedPack;
import org.guatu.rulebook.OperatingMode;
import org.guatu.rulebook.OperatingModes;
import org.guatu.rulebook.PackParameters;
import org.guatu.rulebook.RulePackKind;
import org.guatu.rulebook.RulePacks;
import org.guatu.rulebook.Rulebook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rulebook at a glance, the content of a pack, and declaring the zone's mode. */
@Controller
class RulebookController {
  static final String PATH = "/rulebook";

  private final Rulebook rulebook;
  private final RulePacks packs;
  private final OperatingModes modes;
  private final Clock clock;

  RulebookController(Rulebook rulebook, RulePacks packs, OperatingModes modes, Clock clock) {
    this.rulebook = rulebook;
    this.packs = packs;
    this.modes = modes;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String show(Model model) {
    model.addAttribute("page", page(Map.of(), Map.of()));
    return "rulebook/rulebook";
  }

  /** The rules that ship with the product. */
  @GetMapping(PATH + "/kinds/{code}")
  String shipped(@PathVariable String code, Model model) {
    RulePackKind<?> kind = packs.kind(code);
    packs.packs(Access.scopeOf(Permission.RULEBOOK_READ));
    model.addAttribute("page", new PackPage(kind, null, PackParameters.of(kind, packs.shipped(kind)), Access.current().may(Permission.RULEBOOK_WRITE)));
    return "rulebook/pack";
  }

  @GetMapping(PATH + "/packs/{id}")
  String pack(@PathVariable UUID id, Model model) {
    ActivatedPack pack = packs.packs(Access.scopeOf(Permission.RULEBOOK_READ)).stream().filter(each -> each.id().equals(id)).findFirst()
        .orElseThrow(() -> new NotFound("rule-pack", id));
    RulePackKind<?> kind = packs.kind(pack.kind());
    model.addAttribute("page", new PackPage(kind, pack, PackParameters.of(kind, pack.content()), Access.current().may(Permission.RULEBOOK_WRITE)));
    return "rulebook/pack";
  }

  @PostMapping(PATH + "/modes")
  @Requires(Permission.RULEBOOK_WRITE)
  String declare(@RequestParam(defaultValue = "") String mode, @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String orderNumber, @RequestParam(defaultValue = "") String reason, HttpServletResponse response, Model model) {
    try {
      Fields fields = new Fields();
      OperatingMode next = fields.choice("mode", "状态", mode, OperatingMode.class);
      fields.required("orderNumber", "命令文号", orderNumber, 60);
      fields.required("reason", "事由", reason, 20);
      Instant moment = moment(fields, from);
      fields.check();
      modes.declare(Access.scopeOf(Permission.RULEBOOK_WRITE), next, moment, orderNumber, reason);
      return "redirect:" + PATH;
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      model.addAttribute("page", page(Map.of("mode", mode, "from", from, "orderNumber", orderNumber, "reason", reason), wrong.fields()));
      return "rulebook/rulebook";
    }
  }

  private static Instant moment(Fields fields, String typed) {
    try {
      return Moments.parse(typed);
    } catch (DateTimeParseException e) {
      fields.wrong("from", "生效时刻请写成 2020-01-26 08:00");
      return Instant.EPOCH;
    }
  }

  private RulebookPage page(Map<String, String> typed, Map<String, String> errors) {
    Scope scope = Access.scopeOf(Permission.RULEBOOK_READ);
    Instant now = clock.instant();
    List<ActivatedPack> all = packs.packs(scope);
    List<RulebookPage.Row> rows = packs.kinds().stream().map(kind -> new RulebookPage.Row(kind,
        rulebook.at(scope.zone(), kind, now).citation(), all.stream().filter(pack -> pack.kind().equals(kind.code())).toList())).toList();
    Map<String, String> labels = packs.kinds().stream().collect(Collectors.toMap(RulePackKind::code, RulePackKind::label));
    return new RulebookPage(rows, packs.drafts(scope), labels, modes.at(scope.zone(), new AsOf(now, now)), modes.history(scope),
        Access.current().may(Permission.RULEBOOK_WRITE), typed, errors);
  }
}
