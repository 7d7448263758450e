package org.guatu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.guatu.Chromium;
import org.guatu.Someone;
import org.guatu.document.Attachment;
import org.guatu.document.Documents;
import org.guatu.document.FileType;
import org.guatu.identity.IdentityTest;
import org.guatu.identity.People;
import org.guatu.identity.People.Person;
import org.guatu.identity.Role;
import org.guatu.identity.ScopeKind;
import org.guatu.identity.Zone;
import org.guatu.kernel.Ids;
import org.guatu.organization.GivenOffice;
import org.guatu.organization.PersonEntry;
import org.guatu.resumption.GivenResumption;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.ScannedCode;
import org.guatu.resumption.application.Answer;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The whole way in a real Chromium: applying on a phone whose network fails midway, three signatures, verified, returned, mended, approved by
 * another, printed, scanned at the gate without network, working, and on the wall.
 */
@IdentityTest
@Import({GivenOffice.class, GivenResumption.class})
class ResumptionJourneyTest {
  private static final List<Role> SIGNERS = List.of(Role.OWNER, Role.CONTRACTOR, Role.SUPERVISOR);

  @Autowired GivenResumption given;
  @Autowired People people;
  @Autowired org.guatu.organization.People register;
  @Autowired Documents documents;
  @LocalServerPort int port;
  @TempDir Path folder;

  private Zone zone;
  private Office office;
  private Site site;
  private Chromium phone;
  private Page page;

  @BeforeAll
  static void onABusyMachine() {
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
  }

  @Test
  void fromAnApplicationWithoutNetworkToTheWall() throws Exception {
    zone = people.zone();
    office = given.office(zone.id(), "post-holiday");
    site = given.site(office, "辅仁中小学");
    Map<Role, Person> signers = new EnumMap<>(Role.class);
    for (Role role : SIGNERS) {
      signers.put(role, entered(role));
    }
    Person reviewer = people.with(zone, Role.CONSTRUCTION_REVIEWER);
    Person approver = people.with(zone, Role.CONSTRUCTION_APPROVER);
    Person leader = people.with(zone, Role.LEADER);
    assertThat(rateOnTheWall(leader)).startsWith("0.00");
    try (Chromium officer = Chromium.signedIn(port, people.with(zone, Role.SITE_OFFICER, ScopeKind.PROJECT, site.project().value()))) {
      phone = officer;
      page = phone.open("/", 390);
      ApplicationId id = filledInWithoutNetwork();
      for (Role role : SIGNERS) {
        signs(role, signers.get(role));
      }
      page.reload();
      page.locator("#sending button:has-text('提交申请')").click();
      assertThat(page.locator(".now-state")).containsText("核查员丙（核查）");
      look("sent");

      String mended = page.locator("article.item").nth(1).getAttribute("id").substring(2);
      try (Chromium desk = Chromium.signedIn(port, reviewer)) {
        Page review = desk.open("/resumption/queue", 1440);
        review.locator("main a:has-text('辅仁中小学')").first().click();
        review.locator("#take-form button").click();
        review.locator("#c-" + mended + " details.mend summary").click();
        review.locator("[name='mend." + mended + "']").fill("补一张全景照片");
        review.locator("#return summary").click();
        review.locator("#return-form button").click();
        assertThat(review.locator("h1 small")).hasText("限期整改");
      }
      page.reload();
      assertThat(page.locator(".to-mend")).containsText("补一张全景照片");
      Locator item = page.locator("form[data-item='" + mended + "']");
      item.locator("textarea").fill("已补拍");
      item.locator("input[type=file]").setInputFiles(photo());
      assertThat(item.locator("[data-said]")).hasText("已保存");
      assertThat(page.locator("[data-outbox]")).hasText("已全部保存");
      for (Role role : SIGNERS) {
        signs(role, signers.get(role));
      }
      page.reload();
      page.locator("#sending button:has-text('整改完毕，重新提交')").click();
      assertThat(page.locator(".now-state")).containsText("（核查）");

      try (Chromium desk = Chromium.signedIn(port, reviewer)) {
        Page review = desk.open("/resumption/reviews/" + id.value(), 1440);
        review.locator("#take summary").click();
        review.locator("#take-form button").click();
        review.locator("#recommend summary").click();
        review.locator("#recommend-reasons").fill("符合条件");
        review.locator("#recommend-form button").click();
        assertThat(review.locator("main")).containsText("您已建议批准，须由另一人决定");
      }
      try (Chromium desk = Chromium.signedIn(port, approver, people.code(approver, 0))) {
        Page decision = desk.open("/resumption/reviews/" + id.value(), 1440);
        decision.locator("#approve-scope").fill("主体施工");
        decision.locator("#approve-reasons").fill("同意");
        decision.locator("#approve-form button").click();
        assertThat(decision.locator("h1 small")).hasText("已批准");
      }
      page.reload();
      page.locator("a:has-text('复工〔2020〕001号')").click();
      look("permit");
      Path paper = Path.of("target/journeys/permit.pdf");
      page.waitForDownload(() -> page.locator("a:has-text('公文 PDF')").click()).saveAs(paper);
      scannedAtTheGate(paper);

      page.locator("#workedOn").fill("2020-03-03");
      page.locator("#present").fill("45");
      page.locator("button:has-text('报告已复工')").click();
      assertThat(page.locator(".permit-state")).containsText("到岗 45 人");
    }
    assertThat(rateOnTheWall(leader)).startsWith("100");
  }

  private Person entered(Role role) {
    Person person = people.with(zone, role, ScopeKind.PROJECT, site.project().value());
    Someone.operator(zone.id()).does(() -> register.enter(office.whole(), new PersonEntry(office.bureau(), person.id(), "签字人" + role, "", "")));
    return person;
  }

  private ApplicationId filledInWithoutNetwork() throws Exception {
    page.locator("a:has-text('申请复工')").first().click();
    look("begin");
    page.locator("main button:has-text('开始填报')").click();
    page.waitForURL("**/resumption/applications/*-*");
    ApplicationId id = new ApplicationId(java.util.UUID.fromString(page.url().replaceFirst(".*/", "")));
    assertThat(page.locator("[data-outbox]")).hasText("已全部保存");
    look("apply");

    Locator items = page.locator("form[data-item]:not([data-item=particulars])");
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
    page.locator("#particulars-requestedOn").fill("2020-03-03");
    page.locator("#particulars-headcount").fill("110");
    page.locator("#particulars-headcount").fill("120");
    page.locator("#particulars-file").setInputFiles(new FilePayload("旧方案.txt", "text/plain", "旧方案".getBytes(StandardCharsets.UTF_8)));
    page.locator("#particulars-file").setInputFiles(new FilePayload("复工方案.txt", "text/plain", "方案".getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator("[data-item=particulars] [data-photos] li")).hasCount(1);
    page.locator("#sending button:has-text('自查')").click();
    assertThat(page.locator("#sending [role=alert]")).containsText("联网后再办这一步");
    look("offline");
    page.reload();
    assertThat(page.locator("[data-outbox]")).hasText("断网：待上传 " + count + " 项，已存在手机里，联网后自动上传");
    assertThat(page.locator("#particulars-headcount")).hasValue("120");
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

    assertThat(sheet.application().particulars().headcount()).isEqualTo(120);
    assertThat(sheet.attachments().get(sheet.application().particulars().plan()).name()).isEqualTo("复工方案.txt");
    page.locator("#sending button:has-text('自查完毕')").click();
    assertThat(page.locator(".now-state")).containsText("已自查");
    assertThat(page.locator("form[data-item]")).hasCount(0);
    page.locator("a:has-text('修改内容（签字将作废）')").click();
    assertThat(items).hasCount(count);
    page.locator("a:has-text('不改了')").click();
    assertThat(page.locator(".now-state")).containsText("已自查");   // looking at the forms changes nothing
    look("checked");
    return id;
  }

  /** From the to-do on the signer's home. */
  private void signs(Role role, Person signer) {
    try (Chromium own = Chromium.signedIn(port, signer)) {
      Page home = own.open("/", 390);
      home.locator("a:has-text('签字（')").first().click();
      home.locator("#sending button:has-text('签字')").click();
      assertThat(home.locator("#sending")).containsText(signer.login());
    }
  }

  private void scannedAtTheGate(Path paper) throws Exception {
    try (Chromium gate = Chromium.withCamera(port, CameraFilm.of(ScannedCode.cut(paper), folder.resolve("permit.y4m")))) {
      Page verify = gate.open("/resumption/verify?zone=" + zone.code(), 390);
      assertThat(verify.locator("[data-offline=kept]")).hasText("已可离线使用");
      assertThat(verify.locator("[data-sync]")).containsText("已更新");
      verify.context().setOffline(true);
      verify.reload();
      verify.locator("[data-scan]").click();
      assertThat(verify.locator("section.permit-verdict[data-verdict=VALID]")).containsText("复工〔2020〕001号");
    }
  }

  private String rateOnTheWall(Person leader) {
    try (Chromium wall = Chromium.signedIn(port, leader)) {
      return wall.open("/wall", 1920).locator(".figure:has-text('复工率') .figure-value").first().innerText();
    }
  }

  private static void answer(Locator item) throws Exception {
    item.evaluate("form => form.closest('.item-group > details').open = true");
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

  private void look(String name) throws Exception {
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).as(name + ": nothing stands out at the side").isEqualTo(390);
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/journeys/" + name + "-390.png")).setFullPage(true));
    page.setViewportSize(1440, 900);
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/journeys/" + name + "-1440.png")).setFullPage(true));
    page.setViewportSize(390, 844);
    assertThat(phone.violations(page)).as(name).isEmpty();
  }
}
