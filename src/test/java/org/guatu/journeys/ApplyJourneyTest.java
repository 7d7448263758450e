package org.guatu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.guatu.Chromium;
import org.guatu.Someone;
import org.guatu.document.Attachment;
import org.guatu.document.Documents;
import org.guatu.document.FileType;
import org.guatu.identity.IdentityTest;
import org.guatu.identity.People;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.Zone;
import org.guatu.kernel.Ids;
import org.guatu.organization.GivenOffice;
import org.guatu.resumption.GivenResumption;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.application.Answer;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.Sheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** On the site: applying on a phone whose network fails midway, until the first working day. */
@IdentityTest
@Import({GivenOffice.class, GivenResumption.class})
class ApplyJourneyTest {
  @Autowired GivenResumption given;
  @Autowired People people;
  @Autowired Documents documents;
  @LocalServerPort int port;

  @Test
  void nothingIsLostWhenTheNetworkFailsMidway() throws Exception {
    Zone zone = people.zone();
    Office office = given.office(zone.id(), "post-holiday");
    Site site = given.site(office, "辅仁中小学");
    try (Chromium phone = Chromium.signedIn(port, people.with(zone, Role.SITE_OFFICER, ScopeKind.PROJECT, site.project().value()))) {
      Page page = phone.open("/", 390);
      page.locator("a:has-text('申请复工')").first().click();
      look(phone, page, "begin");
      page.locator("main button:has-text('开始填报')").click();
      page.waitForURL("**/resumption/applications/*-*");
      ApplicationId id = new ApplicationId(java.util.UUID.fromString(page.url().replaceFirst(".*/", "")));
      assertThat(page.locator("[data-outbox]")).hasText("已全部保存");
      look(phone, page, "apply");

      Locator items = page.locator("form[data-item]");
      int count = items.count();
      answer(items.nth(0));
      assertThat(items.nth(0).locator("[data-said]")).hasText("已保存");
      assertThat(items.nth(0).locator("[name=evidence]")).hasCount(2);
      assertThat(phone.complaints()).isEmpty();

      page.waitForFunction("async () => await (await caches.open('guatu:/resumption/applications/')).match(location.pathname) !== undefined");
      page.context().setOffline(true);
      for (int at = 1; at < count; at++) {
        answer(items.nth(at));
      }
      items.nth(1).locator("textarea").fill("又看了一遍");
      assertThat(items.nth(1).locator("[data-said]")).hasText("待上传，已存在手机里");
      assertThat(page.locator("[data-outbox]")).hasText("断网：待上传 " + (count - 1) + " 项，已存在手机里，联网后自动上传");
      page.locator("#sending button:has-text('自查')").click();
      assertThat(page.locator("#sending [role=alert]")).containsText("联网后再办这一步");
      look(phone, page, "offline");
      page.reload();
      assertThat(page.locator("[data-outbox]")).hasText("断网：待上传 " + (count - 1) + " 项，已存在手机里，联网后自动上传");
      assertThat(items.nth(1).locator("textarea")).hasValue("又看了一遍");
      assertThat(items.nth(1).locator("[data-photos] li")).hasCount(2);

      page.context().setOffline(false);
      assertThat(page.locator("[data-outbox]")).hasText("已全部保存");
      Sheet sheet = given.sheet(site, id);
      assertThat(sheet.items()).hasSize(count);
      assertThat(sheet.items().values()).allSatisfy(item -> {
        assertThat(item.answer()).isEqualTo(Answer.MET);
        assertThat(item.evidence()).hasSize(2);
      });
      assertThat(sheet.items().values()).as("what was said offline is sent once").filteredOn(item -> item.version() > 1).hasSizeLessThanOrEqualTo(1);
      String second = items.nth(1).getAttribute("data-item");
      assertThat(sheet.items().get(second).reason()).isEqualTo("又看了一遍");
      Attachment photo = sheet.attachments().values().stream().filter(each -> each.type() == FileType.JPEG).findFirst().orElseThrow();
      byte[] stored = Someone.operator(zone.id()).does(() -> documents.open(office.whole(), photo.id())).content();
      assertThat(ImageIO.read(new ByteArrayInputStream(stored)).getWidth()).as("shrunk on the phone").isEqualTo(1600);

      page.locator("#particulars-requestedOn").fill("2020-03-03");
      page.locator("#particulars-headcount").fill("120");
      page.locator("#particulars-file").setInputFiles(new FilePayload("复工方案.txt", "text/plain", "方案".getBytes(StandardCharsets.UTF_8)));
      page.locator("form[action$=particulars] button").click();
      page.locator("#sending button:has-text('自查完毕')").click();
      assertThat(page.locator(".now-state")).containsText("已自查");
      given.signed(site, id);
      page.reload();
      page.locator("#sending button:has-text('提交申请')").click();
      assertThat(page.locator(".now-state")).containsText("核查员丙（核查）");
      look(phone, page, "sent");
      assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.SUBMITTED);

      given.take(site, id);
      given.recommend(site, id);
      given.approve(site, id);
      page.reload();
      page.locator("a:has-text('复工〔2020〕001号')").click();
      look(phone, page, "permit");
      byte[] printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(Path.of("target/journeys/permit.pdf")));
      try (PDDocument paper = Loader.loadPDF(printed)) {
        assertThat(paper.getPage(0).getMediaBox().getHeight()).as("A4 portrait").isCloseTo(842, within(1f));
      }
      page.locator("#workedOn").fill("2020-03-03");
      page.locator("#present").fill("45");
      page.locator("button:has-text('报告已复工')").click();
      assertThat(page.locator(".permit-state")).containsText("到岗 45 人");
    }
  }

  private static void answer(Locator item) throws Exception {
    item.locator("input[value=MET]").check();
    item.locator("input[type=file]").setInputFiles(new FilePayload[] {photo(), new FilePayload("记录.txt", "text/plain", Ids.next().toString().getBytes(StandardCharsets.UTF_8))});
  }

  /** Of another colour each time: the same photo is kept once. */
  private static FilePayload photo() throws Exception {
    BufferedImage picture = new BufferedImage(2400, 1200, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, Ids.next().hashCode());
    for (int x = 0; x < 400; x++) {
      picture.setRGB(x, 9, x * 331 ^ Ids.next().hashCode());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", out);
    return new FilePayload("现场.jpg", "image/jpeg", out.toByteArray());
  }

  private static void look(Chromium phone, Page page, String name) throws Exception {
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).as(name + ": nothing stands out at the side").isEqualTo(390);
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/journeys/" + name + "-390.png")).setFullPage(true));
    page.setViewportSize(1440, 900);
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/journeys/" + name + "-1440.png")).setFullPage(true));
    page.setViewportSize(390, 844);
    assertThat(phone.violations(page)).as(name).isEmpty();
  }
}
