package org.guatu.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.guatu.Chromium;
import org.guatu.DemoZone;
import org.guatu.console.DemoLoader;
import org.guatu.identity.ZoneDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The pages that the user guide shows, each opened by the person who works on it: there, without a violation of axe, never wider than the
 * window. Its pictures are taken anew by {@code mvn test -Dfast -Dtest=GuideTest -Drenew=true}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideTest {
  private static final Path GUIDE = Path.of("docs/guide");

  @LocalServerPort int port;
  @Autowired ZoneDirectory zones;
  @Autowired DemoLoader demo;
  private final Map<String, Chromium> people = new HashMap<>();

  @BeforeAll
  void load() throws Exception {
    DemoZone.load(zones, demo);
  }

  @AfterAll
  void close() {
    people.values().forEach(Chromium::close);
  }

  /** @param then the text of a link to follow from there, if any */
  @ParameterizedTest
  @CsvFileSource(resources = "/guide/pages.csv", numLinesToSkip = 1)
  void thePageIsAsTheGuideShowsIt(String picture, String login, int width, String path, String then) throws IOException {
    Chromium person = people.computeIfAbsent(login, who -> Chromium.signedIn(port, demo.accounts(), who));
    try (Page page = person.open(path, width)) {
      if (then != null) {
        page.locator("main a", new Page.LocatorOptions().setHasText(then)).first().click();
        page.waitForLoadState();
      }
      assertThat(page.title()).doesNotContain("没有找到", "出错");
      assertThat(person.violations(page)).isEmpty();
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).isLessThanOrEqualTo(0);
      assertThat(person.complaints()).isEmpty();
      if (Boolean.getBoolean("renew")) {
        page.screenshot(new Page.ScreenshotOptions().setPath(GUIDE.resolve(picture + ".png")));
      }
    }
  }

  @Test
  void everyPictureOfTheGuideIsThereAndEveryPictureIsInTheGuide() throws IOException {
    List<String> shown = Pattern.compile("\\((\\w+\\.png)\\)").matcher(Files.readString(GUIDE.resolve("README.md"))).results()
        .map((MatchResult found) -> found.group(1)).toList();
    try (var files = Files.list(GUIDE)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".png"))).containsExactlyInAnyOrderElementsOf(shown);
    }
  }
}
