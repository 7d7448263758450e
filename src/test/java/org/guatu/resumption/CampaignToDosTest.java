package org.guatu.resumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.guatu.Someone;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.GivenOffice;
import org.guatu.organization.GivenOffice.Member;
import org.guatu.project.ConstructionState;
import org.guatu.project.DutyRole;
import org.guatu.project.NewProject;
import org.guatu.project.Progress;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.application.Answer;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.CampaignDesk;
import org.guatu.resumption.procedure.CampaignEntry;
import org.guatu.resumption.procedure.CampaignId;
import org.guatu.resumption.procedure.CampaignKind;
import org.guatu.resumption.procedure.Campaigns;
import org.guatu.resumption.procedure.Coverage;
import org.guatu.resumption.review.ResumptionWatch;
import org.guatu.worklist.ToDo;
import org.guatu.worklist.ToDoKind;
import org.guatu.worklist.ToDos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A campaign asks each site that it covers for its application, and asks no more where none is due. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class CampaignToDosTest {
  @Autowired GivenResumption given;
  @Autowired Campaigns campaigns;
  @Autowired CampaignDesk desk;
  @Autowired ApplicationForms forms;
  @Autowired ToDos toDos;
  @Autowired Projects projects;
  @Autowired Progress progress;
  @Autowired ResumptionWatch watch;

  private final ZoneId zone = Someone.freshZone();
  private Office office;
  private Site site;

  @BeforeEach
  void aStandingSiteWithAnOfficer() {
    office = given.office(zone, "post-holiday");
    site = answered("辅仁中小学");
  }

  private Site answered(String name) {
    Site fresh = given.site(office, name);
    Member officer = fresh.officer();
    Someone.operator(zone).doing(() -> projects.assignDuty(office.whole(), fresh.project(), version(fresh), DutyRole.SITE_OFFICER,
        new NewProject.Ref(officer.id().value(), "专员"), Remark.on(GivenResumption.TODAY)));
    return fresh;
  }

  private long version(Site of) {
    return Someone.operator(zone).does(() -> projects.get(office.whole(), of.project())).version();
  }

  private CampaignId opened(String name, LocalDate deadline) {
    return office.reviewer().someone().does(() -> campaigns.open(Scope.wholeZone(zone), new CampaignEntry(CampaignKind.POST_HOLIDAY, name,
        given.published(zone, "post-holiday", office.reviewer(), office.approver()), Coverage.UNDER_CONSTRUCTION, null, List.of(), deadline,
        office.reviewer().id(), office.approver().id(), "")));
  }

  private List<String> asked(Site of) {
    return given.mine(of.officer()).stream().filter(toDo -> toDo.link().contains("campaign=")).map(ToDo::title).toList();
  }

  private List<String> asked(Site of, ApplicationId id) {
    return given.mine(of.officer()).stream().filter(toDo -> toDo.link().equals(id.path()) && toDo.due() != null).map(ToDo::title).toList();
  }

  private void close(CampaignId id) {
    office.reviewer().someone().doing(() -> campaigns.close(office.whole(), id, 1, "批次结束"));
  }

  @Test
  void eachCoveredSiteIsAskedUntilItHasSent() {
    Site permitted = answered("已批的");
    given.permitted(permitted);
    Site nobody = given.site(office, "没有专员的");
    LocalDate deadline = GivenResumption.TODAY.plusDays(10);
    opened("节后第二批", deadline);
    assertThat(given.mine(site.officer())).extracting(ToDo::title, ToDo::kind, ToDo::due, ToDo::link).contains(tuple("申请复工（节后第二批）：“辅仁中小学”", ToDoKind.TASK,
        Moments.endOf(deadline), given.mine(site.officer()).getFirst().link()));
    assertThat(asked(permitted)).as("it has a permit").isEmpty();
    assertThat(given.mine(nobody.officer())).as("nobody answers for it by name").isEmpty();
    assertThat(site.officer().someone().does(() -> desk.due(site.scope(), 10))).extracting(CampaignDesk.Due::name).containsExactly("辅仁中小学", "辅仁中小学");
  }

  @Test
  void itIsDoneWhenTheSiteHasSent() throws Exception {
    watch.watch(zone);
    assertThat(asked(site)).containsExactly("申请复工（疫情复工）：“辅仁中小学”");
    ApplicationId id = given.accepted(site);
    watch.watch(zone);
    assertThat(asked(site)).isEmpty();
    assertThat(asked(site, id)).as("begun, not sent").containsExactly("签字已齐，提交复工申请（疫情复工）：“辅仁中小学”");
    given.submitted(site, id);
    assertThat(asked(site)).isEmpty();
    watch.watch(zone);
    assertThat(asked(site)).as("asked once").isEmpty();
  }

  @Test
  void whoHasBegunIsNotAsked() throws Exception {
    given.begun(site);
    watch.watch(zone);
    assertThat(asked(site)).isEmpty();
  }

  @Test
  void theSiteIsAskedForWhatItHasToDoNow() throws Exception {
    watch.watch(zone);
    ApplicationId id = given.filled(site);
    watch.watch(zone);
    assertThat(asked(site, id)).containsExactly("填完并提交复工申请（疫情复工）：“辅仁中小学”");
    site.officer().someone().doing(() -> forms.selfCheck(site.scope(), id, given.get(site, id).version()));
    assertThat(asked(site, id)).as("at once").containsExactly("复工申请等签字，签齐后提交（疫情复工）：“辅仁中小学”");
    given.signed(site, id);
    assertThat(asked(site, id)).containsExactly("签字已齐，提交复工申请（疫情复工）：“辅仁中小学”");
    String first = given.sheet(site, id).items().keySet().iterator().next();
    given.answered(site, id, first, Answer.NA, List.of());
    assertThat(asked(site, id)).as("changed").containsExactly("填完并提交复工申请（疫情复工）：“辅仁中小学”");
  }

  @Test
  void whoHasAnApplicationInAnotherCampaignIsNotAskedForASecondUnlessItComesToNothing() throws Exception {
    opened("节后第二批", GivenResumption.TODAY.plusDays(10));
    watch.watch(zone);
    assertThat(asked(site)).hasSize(2);
    ApplicationId id = given.begun(site);
    watch.watch(zone);
    assertThat(asked(site)).isEmpty();
    assertThat(asked(site, id)).containsExactly("填完并提交复工申请（疫情复工）：“辅仁中小学”");
    assertThat(site.officer().someone().does(() -> toDos.mineEnded(site.officer().scope(Permission.WORK_READ), 10))).extracting(ToDo::title, ToDo::outcome)
        .contains(tuple("申请复工（节后第二批）：“辅仁中小学”", "不用另外申请：已在“疫情复工”申请，正在办理"));
    assertThat(site.officer().someone().does(() -> desk.due(site.scope(), 10))).isEmpty();
    site.officer().someone().doing(() -> forms.withdraw(site.scope(), id, given.get(site, id).version(), "改报第二批"));
    assertThat(asked(site)).as("at once").containsExactly("申请复工（疫情复工）：“辅仁中小学”");
    watch.watch(zone);
    assertThat(asked(site)).containsExactlyInAnyOrder("申请复工（疫情复工）：“辅仁中小学”", "申请复工（节后第二批）：“辅仁中小学”");
  }

  @Test
  void itIsNeedlessOnceTheCampaignEndsOrTheSiteIsCoveredNoMore() throws Exception {
    CampaignId second = opened("节后第二批", GivenResumption.TODAY.plusDays(10));
    assertThat(asked(site)).hasSize(1);
    close(second);
    assertThat(asked(site)).isEmpty();
    watch.watch(zone);
    assertThat(asked(site)).containsExactly("申请复工（疫情复工）：“辅仁中小学”");
    Someone.operator(zone).doing(() -> progress.reportState(office.whole(), site.project(), version(site), ConstructionState.COMPLETED, Remark.on(GivenResumption.TODAY)));
    watch.watch(zone);
    assertThat(asked(site)).isEmpty();
  }

  @Test
  void aSiteThatComesUnderItLaterIsAskedThenAndNobodyAfterTheDeadline() throws Exception {
    watch.watch(zone);
    Site later = answered("后来的");
    assertThat(asked(later)).isEmpty();
    watch.watch(zone);
    assertThat(asked(later)).containsExactly("申请复工（疫情复工）：“后来的”");
    BusinessClock.at(Moments.startOf(GivenResumption.TODAY.plusDays(61)).plusSeconds(60), () -> {
      watch.watch(zone);
      return null;
    });
    assertThat(asked(later)).as("no application is taken any more").isEmpty();
  }

  @Test
  void aCampaignFollowsAProcedureOfItsKind() {
    assertThatThrownBy(() -> office.reviewer().someone().doing(() -> campaigns.open(office.whole(), new CampaignEntry(CampaignKind.POLLUTION, "重污染后复工",
        given.published(zone, "epidemic", office.reviewer(), office.approver()), Coverage.UNDER_CONSTRUCTION, null, List.of(), GivenResumption.TODAY.plusDays(3),
        office.reviewer().id(), office.approver().id(), "")))).isInstanceOfSatisfying(InvalidInput.class,
            wrong -> assertThat(wrong.fields().get("procedure")).contains("请选同一种类的程序"));
  }
}
