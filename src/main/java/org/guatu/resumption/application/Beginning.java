package org.guatu.resumption.application;

import java.time.Clock;
import java.time.Instant;
import org.guatu.identity.Scope;
import org.guatu.identity.Subjects;
import org.guatu.kernel.Actor;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Ids;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Subject;
import org.guatu.organization.People;
import org.guatu.organization.Person;
import org.guatu.project.ProjectId;
import org.guatu.resumption.procedure.Campaign;
import org.guatu.resumption.procedure.CampaignId;
import org.guatu.resumption.procedure.Campaigns;
import org.guatu.rulebook.OperatingMode;
import org.guatu.rulebook.OperatingModes;
import org.springframework.stereotype.Component;

/** Whether a project may begin an application, and what it begins with. */
@Component
class Beginning {
  private final Campaigns campaigns;
  private final ApplicationStore store;
  private final Subjects subjects;
  private final People people;
  private final OperatingModes modes;
  private final Clock clock;

  Beginning(Campaigns campaigns, ApplicationStore store, Subjects subjects, People people, OperatingModes modes, Clock clock) {
    this.campaigns = campaigns;
    this.store = store;
    this.subjects = subjects;
    this.people = people;
    this.modes = modes;
    this.clock = clock;
  }

  /** @throws org.guatu.kernel.NotFound if the project is not yours @throws RuleViolation if it may not begin */
  ResumptionApplication of(Scope scope, CampaignId wanted, ProjectId project, ApplicationKind kind) {
    String name = subjects.get(scope, new Subject("project", project.value())).title();
    Campaign campaign = campaigns.taking(scope.zone(), wanted, project);
    checkPermit(store.standingPermit(scope.zone(), project).orElse(""), kind);
    Instant now = clock.instant();
    boolean emergency = modes.at(scope.zone(), new AsOf(now, now)).mode() != OperatingMode.NORMAL;
    Actor actor = Actor.current();
    return new ResumptionApplication(new ApplicationId(Ids.next()), kind, campaign.id(), campaign.procedure(), project, name, emergency,
        ResumptionApplication.Particulars.NONE, actor.account(), actor.name(), people.current(scope.zone()).map(Person::id).orElse(null), now,
        Course.BEGUN, 1);
  }

  private static void checkPermit(String standing, ApplicationKind kind) {
    switch (kind) {
      case RESUMPTION -> {
        if (!standing.isEmpty()) {
          throw new RuleViolation("resumption.has-permit");
        }
      }
      case SUPPLEMENT -> {
        if (!standing.equals("ACTIVE")) {
          throw new RuleViolation("resumption.no-active-permit");
        }
      }
    }
  }
}
