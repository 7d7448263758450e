package org.guatu.resumption.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Fields;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.guatu.resumption.HeldBy;
import org.guatu.resumption.permit.Permit;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.permit.PermitQuery;
import org.guatu.resumption.permit.PermitStatus;
import org.guatu.resumption.permit.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The permits as the office sees them: the list, and what can be done with one. The permit itself has its own page. */
@Controller
class OfficePermitController {
  static final String PATH = "/resumption/permits";
  private static final int PAGE = 50;
  private static final int LONGEST = 400;

  private final Permits permits;
  private final OfficeChoices choices;
  private final Clock clock;

  OfficePermitController(Permits permits, OfficeChoices choices, Clock clock) {
    this.permits = permits;
    this.choices = choices;
    this.clock = clock;
  }

  /** @param within only those that end within so many days from today; 0 for all @param by with {@code holder}: whose projects @param year with {@code number}: where the page before ended */
  @GetMapping(PATH)
  String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable PermitStatus status,
      @RequestParam(required = false) @Nullable UUID area, @RequestParam(defaultValue = "0") int within, @RequestParam(required = false) HeldBy.@Nullable By by,
      @RequestParam(defaultValue = "") String holder, @RequestParam(required = false) @Nullable Integer year, @RequestParam(required = false) @Nullable Integer number, Model model) {
    LocalDate today = Moments.day(clock.instant());
    OfficePermitsPage.Asked asked = new OfficePermitsPage.Asked(q, status, area, Math.clamp(within, 0, LONGEST), by == null ? null : new HeldBy(by, holder));
    PermitQuery.Place after = year == null || number == null ? null : new PermitQuery.Place(year, number);
    List<Permit> found = permits.list(Access.scopeOf(Permission.RESUMPTION_READ), asked.query(today, after, PAGE + 1));
    List<Permit> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next = found.size() <= PAGE ? null : asked.address("").queryParam("year", shown.getLast().year()).queryParam("number", shown.getLast().number())
        .encode().build().toUriString();
    model.addAttribute("page", new OfficePermitsPage(shown, asked, choices.areas(), today, after == null, next, Access.current().may(Permission.RESUMPTION_APPROVE),
        Access.current().may(Permission.LEDGER_EXPORT)));
    return "resumption/office-permits";
  }

  @GetMapping(PATH + "/{id}/office")
  @Requires(Permission.RESUMPTION_APPROVE)
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("page", page(id, null, Map.of(), Map.of()));
    return "resumption/office-permit";
  }

  /** @param move the move's id, such as "suspend" */
  @PostMapping(PATH + "/{id}/office/{move}")
  @Requires(Permission.RESUMPTION_APPROVE)
  String take(@PathVariable UUID id, @PathVariable String move, @RequestParam long version, @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String until, HttpServletResponse response, Model model) {
    PermitMove wanted = Arrays.stream(PermitMove.values()).filter(each -> each.id().equals(move)).findFirst().orElseThrow(() -> new NotFound("step", move));
    Scope scope = Access.scopeOf(Permission.RESUMPTION_APPROVE);
    PermitId permit = new PermitId(id);
    try {
      switch (wanted) {
        case SUSPEND -> permits.suspend(scope, permit, version, reason);
        case REINSTATE -> permits.reinstate(scope, permit, version, reason);
        case EXTEND -> permits.extend(scope, permit, version, day(until), reason);
        case REVOKE -> permits.revoke(scope, permit, version, reason);
      }
      return "redirect:" + PATH + "/" + id + "/office";
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      model.addAttribute("page", page(id, wanted, Map.of("reason", reason, "until", until), wrong.fields()));
      return "resumption/office-permit";
    }
  }

  private OfficePermitPage page(UUID id, @Nullable PermitMove tried, Map<String, String> typed, Map<String, String> errors) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_READ);
    Permit permit = permits.get(scope, new PermitId(id));
    Instant now = clock.instant();
    List<PermitMove> moves = Arrays.stream(PermitMove.values()).filter(move -> PermitStatus.LIFE.allows(permit.status(), move.step())).toList();
    return new OfficePermitPage(permit, permits.events(scope, permit.id(), new AsOf(now, now)), moves, tried, typed, errors);
  }

  private static LocalDate day(String typed) {
    Fields fields = new Fields();
    LocalDate day = fields.requiredDay("until", "新的截止日期", typed);
    fields.check();
    return day;
  }
}
