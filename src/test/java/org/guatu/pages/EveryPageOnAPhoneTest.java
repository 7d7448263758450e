package org.guatu.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guatu.Chromium;
import org.guatu.DemoZone;
import org.guatu.console.DemoLoader;
import org.guatu.identity.ZoneDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of the product, opened at a phone's width by somebody who may see it: never wider than the window, every control large enough
 * for a thumb, no rule of axe broken. The pages are found as people find them, from link to link, role after role; a page that no link
 * reaches has to be named here.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageOnAPhoneTest {
  private static final int WIDTH = 390;

  /** Those who may see most come first, so that few pages are left to the others. */
  private static final List<String> ROLES = List.of("fagai", "lingdao", "zhaoshang", "hecha", "pizhun", "dudao", "zhuanyuan", "chengtou", "shigong", "jianli",
      "guanjia", "jingban", "qiye", "xitong", "anquan", "shenji");

  /**
   * Pages with their own way in, where another test opens them: the set-up of an empty installation, forced steps of a sign-in, parts of pages,
   * a rule pack that a second person activated, an address that an older one has beside it; and the big screen, which fits its 1920 × 1080 into whatever it hangs on.
   */
  private static final Set<String> ELSEWHERE = Set.of("/wall", "/setup", "/rulebook/packs/{id}", "/account/sessions", "/sign-in/code", "/sign-in/enrol", "/sign-in/password", "/error",
      "/project/projects/count", "/wallchart/asked", "/briefing/briefs/{id}/restated",
      // The door's own page, which is kept on the guard's phone; and a stop order, which the demonstration has not seen.
      "/resumption/verify", "/resumption/stop-orders/{id}");

  @LocalServerPort int port;
  @Autowired ZoneDirectory zones;
  @Autowired DemoLoader demo;
  @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;
  private final Map<String, List<String>> faults = new TreeMap<>();
  private final Set<String> opened = new TreeSet<>();

  @BeforeAll
  void load() throws Exception {
    DemoZone.load(zones, demo);
  }

  @Test
  void everyPageFitsAPhone() throws IOException {
    PageMap map = new PageMap(mapping);
    try (Chromium nobody = Chromium.atTheDoor(port)) {
      look(nobody, map, "nobody", "/sign-in");
    }
    for (String role : ROLES) {
      try (Chromium person = Chromium.signedIn(port, demo.accounts(), role)) {
        if (role.equals("fagai")) {
          leavePagesBehind(person, map);
        }
        walk(person, map, role);
      }
    }
    Set<String> missing = map.all();
    opened.forEach(state -> missing.remove(state.replaceAll("\\?.*", "")));
    missing.removeAll(ELSEWHERE);
    assertThat(faults).isEmpty();
    assertThat(missing).as("pages that no link leads to").isEmpty();
  }

  /** From link to link by plain requests; in the browser each page once, with each set of its parameters, and everybody's home. */
  private void walk(Chromium person, PageMap map, String role) throws IOException {
    Set<String> seen = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of("/"));
    try (Page tab = person.open("/account", WIDTH)) {
      while (!next.isEmpty()) {
        String address = next.removeFirst();
        Optional<String> state = map.state(address);
        if (state.isEmpty() || ELSEWHERE.contains(state.get()) || !seen.add(state.get())) {
          continue;
        }
        if (!opened.contains(state.get()) || address.equals("/")) {
          look(person, map, role, address);
        }
        next.addAll(PageMap.links(tab.request().get("http://localhost:" + port + address).text()));
      }
    }
  }

  private void look(Chromium person, PageMap map, String role, String address) throws IOException {
    try (Page page = person.open(address, WIDTH)) {
      check(person, page, role + " " + address);
      map.state(page.url().replaceFirst("^https?://[^/]+", "")).ifPresent(opened::add);
    }
  }

  private void check(Chromium person, Page page, String where) throws IOException {
    List<String> found = new ArrayList<>(PhoneFit.faults(page));
    found.addAll(person.violations(page));
    if (!found.isEmpty()) {
      faults.put(where, found);
    }
  }

  /** What stands only where somebody has worked: a published brief, an import on trial, an attachment, a form that came back. */
  private void leavePagesBehind(Chromium officer, PageMap map) throws IOException {
    try (Page page = officer.open("/briefing/briefs/new?asOf=2020-03-03T17:00", WIDTH)) {
      page.locator("main button:has-text('发布')").first().click();
      check(officer, page, "what is asked before a brief is published");
      page.locator("dialog button:has-text('发布')").click();
      page.waitForURL(Pattern.compile(".*/briefing/briefs/[0-9a-f-]{36}"));
      check(officer, page, "a published brief");
    }
    try (Page page = officer.open("/ledger/stages/import", WIDTH)) {
      page.locator("input[type=file]").setInputFiles(csv("项目编号,阶段,发生日期\nSFQ-13,签约,三月\n"));
      page.locator("main button:has-text('上传')").click();
      check(officer, page, "an import's columns");
      page.locator("main button:has-text('试算')").first().click();
      check(officer, page, "an import on trial");
    }
    try (Page page = officer.open("/project/projects/new", WIDTH)) {
      page.locator("[name=name]").fill("悍马中国新能源汽车项目");
      page.locator("main form[method=post] button").last().click();
      check(officer, page, "a project that may be there already");
      page.locator("[name=another]").check();
      page.locator("main form[method=post] button").last().click();
      page.locator("a:has-text('比较并合并')").first().click();
      page.waitForURL(Pattern.compile(".*/merge\\?with=.*"));
      check(officer, page, "two records that may be one");
      map.state(page.url().replaceFirst("^https?://[^/]+", "")).ifPresent(opened::add);
    }
    try (Page page = officer.open("/project/projects/new", WIDTH)) {
      page.evaluate("document.querySelectorAll('main [required]').forEach(field => field.required = false)");
      page.locator("main form[method=post] button").last().click();
      assertThat(page.locator(".error-summary").count()).isPositive();
      check(officer, page, "a form that came back");
    }
    try (Page page = officer.open("/project/projects", WIDTH)) {
      page.locator("main .ledger a").first().click();
      page.locator("#attachments input[type=file]").setInputFiles(csv("甲\n"));
      page.locator("#attachments button").last().click();
      assertThat(page.locator("#attachments .ledger a").count()).isPositive();
      check(officer, page, "a project with an attachment");
    }
    look(officer, map, "fagai", "/search?q=sfq");
    try (Page page = officer.open("/rulebook/drafts/new?kind=clocks", WIDTH)) {
      page.locator("#name").fill("手机上起草");
      page.locator("#effectiveFrom").fill("2030-01-01");
      page.locator("#basis").fill("测试");
      page.locator("main form[method=post] .button-main").first().click();
      page.waitForURL("**/rulebook/drafts/*-*");
      check(officer, page, "a draft of rules");
      opened.add("/rulebook/drafts/{id}");
    }
    try (Page page = officer.open("/briefing/check", WIDTH)) {
      page.locator("#text").fill("全区在建项目33个，目前已复工25个，复工率78.78%。");
      page.locator("main button:has-text('核对')").last().click();
      check(officer, page, "a text checked");
    }
  }

  private static FilePayload csv(String text) {
    return new FilePayload("阶段.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatDoesNotFitIsSeen() throws IOException {
    try (Chromium nobody = Chromium.atTheDoor(port); Page page = nobody.open("/sign-in", WIDTH)) {
      page.navigate("about:blank");   // where no Content-Security-Policy forbids the style attributes of this example
      page.setContent("<html lang=zh-CN><title>试</title><main><h1>试</h1><p style='width: 500px'>宽</p><button style='height: 30px'>小</button>"
          + "<button style='height: 44px'>够</button><p>句中的<a href='/'>链接</a></p><p><a href='/'>单独的链接</a></p><input style='height: 44px'></main>");
      assertThat(PhoneFit.faults(page)).hasSize(3).anyMatch(fault -> fault.startsWith("wider by")).anyMatch(fault -> fault.contains("“小”"))
          .anyMatch(fault -> fault.contains("“单独的链接”"));
      assertThat(nobody.violations(page)).anyMatch(fault -> fault.startsWith("label"));
    }
  }
}
