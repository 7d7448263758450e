package org.guatu.resumption.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.resumption.web.OfficePages.done;

import java.io.IOException;
import java.util.List;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.BusinessClock;
import org.guatu.organization.GivenOffice;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.GivenResumption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** A workbook of the office tells what its page tells. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class OfficeExportsTest {
  @Autowired WebApplicationContext context;
  @Autowired ZoneDirectory zones;
  @Autowired GivenResumption given;
  private OfficePages pages;
  private Office office;
  private Site site;

  @BeforeEach
  void aSite() {
    pages = new OfficePages(context);
    office = given.office(OfficePages.zone(zones), "post-holiday");
    site = given.site(office, "辅仁中小学");
  }

  private List<String> cells(Someone who, String path) throws IOException {
    return PaperPagesTest.cells(pages.get(who, path).getContentAsByteArray());
  }

  @Test
  void theStandingSitesGoOutWithHowLongTheyWaitedAndWhatWasAsked() throws Exception {
    given.submitted(site);
    Someone leader = office.leader().someone();
    BusinessClock.at(TestDatabase.NOW.plusSeconds(2 * 86_400), () -> {
      done(pages.post(leader, "/resumption/standing/" + site.project().value() + "/ask"), "/resumption/standing");
      assertThat(pages.body(leader, "/resumption/standing")).contains("2 天", "18:00 已过问", "还没有答复");
      assertThat(cells(leader, "/resumption/standing/export")).containsSubsequence("从何时起", "已等（天）", "办理时限", "过问", "答复")
          .containsSubsequence("辅仁中小学", "等核查", "2", "2020-03-05 18:00", "还没有答复");
      return null;
    });
  }
}
