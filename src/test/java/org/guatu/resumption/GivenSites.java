package org.guatu.resumption;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guatu.Someone;
import org.guatu.identity.Grant;
import org.guatu.identity.Role;
import org.guatu.identity.Scope;
import org.guatu.identity.ScopeKind;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.AreaEntry;
import org.guatu.organization.AreaId;
import org.guatu.organization.Areas;
import org.guatu.organization.DepartmentId;
import org.guatu.organization.GivenOffice;
import org.guatu.organization.GivenOffice.Member;
import org.guatu.project.ConstructionState;
import org.guatu.project.NewProject;
import org.guatu.project.ProjectId;
import org.guatu.project.ProjectKind;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.procedure.CampaignEntry;
import org.guatu.resumption.procedure.CampaignId;
import org.guatu.resumption.procedure.CampaignKind;
import org.guatu.resumption.procedure.Campaigns;
import org.guatu.resumption.procedure.Coverage;
import org.guatu.resumption.procedure.ProcedureId;
import org.guatu.resumption.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;

/** The office with its campaign, and sites that stand still. */
class GivenSites {
  @Autowired GivenOffice people;
  @Autowired Areas areas;
  @Autowired Projects projects;
  @Autowired Procedures procedures;
  @Autowired Campaigns campaigns;

  public Office office(ZoneId zone, String pack) {
    DepartmentId bureau = people.department(zone, "建局");
    Member reviewer = people.zoneMember(zone, bureau, "核查员丙", Role.CONSTRUCTION_REVIEWER);
    Member approver = people.zoneMember(zone, bureau, "批准人丁", Role.CONSTRUCTION_APPROVER);
    Member leader = people.zoneMember(zone, people.department(zone, "管委会"), "区领导甲", Role.LEADER);
    AreaId area = Someone.operator(zone).does(() -> areas.enter(Scope.wholeZone(zone), new AreaEntry("东片区", "", 1)));
    ProcedureId procedure = published(zone, pack, reviewer, approver);
    CampaignId campaign = reviewer.someone().does(() -> campaigns.open(Scope.wholeZone(zone), new CampaignEntry(
        pack.equals("epidemic") ? CampaignKind.EPIDEMIC : CampaignKind.POST_HOLIDAY, "疫情复工",
        procedure, Coverage.UNDER_CONSTRUCTION, null, List.of(), GivenResumption.TODAY.plusDays(60), reviewer.id(), approver.id(), GivenResumption.AUTHORITY)));
    return new Office(zone, bureau, area, reviewer, approver, leader, campaign);
  }

  public ProcedureId published(ZoneId zone, String pack, Member author, Member approver) {
    Scope whole = Scope.wholeZone(zone);
    ProcedureId id = author.someone().does(() -> procedures.draft(whole, Procedures.shipped(pack)));
    approver.someone().doing(() -> procedures.approve(whole, id, 1));
    author.someone().doing(() -> procedures.publish(whole, id, 2, "示范区〔2020〕" + (5 + procedures.published(whole).size()) + "号", GivenResumption.TODAY));
    return id;
  }

  public Site site(Office office, String name) {
    return site(office, name, ConstructionState.STOPPED);
  }

  public Site site(Office office, String name, ConstructionState state) {
    ProjectId project = Someone.operator(office.zone()).does(() -> projects.register(office.whole(), new NewProject(null, name, ProjectKind.GOVERNMENT,
        null, state, null, null, new NewProject.Ref(office.bureau().value(), "建局"), new NewProject.Ref(office.area().value(), "东片区"), null, null,
        null, false), Remark.on(GivenResumption.TODAY.minusDays(20))));
    UUID only = project.value();
    Member officer = people.member(office.zone(), office.bureau(), "专员", new Grant(Role.SITE_OFFICER, ScopeKind.PROJECT, Set.of(only)));
    return new Site(office, project, name, officer, Someone.limited(office.zone(), Role.OWNER, ScopeKind.PROJECT, only),
        Someone.limited(office.zone(), Role.CONTRACTOR, ScopeKind.PROJECT, only), Someone.limited(office.zone(), Role.SUPERVISOR, ScopeKind.PROJECT, only));
  }
}
