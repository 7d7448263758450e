package org.guatu.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guatu.Chromium;
import org.guatu.Someone;
import org.guatu.identity.IdentityTest;
import org.guatu.identity.People;
import org.guatu.identity.Role;
import org.guatu.identity.Zone;
import org.guatu.organization.GivenOffice;
import org.guatu.resumption.GivenResumption;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.permit.PermitId;
import org.guatu.resumption.permit.StopOrderId;
import org.guatu.resumption.permit.StopOrders;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The office's pages of resumption with records of every kind on them: they fit a phone, and break no rule of axe. */
@IdentityTest
@Import({GivenOffice.class, GivenResumption.class})
class OfficePagesOnAPhoneTest {
  private static final int PHONE = 390;
  private static final int DESK = 1440;

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired GivenResumption given;
  @Autowired StopOrders orders;

  @Test
  void theOfficesPagesFitAPhone() throws IOException {
    Zone zone = people.zone();
    Office office = given.office(zone.id(), "epidemic");
    List<String> addresses = addresses(office);
    Map<String, List<String>> faults = new TreeMap<>();
    try (Chromium approver = Chromium.atTheDoor(port)) {
      signIn(approver, people.with(zone, Role.CONSTRUCTION_APPROVER));
      for (String address : addresses) {
        look(approver, address, faults);
      }
    }
    assertThat(faults).isEmpty();
  }

  /** With the second factor that an approver has. */
  private void signIn(Chromium chromium, People.Person person) {
    try (Page page = chromium.open("/sign-in", DESK)) {
      if (page.locator("#zone").count() > 0) {
        page.locator("#zone").selectOption(person.zone().code());
      }
      page.locator("main input[type=text]").fill(person.login());
      page.locator("main input[type=password]").fill(person.password());
      page.locator("main form button").last().click();
      page.waitForURL("**/sign-in/code");
      page.locator("main input[type=text]").fill(people.code(person, 0));
      page.locator("main form button").first().click();
      page.waitForURL(url -> !url.contains("/sign-in"));
    }
  }

  private List<String> addresses(Office office) {
    Site permitted = given.site(office, "辅仁中小学");
    PermitId permit = given.permitted(permitted);
    StopOrderId order = Someone.operator(office.zone()).does(() -> orders.order(office.whole(), office.area(), "重污染天气红色预警", "示范区〔2020〕9号"));
    Someone.operator(office.zone()).doing(() -> orders.lift(office.whole(), order, 1, "示范区〔2020〕10号"));
    ApplicationId taken = given.taken(given.site(office, "石河岸社区安置房三期"));
    ApplicationId recommended = given.recommended(given.site(office, "示例项目 29"));
    given.submitted(given.site(office, "示例项目 31"));
    given.site(office, "示例项目 32");
    return List.of("/resumption/queue", "/resumption/reviews/" + taken.value(), "/resumption/reviews/" + recommended.value(), "/resumption/standing",
        "/resumption/permits", "/resumption/permits/" + permit.value() + "/office", "/resumption/stop-orders");
  }

  private static void look(Chromium person, String address, Map<String, List<String>> faults) throws IOException {
    try (Page page = person.open(address, PHONE)) {
      List<String> found = new ArrayList<>(person.violations(page));
      found.addAll(PhoneFit.faults(page));
      if (!found.isEmpty()) {
        faults.put(address, found);
      }
    }
  }
}
