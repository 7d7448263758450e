package org.guatu.resumption.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.organization.AreaId;
import org.guatu.resumption.SiteFilter;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ResumptionApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What the bureau has to verify and to decide, the soonest due first. */
@Controller
class QueueController {
  static final String PATH = "/resumption/queue";
  private static final int PAGE = 50;

  private final QueueRows rows;
  private final OfficeChoices choices;

  QueueController(QueueRows rows, OfficeChoices choices) {
    this.rows = rows;
    this.choices = choices;
  }

  /** @param dueAt with {@code id}: where the page before ended */
  @GetMapping(PATH)
  @Requires(Permission.RESUMPTION_REVIEW)
  String queue(@RequestParam(defaultValue = "false") boolean paused, @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable UUID area, @RequestParam(required = false) @Nullable Instant dueAt,
      @RequestParam(required = false) @Nullable UUID id, Model model) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_REVIEW);
    ApplicationId after = id == null ? null : new ApplicationId(id);
    SiteFilter sites = new SiteFilter(q, area == null ? null : new AreaId(area), null);
    List<QueuePage.Row> found = rows.of(scope, paused, sites, dueAt, after, PAGE + 1);
    List<QueuePage.Row> shown = found.subList(0, Math.min(PAGE, found.size()));
    model.addAttribute("page", new QueuePage(shown, paused, q, area == null ? "" : area.toString(), choices.areas(), after == null,
        found.size() <= PAGE ? null : next(paused, q, area, shown.getLast().application()), Access.current().may(Permission.RESUMPTION_REVIEW),
        Access.current().may(Permission.LEDGER_EXPORT)));
    return "resumption/queue";
  }

  private static String next(boolean paused, String words, @Nullable UUID area, ResumptionApplication last) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH).queryParam("q", words).queryParam("area", area == null ? "" : area).queryParam("id", last.id().value());
    return (paused ? address.queryParam("paused", true) : address.queryParam("dueAt", last.course().dueAt())).encode().build().toUriString();
  }
}
