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
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.review.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** Who has an application is told in the same words on its page, in the lists and to programs. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class HolderWordsTest {
  @Autowired WebApplicationContext context;
  @Autowired ZoneDirectory zones;
  @Autowired GivenResumption given;
  @Autowired ApplicationForms forms;
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

  private void everywhere(ApplicationId id, String holder, boolean queued) {
    Someone reviewer = office.reviewer().someone();
    assertThat(pages.body(reviewer, id.path())).contains("现在由 " + holder + "</span>");
    assertThat(pages.body(reviewer, "/resumption/applications")).contains("<td>" + holder + "</td>");
    assertThat(pages.body(reviewer, "/resumption/standing")).contains("<td>" + holder + "</td>");
    assertThat(pages.body(reviewer, "/api/v1/resumption/applications/" + id.value())).contains("\"holder\":\"" + holder + "\"");
    assertThat(pages.body(reviewer, "/api/v1/resumption/applications")).contains("\"holder\":\"" + holder + "\"");
    if (queued) {
      assertThat(pages.body(reviewer, "/resumption/queue") + pages.body(reviewer, "/resumption/queue?paused=true")).contains("<td>" + holder + "</td>");
    }
  }

  @Test
  void withTheSiteItIsWhoFillsInAndWhoHasToSign() {
    String officer = site.officer().someone().access().actor().name();
    ApplicationId id = given.filled(site);
    everywhere(id, officer + "（填报）", false);
    site.officer().someone().doing(() -> forms.selfCheck(site.scope(), id, given.get(site, id).version()));
    everywhere(id, "建设单位、施工单位、监理单位（签字）", false);
    given.sign(site, id, Party.CONTRACTOR);
    everywhere(id, "建设单位、监理单位（签字）", false);
    given.sign(site, id, Party.OWNER);
    given.sign(site, id, Party.SUPERVISOR);
    everywhere(id, officer + "（提交）", false);
  }

  @Test
  void withTheOfficeItIsWhoHasTakenItOrLeads() {
    ApplicationId id = given.submitted(site);
    everywhere(id, "核查员丙（核查），还没有接办", true);
    given.take(site, id);
    everywhere(id, "核查员丙（核查）", true);
    given.recommend(site, id);
    everywhere(id, "批准人丁（批准）", true);
    Site other = given.site(office, "悍马");
    ApplicationId returned = given.taken(other);
    String code = given.sheet(other, returned).items().keySet().iterator().next();
    office.reviewer().someone().doing(() -> verification.giveBack(office.whole(), returned, given.get(other, returned).version(), Map.of(code, "补"), ""));
    everywhere(returned, other.officer().someone().access().actor().name() + "（整改）", true);
    given.approve(site, id);
    assertThat(pages.body(office.reviewer().someone(), "/api/v1/resumption/applications/" + id.value())).as("over").contains("\"holder\":\"—\"");
  }
}
