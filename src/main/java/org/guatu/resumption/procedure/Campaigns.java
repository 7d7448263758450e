package org.guatu.resumption.procedure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.guatu.audit.AuditTrail;
import org.guatu.audit.Recorded;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.Conflict;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Ids;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.NotFound;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.People;
import org.guatu.project.ProjectId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns: opened on a published procedure, for so many projects, until a day; closed by hand. The whole zone's. */
@Service
public class Campaigns {
  private final CampaignStore store;
  private final Procedures procedures;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Campaigns(CampaignStore store, Procedures procedures, People people, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.procedures = procedures;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** @throws InvalidInput if the deadline is past, the procedure is of another kind, or a person has left */
  @Requires(Permission.RESUMPTION_PROCEDURE)
  @Transactional
  @Recorded("resumption.open-campaign")
  public CampaignId open(Scope scope, CampaignEntry entry) {
    wholeZone(scope);
    if (entry.deadline().isBefore(Moments.day(clock.instant()))) {
      throw new InvalidInput("deadline", "截止日期不能早于今天");
    }
    Procedure procedure = procedures.behind(scope.zone(), entry.procedure());
    if (procedure.content().kind() != entry.kind()) {
      throw new InvalidInput("procedure", "《" + procedure.name() + "》是" + Words.of(procedure.content().kind()) + "的程序，专项的种类是" + Words.of(entry.kind())
          + "：请选同一种类的程序，或改专项的种类");
    }
    people.inOffice(scope.zone(), entry.reviewLead(), "reviewLead");
    people.inOffice(scope.zone(), entry.approvalLead(), "approvalLead");
    CampaignId id = new CampaignId(Ids.next());
    store.insert(scope.zone(), id, entry, clock.instant());
    AuditTrail.note("name", entry.name());
    events.publishEvent(new CampaignOpened(scope.zone(), id));
    return id;
  }

  /** No new applications from now on; those under way go on. */
  @Requires(Permission.RESUMPTION_PROCEDURE)
  @Transactional
  @Recorded("resumption.close-campaign")
  public void close(Scope scope, CampaignId id, long version, String reason) {
    wholeZone(scope);
    Campaign campaign = behind(scope.zone(), id);
    Fields fields = new Fields();
    String why = fields.required("reason", "原因", reason, 200);
    fields.check();
    if (campaign.closedAt() != null) {
      throw new RuleViolation("resumption.campaign-closed", campaign.name());
    }
    if (!store.close(scope.zone(), id, version, why, clock.instant())) {
      throw new Conflict(campaign.version());
    }
    AuditTrail.note("name", campaign.name());
    events.publishEvent(new CampaignClosed(scope.zone(), id));
  }

  /** The latest opened first. */
  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public List<Campaign> list(Scope scope) {
    return store.all(scope.zone());
  }

  @Requires(Permission.RESUMPTION_READ)
  @Transactional(readOnly = true)
  public Campaign get(Scope scope, CampaignId id) {
    return behind(scope.zone(), id);
  }

  /** The projects that it covers now, for who answers for all of them. */
  @Requires(Permission.RESUMPTION_PROCEDURE)
  @Transactional(readOnly = true)
  public List<ProjectId> covered(Scope scope, CampaignId id) {
    wholeZone(scope);
    return store.covered(scope.zone(), behind(scope.zone(), id));
  }

  /** Those that are not closed, the latest opened first. */
  @Transactional(readOnly = true)
  public List<Campaign> running(ZoneId zone) {
    return store.all(zone).stream().filter(campaign -> campaign.closedAt() == null).toList();
  }

  /** The projects that it covers now, for what is done about all of them. */
  @Transactional(readOnly = true)
  public List<ProjectId> reached(ZoneId zone, Campaign campaign) {
    return store.covered(zone, campaign);
  }

  /** Whether it covers the project as it stands now. */
  @Transactional(readOnly = true)
  public boolean covers(ZoneId zone, Campaign campaign, ProjectId project) {
    return store.covers(zone, campaign, project);
  }

  /** A campaign that runs and covers the project as it stands now. */
  @Transactional(readOnly = true)
  public Optional<Campaign> covering(ZoneId zone, ProjectId project) {
    return running(zone).stream().filter(campaign -> store.covers(zone, campaign, project)).findFirst();
  }

  /** The campaign behind an id that a record of the zone points at. */
  @Transactional(readOnly = true)
  public Campaign behind(ZoneId zone, CampaignId id) {
    return store.find(zone, id).orElseThrow(() -> new NotFound("campaign", id.value()));
  }

  /** The campaign, if it takes an application of the project today. @throws RuleViolation if not */
  @Transactional(readOnly = true)
  public Campaign taking(ZoneId zone, CampaignId id, ProjectId project) {
    Campaign campaign = behind(zone, id);
    if (!campaign.takesOn(Moments.day(clock.instant()))) {
      throw new RuleViolation("resumption.campaign-closed", campaign.name());
    }
    if (!store.covers(zone, campaign, project)) {
      throw new RuleViolation("resumption.not-covered", campaign.name());
    }
    return campaign;
  }

  private static void wholeZone(Scope scope) {
    if (!scope.wholeZone()) {
      throw new NotFound("zone", scope.zone().value());
    }
  }
}
