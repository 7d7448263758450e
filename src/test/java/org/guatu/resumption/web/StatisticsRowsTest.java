package org.guatu.resumption.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.BusinessClock;
import org.guatu.organization.GivenOffice;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.GivenResumption;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.review.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** Every number of the statistics opens to its rows. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class StatisticsRowsTest {
  private static final String PAGE = "/resumption/statistics";
  private static final String ROWS = PAGE + "/rows?by=area&amp;holder=%E4%B8%9C%E7%89%87%E5%8C%BA&amp;figure=";

  @Autowired WebApplicationContext context;
  @Autowired ZoneDirectory zones;
  @Autowired GivenResumption given;
  @Autowired Verification verification;
  private OfficePages pages;
  private Office office;
  private Someone leader;

  @BeforeEach
  void anOffice() {
    pages = new OfficePages(context);
    office = given.office(OfficePages.zone(zones), "post-holiday");
    leader = office.leader().someone();
  }

  private ApplicationId returned(Site site, Map<String, String> mend) {
    ApplicationId id = given.taken(site);
    office.reviewer().someone().doing(() -> verification.giveBack(office.whole(), id, given.get(site, id).version(), mend, ""));
    return id;
  }

  @Test
  void theReasonsOpenToWhatWasReturned() {
    returned(given.site(office, "辅仁中小学"), Map.of("crane", "塔吊没有检测报告", "key-posts", "缺安全员"));
    returned(given.site(office, "悍马"), Map.of("crane", "塔吊没有登记"));
    String page = pages.body(leader, PAGE);
    String crane = page.replaceAll("(?s).*<a href=\"(/resumption/statistics/reasons[^\"]*code=crane[^\"]*)\">2</a>.*", "$1").replace("&amp;", "&");
    assertThat(page).contains(">2</a>", ">1</a>");
    assertThat(pages.body(leader, java.net.URLDecoder.decode(crane, java.nio.charset.StandardCharsets.UTF_8))).contains("2 行", "辅仁中小学", "03-03 18:00 退回：塔吊没有检测报告", "悍马", "塔吊没有登记").doesNotContain("缺安全员");
    assertThat(pages.body(leader, PAGE + "/reasons?code=crane&name=别的")).contains("0 行");
    assertThat(pages.body(leader, PAGE + "/reasons?code=nothing&name=nothing&asOf=2020-03-01")).contains("0 行");
  }

  @Test
  void theRateAndTheDaysOpenToo() throws Exception {
    given.permitted(given.site(office, "辅仁中小学"));
    given.site(office, "悍马");
    assertThat(pages.body(leader, PAGE)).contains(ROWS + "resumption.rate\">0.00</a>", ROWS + "resumption.days-to-permit.median\">0</a>", ROWS + "resumption.days-to-permit.worst\">0</a>");
    String rows = PAGE + "/rows?by=area&holder=东片区&figure=";
    assertThat(pages.body(leader, rows + "resumption.rate")).contains("2 行", "辅仁中小学", "悍马");
    assertThat(pages.body(leader, rows + "resumption.days-to-permit.worst")).contains("1 行", "辅仁中小学", "0 天").doesNotContain("悍马");
    BusinessClock.at(TestDatabase.NOW.plusSeconds(2 * 86_400), () -> {
      assertThat(pages.body(leader, PAGE + "?asOf=2020-03-03")).as("of a day gone by too").contains(ROWS + "resumption.applications", ROWS + "resumption.permits");
      assertThat(pages.body(leader, rows + "resumption.applications&asOf=2020-03-03")).contains("1 行", "已批准");
      assertThat(pages.body(leader, rows + "resumption.permits&asOf=2020-03-02")).contains("0 行");
      return null;
    });
  }
}
