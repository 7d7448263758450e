package org.guatu.resumption.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.resumption.figures.CampaignProgress;
import org.guatu.resumption.procedure.Campaign;
import org.guatu.resumption.procedure.CampaignId;
import org.guatu.resumption.procedure.Campaigns;
import org.guatu.resumption.procedure.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Campaigns: opened for so many projects until a day, and closed. */
@Controller
class CampaignController {
  static final String PATH = "/resumption/campaigns";

  private final Campaigns campaigns;
  private final Procedures procedures;
  private final OfficeChoices choices;
  private final CoveredProjects projects;
  private final CampaignProgress progress;
  private final Clock clock;

  CampaignController(Campaigns campaigns, Procedures procedures, OfficeChoices choices, CoveredProjects projects, CampaignProgress progress, Clock clock) {
    this.campaigns = campaigns;
    this.procedures = procedures;
    this.choices = choices;
    this.projects = projects;
    this.progress = progress;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @Requires(Permission.RESUMPTION_PROCEDURE)
  String list(Model model) {
    model.addAttribute("page", new CampaignsPage(campaigns.list(Access.scopeOf(Permission.RESUMPTION_READ)), today()));
    return "resumption/campaigns";
  }

  @GetMapping(PATH + "/new")
  @Requires(Permission.RESUMPTION_PROCEDURE)
  String ask(Model model) {
    model.addAttribute("page", form(CampaignForm.EMPTY, Map.of()));
    return "resumption/new-campaign";
  }

  @PostMapping(PATH)
  @Requires(Permission.RESUMPTION_PROCEDURE)
  String open(@ModelAttribute CampaignForm form, HttpServletResponse response, Model model) {
    try {
      return "redirect:" + PATH + "/" + campaigns.open(Access.scopeOf(Permission.RESUMPTION_PROCEDURE), form.toEntry()).value();
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      model.addAttribute("page", form(form, wrong.fields()));
      return "resumption/new-campaign";
    }
  }

  /** @param reached only the projects that have come so far; null for all */
  @GetMapping(PATH + "/{id}")
  @Requires(Permission.RESUMPTION_PROCEDURE)
  String show(@PathVariable UUID id, @RequestParam(required = false) CampaignProgress.@Nullable Reached reached, Model model) {
    model.addAttribute("page", page(id, reached, "", Map.of()));
    return "resumption/campaign";
  }

  @PostMapping(PATH + "/{id}/close")
  @Requires(Permission.RESUMPTION_PROCEDURE)
  String close(@PathVariable UUID id, @RequestParam long version, @RequestParam(defaultValue = "") String reason, HttpServletResponse response, Model model) {
    try {
      campaigns.close(Access.scopeOf(Permission.RESUMPTION_PROCEDURE), new CampaignId(id), version, reason);
      return "redirect:" + PATH + "/" + id;
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      model.addAttribute("page", page(id, null, reason, wrong.fields()));
      return "resumption/campaign";
    }
  }

  private NewCampaignPage form(CampaignForm form, Map<String, String> errors) {
    List<OfficeChoice> published = procedures.published(Access.scopeOf(Permission.RESUMPTION_READ)).stream()
        .map(each -> new OfficeChoice(each.id().value().toString(), Words.of(each.content().kind()) + "：" + each.citation())).toList();
    return new NewCampaignPage(form, published, choices.areas(), choices.holders(Permission.RESUMPTION_REVIEW), choices.holders(Permission.RESUMPTION_APPROVE), projects.underConstruction(), errors);
  }

  private CampaignPage page(UUID id, CampaignProgress.@Nullable Reached only, String reason, Map<String, String> errors) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_PROCEDURE);
    Campaign campaign = campaigns.get(scope, new CampaignId(id));
    return new CampaignPage(campaign, procedures.get(scope, campaign.procedure()), new CampaignsPage(List.of(), today()).state(campaign),
        progress.of(scope, campaign.id()), only, campaign.closedAt() == null, Access.current().may(Permission.LEDGER_EXPORT), reason, errors);
  }

  private LocalDate today() {
    return Moments.day(clock.instant());
  }
}
