package org.guatu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.guatu.Chromium;
import org.guatu.identity.IdentityTest;
import org.guatu.identity.People;
import org.guatu.identity.People.Person;
import org.guatu.identity.Role;
import org.guatu.identity.Zone;
import org.guatu.organization.GivenOffice;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.GivenResumption;
import org.guatu.resumption.application.ApplicationId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Approving more people in a real Chromium: the sum follows what is typed. */
@IdentityTest
@Import({GivenOffice.class, GivenResumption.class})
class ApprovalJourneyTest {
  @Autowired GivenResumption given;
  @Autowired People people;
  @LocalServerPort int port;

  @Test
  void theSumFollowsWhatIsTyped() throws Exception {
    Zone zone = people.zone();
    Office office = given.office(zone.id(), "post-holiday");
    Site site = given.site(office, "辅仁中小学");
    given.permitted(site);
    ApplicationId more = given.submitted(site, given.accepted(site, given.more(site)));
    given.take(site, more);
    given.recommend(site, more);
    Person approver = people.with(zone, Role.CONSTRUCTION_APPROVER);
    try (Chromium desk = Chromium.signedIn(port, approver, people.code(approver, 0))) {
      Page page = desk.open("/resumption/reviews/" + more.value(), 1280);
      Locator sum = page.locator("output.sum");
      assertThat(sum).hasText("原 120 人 + 新增 120 人 = 240 人");
      page.fill("#approve-headcountCap", "12");
      assertThat(sum).hasText("原 120 人 + 新增 12 人 = 132 人");
      page.fill("#approve-headcountCap", "");
      assertThat(sum).hasText("原 120 人 + 新增 … 人");
    }
  }
}
