package org.guatu.resumption.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guatu.Someone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.organization.GivenOffice;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.GivenResumption;
import org.guatu.resumption.application.ApplicationForms;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.procedure.Campaigns;
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.review.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** The card of a site on the home of who answers for it: what is due for which campaign until when, and where its application is. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class SiteCardTest {
  private static final String UNTIL = "“疫情复工”2020-05-02 截止";

  @Autowired WebApplicationContext context;
  @Autowired ZoneDirectory zones;
  @Autowired GivenResumption given;
  @Autowired ApplicationForms forms;
  @Autowired Campaigns campaigns;
  @Autowired Verification verification;
  private OfficePages pages;
  private Office office;
  private Site site;

  @BeforeEach
  void aSite() {
    pages = new OfficePages(context);
    office = given.office(OfficePages.zone(zones), "post-holiday");
    site = given.site(office, "辅仁中小学");
  }

  private void card(Someone who, String... words) {
    assertThat(pages.body(who, "/")).contains(words);
  }

  @Test
  void withTheSiteItNamesTheCampaignItsDeadlineAndHowFarItIs() {
    Someone officer = site.officer().someone();
    card(officer, UNTIL + "，还没有填报", "申请复工</a>");
    ApplicationId id = given.begun(site);
    int all = given.sheet(site, id).procedure().content().conditions(false).size();
    card(officer, UNTIL + "，已填 0 项，共 " + all + " 项", "继续填报</a>");
    given.filled(site, id);
    card(officer, UNTIL + "，已填 " + all + " 项，共 " + all + " 项");
    officer.doing(() -> forms.selfCheck(site.scope(), id, given.get(site, id).version()));
    given.sign(site, id, Party.OWNER);
    card(officer, UNTIL + "，已自查：施工单位、监理单位（签字）");
    card(site.contractor(), UNTIL + "，复工申请已自查，等您签字");
    given.sign(site, id, Party.CONTRACTOR);
    given.sign(site, id, Party.SUPERVISOR);
    card(officer, UNTIL + "，三方已签字，等提交");
  }

  @Test
  void withTheOfficeItTellsWhereItIsWhoHasItAndUntilWhen() {
    Someone officer = site.officer().someone();
    ApplicationId id = given.submitted(site);
    card(officer, "已提交：核查员丙（核查），还没有接办，3月5日 24:00 前办结", "看复工申请</a>");
    given.take(site, id);
    card(officer, "核查中：核查员丙（核查），3月5日 24:00 前办结");
    card(site.supervisor(), "核查中：核查员丙（核查），3月5日 24:00 前办结");
    given.recommend(site, id);
    card(officer, "核查中：批准人丁（批准），3月5日 24:00 前办结");
    String code = given.sheet(site, id).items().keySet().iterator().next();
    office.reviewer().someone().doing(() -> verification.giveBack(office.whole(), id, given.get(site, id).version(), Map.of(code, "补"), ""));
    card(officer, "核查退回，2020-03-", "去整改</a>");
    card(site.supervisor(), "限期整改：" + officer.access().actor().name() + "（整改），2020-03-");
  }

  @Test
  void noCampaignAsksForNothing() {
    office.reviewer().someone().doing(() -> campaigns.close(office.whole(), office.campaign(), 1, "结束"));
    assertThat(pages.body(site.officer().someone(), "/")).contains("申请复工</a>").doesNotContain("还没有填报");
  }
}
