package org.guatu.resumption.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.kernel.Moments;
import org.guatu.kernel.RuleViolation;
import org.guatu.kernel.Words;
import org.guatu.kernel.ZoneId;
import org.guatu.project.ConstructionState;
import org.guatu.project.ProjectId;
import org.guatu.project.StateGuard;
import org.guatu.resumption.procedure.Campaigns;
import org.springframework.stereotype.Component;

/**
 * A site does not work because somebody says so: not under a stop order or a suspension, whoever says it, and in a campaign only under a
 * permit that holds, unless the bureau says it (control rules §4.2: RESUMED only after a permit).
 */
@Component
class SiteClaims implements StateGuard {
  private static final Set<ConstructionState> WORKS = Set.of(ConstructionState.RESUMED, ConstructionState.PERMITTED, ConstructionState.IN_CONSTRUCTION);

  private final StopOrderStore orders;
  private final PermitStore permits;
  private final Campaigns campaigns;

  SiteClaims(StopOrderStore orders, PermitStore permits, Campaigns campaigns) {
    this.orders = orders;
    this.permits = permits;
    this.campaigns = campaigns;
  }

  /**
   * What is decided about the sites now.
   *
   * @param permits those that stand, each with the day of its last turn
   * @param since when those that an order or a suspension holds came to stand as they do
   */
  private record Decided(ZoneId zone, Map<ProjectId, StopOrder> orders, Map<ProjectId, Standing> permits, Map<ProjectId, Instant> since, boolean bureau) {
    /** Whether words from a day on would reach into what was decided at a moment: from that day on, or because nothing later stands in between. */
    boolean reaches(ProjectId project, LocalDate from, Instant decided) {
      Instant stands = since.get(project);
      return !from.isBefore(Moments.day(decided)) || stands == null || !from.isBefore(Moments.day(stands));
    }
  }

  /** A permit that stands. @param turned when it was last suspended or came to hold @param awaited whether its first working day is still to be reported */
  record Standing(Permit permit, Instant turned, boolean awaited) {}

  @Override
  public Objections over(ZoneId zone, Collection<ProjectId> projects) {
    Map<ProjectId, StopOrder> ordered = orders.standing(zone, projects);
    Map<ProjectId, Standing> permitted = permits.standing(zone, projects);
    Map<ProjectId, Instant> since = ordered.isEmpty() && permitted.isEmpty() ? Map.of() : orders.standingSince(zone, projects);
    Decided decided = new Decided(zone, ordered, permitted, since, Access.current().may(Permission.RESUMPTION_REVIEW));
    return (project, state, from) -> WORKS.contains(state) ? objection(decided, project, state, Moments.day(from)) : Optional.empty();
  }

  private Optional<RuleViolation> objection(Decided decided, ProjectId project, ConstructionState state, LocalDate from) {
    StopOrder order = decided.orders().get(project);
    if (order != null && decided.reaches(project, from, order.orderedAt())) {
      return Optional.of(new RuleViolation("resumption.claim-under-order", Words.of(state), order.cause(), order.documentNumber()));
    }
    Standing standing = decided.permits().get(project);
    if (standing != null && standing.permit().status() == PermitStatus.SUSPENDED && decided.reaches(project, from, standing.turned())) {
      return Optional.of(new RuleViolation("resumption.claim-suspended", Words.of(state), standing.permit().numberText()));
    }
    if (decided.bureau()) {
      return Optional.empty();
    }
    if (state == ConstructionState.PERMITTED) {
      return Optional.of(new RuleViolation("resumption.claim-permitted", Words.of(state)));
    }
    if (standing != null && standing.permit().status() == PermitStatus.ACTIVE && standing.permit().covers(from)) {
      return standing.awaited() ? Optional.of(new RuleViolation("resumption.claim-awaited", Words.of(state), standing.permit().numberText())) : Optional.empty();
    }
    return campaigns.covering(decided.zone(), project).map(campaign -> new RuleViolation("resumption.claim-without-permit", Words.of(state), campaign.name()));
  }
}
