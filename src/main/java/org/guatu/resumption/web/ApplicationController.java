package org.guatu.resumption.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.resumption.HeldBy;
import org.guatu.resumption.SiteFilter;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationQuery;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.Openings;
import org.guatu.resumption.application.ResumptionApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Applications as the site sees them: its list, the beginning of one, and one as it stands. */
@Controller
class ApplicationController {
  static final String PATH = "/resumption/applications";
  private static final int PAGE = 50;

  private final Applications applications;
  private final ApplicationForms forms;
  private final ApplicationPages pages;
  private final NewApplications beginnings;
  private final Openings openings;

  ApplicationController(Applications applications, ApplicationForms forms, ApplicationPages pages, NewApplications beginnings,
      Openings openings) {
    this.applications = applications;
    this.forms = forms;
    this.pages = pages;
    this.beginnings = beginnings;
    this.openings = openings;
  }

  /** @param chosen a status; "" for what the reader has to do with: the site also with what was refused @param after the last of the page before */
  @GetMapping(PATH)
  String list(@RequestParam(defaultValue = "") String q, @RequestParam(name = "status", defaultValue = "") String chosen,
      @RequestParam(required = false) HeldBy.@Nullable By by, @RequestParam(defaultValue = "") String holder,
      @RequestParam(required = false) @Nullable UUID after, Model model) {
    String status = !chosen.isEmpty() ? chosen : Access.current().may(Permission.RESUMPTION_REVIEW) ? ApplicationsPage.OPEN : ApplicationsPage.CURRENT;
    List<ApplicationStatus> statuses = ApplicationsPage.statuses(status);
    boolean sent = status.equals(ApplicationsPage.SENT);
    if (statuses.isEmpty() && !sent && !status.equals(ApplicationsPage.ALL)) {
      throw new InvalidInput("status", "没有这种状态：“" + status + "”");
    }
    HeldBy held = by == null ? null : new HeldBy(by, holder);
    ApplicationQuery query = new ApplicationQuery(new SiteFilter(q, null, held), statuses, null, null, null, sent,
        status.equals(ApplicationsPage.CURRENT), after == null ? null : new ApplicationId(after), PAGE + 1);
    List<ResumptionApplication> found = applications.list(Access.scopeOf(Permission.RESUMPTION_READ), query);
    List<ResumptionApplication> shown = found.subList(0, Math.min(PAGE, found.size()));
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH).queryParam("q", q).queryParam("status", status);
    if (held != null) {
      address.queryParam("by", held.by()).queryParam("holder", held.name());
    }
    String first = address.cloneBuilder().encode().build().toUriString();
    String next = found.size() <= PAGE ? null : address.queryParam("after", shown.getLast().id().value()).encode().build().toUriString();
    model.addAttribute("page", new ApplicationsPage(pages.rows(shown), q, status, held, after == null ? null : first, next, beginnings.due()));
    return "resumption/applications";
  }

  @GetMapping(PATH + "/new")
  @Requires(Permission.RESUMPTION_APPLY)
  String ask(@RequestParam(defaultValue = "") String project, @RequestParam(required = false) @Nullable String campaign, Model model) {
    if (campaign != null) {
      Optional<ApplicationId> begun = beginnings.begun(project);
      if (begun.isPresent()) {
        return "redirect:" + begun.get().path();
      }
    }
    model.addAttribute("page", beginnings.page(new NewApplicationForm(project, campaign), Map.of(), ""));
    return "resumption/new-application";
  }

  @PostMapping(PATH)
  @Requires(Permission.RESUMPTION_APPLY)
  String begin(@ModelAttribute NewApplicationForm form, HttpServletResponse response, Model model) {
    Scope scope = Access.scopeOf(Permission.RESUMPTION_APPLY);
    try {
      NewApplicationForm.Entry entry = form.toEntry();
      return "redirect:" + forms.begin(scope, entry.campaign(), entry.project(), openings.kind(scope, entry.project())).path();
    } catch (InvalidInput wrong) {
      response.setStatus(422);
      model.addAttribute("page", beginnings.page(form, wrong.fields(), ""));
    } catch (RuleViolation refused) {
      response.setStatus(409);
      model.addAttribute("page", beginnings.page(form, Map.of(), Words.of(refused)));
    }
    return "resumption/new-application";
  }

  /** @param change whether what was checked or signed is opened to be changed, which a change makes void */
  @GetMapping(PATH + "/{id}")
  String show(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean change, Model model) {
    model.addAttribute("page", change ? pages.changing(id) : pages.page(id, ApplicationPage.Entered.NOTHING));
    return "resumption/application";
  }
}
