package org.guatu.demo;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.organization.PersonId;
import org.guatu.project.ProjectId;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.procedure.CampaignId;
import org.guatu.resumption.procedure.ProcedureId;

/** What the acts of the demonstration's past have led to so far: the procedure, the campaign, and each site's latest application. */
final class SiteBook {
  private final Map<String, ProjectId> projects;
  private final Map<String, PersonId> people;
  private final Map<String, ApplicationId> applications = new HashMap<>();
  private final Map<String, UUID> visits = new HashMap<>();
  private ProcedureId procedure = new ProcedureId(new UUID(0, 0));
  private CampaignId campaign = new CampaignId(new UUID(0, 0));

  /** @param projects by number @param people by name */
  SiteBook(Map<String, ProjectId> projects, Map<String, PersonId> people) {
    this.projects = projects;
    this.people = people;
  }

  /** The rows on which the one who acts now has the permission. */
  static Scope scope(Permission permission) {
    return Access.scopeOf(permission);
  }

  ProjectId project(SiteAct act) {
    return requireNonNull(projects.get(act.site()), act.site());
  }

  PersonId person(String name) {
    return requireNonNull(people.get(name), name);
  }

  ApplicationId application(SiteAct act) {
    return requireNonNull(applications.get(act.site()), act.site());
  }

  void begun(SiteAct act, ApplicationId application) {
    applications.put(act.site(), application);
  }

  UUID visit(SiteAct act) {
    return requireNonNull(visits.get(act.site()), act.site());
  }

  void asked(SiteAct act, UUID visit) {
    visits.put(act.site(), visit);
  }

  ProcedureId procedure() {
    return procedure;
  }

  void drafted(ProcedureId drafted) {
    this.procedure = drafted;
  }

  CampaignId campaign() {
    return campaign;
  }

  void opened(CampaignId opened) {
    this.campaign = opened;
  }
}
