package org.guatu.resumption.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.project.ProjectId;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationQuery;
import org.guatu.resumption.application.Applications;
import org.guatu.resumption.application.CampaignDesk;
import org.guatu.resumption.application.Opening;
import org.guatu.resumption.application.Openings;
import org.guatu.resumption.application.ResumptionApplication;
import org.guatu.resumption.procedure.Campaign;
import org.guatu.resumption.procedure.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the reader's sites may begin, what is due from them, and what they have begun. */
@Component
class NewApplications {
  private static final int MOST_DUE = 10;
  private static final int MOST_SITES = 1000;

  private final Applications applications;
  private final CampaignDesk asked;
  private final Campaigns campaigns;
  private final Openings openings;
  private final Clock clock;

  NewApplications(Applications applications, CampaignDesk asked, Campaigns campaigns, Openings openings, Clock clock) {
    this.applications = applications;
    this.asked = asked;
    this.campaigns = campaigns;
    this.openings = openings;
    this.clock = clock;
  }

  NewApplicationPage page(NewApplicationForm form, Map<String, String> errors, String rule) {
    List<Opening> found = openings.of(Access.scopeOf(Permission.RESUMPTION_APPLY), MOST_SITES);
    Set<ProjectId> open = found.stream().filter(Opening::begins).map(Opening::project).collect(Collectors.toSet());
    ZoneId zone = Access.scopeOf(Permission.RESUMPTION_APPLY).zone();
    List<Campaign> taking = campaigns.running(zone).stream().filter(campaign -> campaign.takesOn(Moments.day(clock.instant())))
        .filter(campaign -> campaigns.reached(zone, campaign).stream().anyMatch(open::contains)).toList();
    return new NewApplicationPage(form, found, taking, errors, rule);
  }

  /** The site's application that is under way: whoever comes from his to-do goes on with it. */
  Optional<ApplicationId> begun(String project) {
    Fields fields = new Fields();
    UUID site = fields.id("project", "工地", project);
    fields.check();
    return site == null ? Optional.empty() : applications.list(Access.scopeOf(Permission.RESUMPTION_READ), ApplicationQuery.of(new ProjectId(site))).stream()
        .filter(each -> !each.status().isFinal()).map(ResumptionApplication::id).findFirst();
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
