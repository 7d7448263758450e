package org.guatu.resumption.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.resumption.web.OfficePages.reviewer;

import java.io.IOException;
import java.util.List;
import org.guatu.Someone;
import org.guatu.identity.Scope;
import org.guatu.identity.ZoneDirectory;
import org.guatu.ledger.BatchState;
import org.guatu.ledger.Batches;
import org.guatu.ledger.Desk;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Mode;
import org.guatu.organization.GivenOffice;
import org.guatu.project.DutyRole;
import org.guatu.project.NewProject;
import org.guatu.project.ProjectId;
import org.guatu.project.Projects;
import org.guatu.project.Remark;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption;
import org.guatu.resumption.procedure.CampaignEntry;
import org.guatu.resumption.procedure.CampaignId;
import org.guatu.resumption.procedure.CampaignKind;
import org.guatu.resumption.procedure.Campaigns;
import org.guatu.resumption.procedure.Coverage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** How far the sites of a campaign have come: on its page, in its workbook, to programs. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class CampaignPagesTest {
  @Autowired WebApplicationContext context;
  @Autowired ZoneDirectory zones;
  @Autowired GivenResumption given;
  @Autowired Projects projects;
  @Autowired Campaigns campaigns;
  @Autowired Imports imports;
  @Autowired Batches batches;
  @Autowired Ledgers ledgers;
  private OfficePages pages;
  private Office office;

  @BeforeEach
  void anOffice() {
    pages = new OfficePages(context);
    office = given.office(OfficePages.zone(zones), "post-holiday");
  }

  private CampaignId second() {
    return reviewer(office).does(() -> campaigns.open(Scope.wholeZone(office.zone()), new CampaignEntry(CampaignKind.POST_HOLIDAY, "节后第二批",
        given.published(office.zone(), "post-holiday", office.reviewer(), office.approver()), Coverage.UNDER_CONSTRUCTION, null, List.of(), GivenResumption.TODAY.plusDays(10),
        office.reviewer().id(), office.approver().id(), "")));
  }

  @Test
  void sitesThatNeedNotApplyAreToldApart() throws IOException {
    ProjectId still = given.site(office, "没有动的").project();
    given.site(office, "纸上批的");
    given.submitted(given.site(office, "在第一批申请的"));
    given.permitted(given.site(office, "第一批批的"));
    Desk desk = new Desk(imports, batches, ledgers, office.zone());
    assertThat(desk.bring("permits", Desk.csv("文号,项目名称,签发日期,截止日期,人数上限,首个工作日,到岗人数", "复工字第7号,纸上批的,2020-02-20,2020-05-01,120,2020-02-24,80"), Mode.ALL, false).state())
        .isEqualTo(BatchState.APPLIED);
    CampaignId second = second();
    String page = "/resumption/campaigns/" + second.value();
    assertThat(pages.body(reviewer(office), page)).contains("全部 4", "未申请 1", "已有通知，不用申请 2", "在别的专项申请 1", "复工字第7号", "2020-02-24", "复工〔2020〕001号", "已提交</a><small class=\"said note\">疫情复工</small>");
    assertThat(pages.body(reviewer(office), page + "?reached=NOT_APPLIED")).as("nobody is there whom a to-do could ask").contains("没有登记，待办催不到");
    Someone.operator(office.zone()).doing(() -> projects.assignDuty(office.whole(), still, 0, DutyRole.SITE_OFFICER, new NewProject.Ref(null, "新来的专员"),
        Remark.on(GivenResumption.TODAY)));
    assertThat(pages.body(reviewer(office), page + "?reached=NOT_APPLIED")).contains("新来的专员").doesNotContain("没有登记，待办催不到");
    assertThat(pages.body(reviewer(office), page + "?reached=HAS_PERMIT")).contains("纸上批的", "第一批批的", page + "/export?reached=HAS_PERMIT").doesNotContain("没有动的", "在第一批申请的");
    assertThat(pages.body(reviewer(office), "/resumption/campaigns/" + office.campaign().value())).contains("已有通知，不用申请 1", "已批未复 1", "申请在办 1", "未申请 1");

    List<String> cells = PaperPagesTest.cells(pages.get(reviewer(office), page + "/export").getContentAsByteArray());
    assertThat(cells).containsSubsequence("纸上批的", "已有通知，不用申请", "复工字第7号").containsSubsequence("在第一批申请的", "在别的专项申请", "已提交", "疫情复工").contains("没有动的", "新来的专员");
    assertThat(PaperPagesTest.cells(pages.get(reviewer(office), page + "/export?reached=HAS_PERMIT").getContentAsByteArray())).contains("第一批批的").doesNotContain("没有动的");
    assertThat(pages.get(office.leader().someone(), page + "/export").getStatus()).isEqualTo(403);

    String api = pages.body(reviewer(office), "/api/v1/resumption/campaigns/" + second.value() + "/sites");
    assertThat(api).contains("\"projectName\":\"纸上批的\",\"reached\":\"HAS_PERMIT\"", "\"number\":\"复工字第7号\"", "\"reached\":\"ELSEWHERE\"", "\"elsewhere\":\"疫情复工\"", "\"reached\":\"NOT_APPLIED\"");
    assertThat(pages.get(office.leader().someone(), "/api/v1/resumption/campaigns/" + second.value() + "/sites").getStatus()).isEqualTo(403);
  }
}
