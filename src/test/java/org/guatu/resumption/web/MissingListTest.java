package org.guatu.resumption.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.guatu.identity.ZoneDirectory;
import org.guatu.organization.GivenOffice;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.GivenResumption;
import org.guatu.resumption.application.Answer;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.procedure.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** What an application lacks before it can be sent: what was begun and is not right line by line, what was not touched yet by group. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class MissingListTest {
  private static final Pattern LINE = Pattern.compile("<li class=\"unmet-mark\">");

  @Autowired WebApplicationContext context;
  @Autowired ZoneDirectory zones;
  @Autowired GivenResumption given;
  private OfficePages pages;
  private Site site;

  @BeforeEach
  void aSite() {
    pages = new OfficePages(context);
    site = given.site(given.office(OfficePages.zone(zones), "epidemic"), "辅仁中小学");
  }

  private String sending(ApplicationId id) {
    String page = pages.body(site.officer().someone(), id.path());
    return page.substring(page.indexOf("id=\"sending\""), page.indexOf("class=\"facts signatures\""));
  }

  @Test
  void whatWasNotTouchedIsCountedByGroupAndLeadsToEach() {
    ApplicationId id = given.begun(site);
    var content = given.sheet(site, id).procedure().content();
    List<Condition> mandatory = content.conditions(false).values().stream().filter(Condition::mandatory).toList();
    String untouched = sending(id);
    assertThat(LINE.matcher(untouched).results().count()).as("what is applied for").isEqualTo(3);
    assertThat(untouched).contains("还差 " + (mandatory.size() + 3) + " 项", "另外还有 " + mandatory.size() + " 项条件没有填：", "填写拟复工日期", "<a href=\"#c-" + mandatory.getFirst().code() + "\">一、",
        " 项</a>；", " 项</a>。");

    given.answered(site, id, mandatory.getFirst().code(), Answer.NOT_MET, List.of());
    assertThat(sending(id)).contains("还有 " + (mandatory.size() - 1) + " 项条件没有填", "落实“" + mandatory.getFirst().name() + "”");
    assertThat(LINE.matcher(sending(id)).results().count()).as("what is not right keeps its line").isEqualTo(4);

    mandatory.subList(0, mandatory.size() - 2).forEach(condition -> given.answered(site, id, condition.code(), Answer.NOT_MET, List.of()));
    assertThat(sending(id)).as("little is named").contains("落实“" + mandatory.getLast().name() + "”").doesNotContain("项条件没有填");
  }
}
