package org.guatu.resumption.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Moments;
import org.guatu.project.ProjectId;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.application.ApplicationQuery;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.CampaignDesk;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.procedure.Campaign;
import org.guatu.resumption.procedure.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the reader's sites may begin, what is due from them, and what they have begun. */
@Component
class NewApplications {
  private static final int MOST_DUE = 10;

  private final Applications applications;
  private final CampaignDesk asked;
  private final Campaigns campaigns;
  private final CoveredProjects projects;
  private final Clock clock;

  NewApplications(Applications applications, CampaignDesk asked, Campaigns campaigns, CoveredProjects projects, Clock clock) {
    this.applications = applications;
    this.asked = asked;
    this.campaigns = campaigns;
    this.projects = projects;
    this.clock = clock;
  }

  NewApplicationPage page(NewApplicationForm form, Map<String, String> errors) {
    List<Campaign> taking = campaigns.list(Access.scopeOf(Permission.RESUMPTION_READ)).stream()
        .filter(campaign -> campaign.takesOn(Moments.day(clock.instant()))).toList();
    return new NewApplicationPage(form, projects.underConstruction(), taking, errors);
  }

  /** The site's application that is under way: whoever comes from his to-do goes on with it. */
  Optional<ResumptionApplication> begun(String project, ApplicationKind kind) {
    Fields fields = new Fields();
    UUID site = fields.id("project", "工地", project);
    fields.check();
    return site == null ? Optional.empty() : applications.list(Access.scopeOf(Permission.RESUMPTION_READ), ApplicationQuery.of(new ProjectId(site))).stream()
        .filter(each -> each.kind() == kind && !each.status().isFinal()).findFirst();
  }

  /** What is due from the reader's own sites; null for who may not apply, nothing for who may for the whole zone. */
  @Nullable List<CampaignDesk.Due> due() {
    if (!Access.current().may(Permission.RESUMPTION_APPLY)) {
      return null;
    }
    Scope scope = Access.scopeOf(Permission.RESUMPTION_APPLY);
    return scope.wholeZone() ? List.of() : asked.due(scope, MOST_DUE);
  }
}
