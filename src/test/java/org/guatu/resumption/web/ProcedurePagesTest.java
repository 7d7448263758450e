package org.guatu.resumption.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.resumption.web.OfficePages.approver;
import static org.guatu.resumption.web.OfficePages.done;
import static org.guatu.resumption.web.OfficePages.refused;
import static org.guatu.resumption.web.OfficePages.reviewer;
import static org.guatu.resumption.web.OfficePages.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.identity.ZoneDirectory;
import org.guatu.organization.GivenOffice;
import org.guatu.resumption.GivenResumption;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.procedure.Procedures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Writing, approving and publishing a procedure by its form; opening and closing a campaign. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class ProcedurePagesTest {
  private static final String PATH = "/resumption/procedures";
  private static final String[] SMALL = {"code", "small", "name", "小程序", "basis", "专班会议", "kind", "OTHER", "validityDays", "30", "parties", "OWNER",
      "g0.name", "人员", "g0.c0.name", "复工专员", "g0.c0.standard", "已任命", "g0.c0.mode", "ALWAYS", "g0.c0.evidence", "PHOTO", "g0.c0.mandatory", "yes",
      "p.DECISION.days", "3", "p.DECISION.roles", "CONSTRUCTION_REVIEWER", "p.RECTIFICATION.days", "5", "sources", "甲\n乙"};

  @Autowired WebApplicationContext context;
  @Autowired ZoneDirectory zones;
  @Autowired GivenResumption given;
  @Autowired Procedures procedures;
  private OfficePages pages;
  private Office office;

  @BeforeEach
  void anOffice() {
    pages = new OfficePages(context);
    office = given.office(OfficePages.zone(zones), "post-holiday");
  }

  private static String[] small(String... more) {
    List<String> fields = new ArrayList<>(Arrays.asList(SMALL));
    fields.addAll(Arrays.asList(more));
    return fields.toArray(String[]::new);
  }

  private static String[] without(String name, String... more) {
    List<String> fields = new ArrayList<>(Arrays.asList(small(more)));
    int at = fields.indexOf(name);
    fields.set(at + 1, "");
    return fields.toArray(String[]::new);
  }

  @Test
  void thePackThatShipsComesBackUnchangedFromItsForm() {
    String page = pages.body(reviewer(office), PATH + "/new?pack=epidemic");
    var draft = pages.post(reviewer(office), PATH, fields(page));
    done(draft, PATH + "/drafts/");
    String id = String.valueOf(draft.getRedirectedUrl()).substring((PATH + "/drafts/").length());
    var saved = reviewer(office).does(() -> procedures.drafts(office.whole())).stream().filter(each -> each.id().value().toString().equals(id)).findFirst().orElseThrow();
    assertThat(saved.entry()).isEqualTo(Procedures.shipped("epidemic"));
  }

  /** The fields as a browser would send them. */
  private static String[] fields(String page) {
    List<String> sent = new ArrayList<>();
    Matcher found = Pattern.compile("<input[^>]*>|<textarea[^>]*>([^<]*)</textarea>|<select[^>]*>(?s:.*?)</select>").matcher(page.substring(page.indexOf("<main")));
    while (found.find()) {
      String tag = found.group();
      String name = attribute(tag, "name");
      boolean off = tag.contains("type=\"checkbox\"") && !tag.contains(" checked");
      if (!name.isEmpty() && !off) {
        sent.add(name);
        sent.add(plain(tag.startsWith("<textarea") ? found.group(1) : tag.startsWith("<select") ? chosen(tag) : attribute(tag, "value")));
      }
    }
    return sent.toArray(String[]::new);
  }

  private static String chosen(String select) {
    Matcher found = Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(select);
    return found.find() ? found.group(1) : "";
  }

  private static String attribute(String tag, String name) {
    Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1) : "";
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&");
  }

  @Test
  void rowsAreAddedAndRemovedWithoutSaving() {
    assertThat(text(pages.post(reviewer(office), PATH, small("edit", "add-group")))).contains("条件组 2", "name=\"g1.c0.name\"");
    assertThat(text(pages.post(reviewer(office), PATH, small("edit", "add-condition:0")))).contains("条件 1.2").doesNotContain("条件组 2");
    assertThat(text(pages.post(reviewer(office), PATH, small("edit", "remove-condition:0:0")))).doesNotContain("条件 1.1");
    assertThat(text(pages.post(reviewer(office), PATH, small("edit", "add-standard")))).contains("name=\"t0.name\"");
    assertThat(text(pages.post(reviewer(office), PATH, small("edit", "remove-condition:9:9")))).contains("条件 1.1");
    String two = text(pages.post(reviewer(office), PATH, small("g0.c1.name", "测温", "g0.c1.standard", "每日两次", "edit", "raise-condition:0:1")));
    assertThat(two.indexOf("value=\"测温\"")).as("one place up").isBetween(0, two.indexOf("条件 1.2"));
    assertThat(text(pages.post(reviewer(office), PATH, small("edit", "raise-condition:0:0")))).contains("条件 1.1");
    assertThat(two).as("what was changed stands open").contains("<details id=\"group-1\" open>");
    assertThat(pages.body(reviewer(office), PATH + "/new")).as("the rest is folded").contains("<details id=\"group-1\">");
  }

  @Test
  void whatIsWrongIsSaidAtItsField() {
    refused(pages.post(reviewer(office), PATH, without("g0.c0.standard")), 422, "请填写标准", "href=\"#g0.c0.standard\"");
    refused(pages.post(reviewer(office), PATH, without("p.DECISION.days")), 422, "要写明核查决定和限期整改");
    refused(pages.post(reviewer(office), PATH, without("validityDays")), 422, "有效期应为 1 到 400 天", "小程序");
    refused(pages.post(reviewer(office), PATH, without("name")), 422, "请填写名称");
    assertThat(pages.post(office.leader().someone(), PATH, small()).getStatus()).isEqualTo(403);
    assertThat(pages.get(office.leader().someone(), PATH + "/new").getStatus()).isEqualTo(403);
  }

  @Test
  void anotherPersonApprovesAndThenItIsPublishedAndNeverEdited() {
    String draft = String.valueOf(pages.post(approver(office), PATH, small()).getRedirectedUrl());
    refused(pages.post(approver(office), draft + "/approve", "version", "1"), 409, "程序由批准人丁起草，须由另一人审定");
    assertThat(pages.post(reviewer(office), draft + "/approve", "version", "1").getStatus()).isEqualTo(403);
    refused(pages.post(reviewer(office), draft + "/publish", "version", "1", "documentNumber", "1号", "publishedOn", "2020-03-03"), 409, "程序现在是“草稿”");
    assertThat(pages.body(approver(office), draft)).as("read as it would be published").contains("标准：已任命", "审定</button>", "3 个工作日", draft + "?change=true")
        .doesNotContain("存为草稿");
    assertThat(pages.body(approver(office), draft + "?change=true")).contains("存为草稿");
    assertThat(pages.body(reviewer(office), draft)).contains("存为草稿");
    assertThat(pages.body(office.leader().someone(), draft)).contains("标准：已任命", "审定</button>").doesNotContain("存为草稿", draft + "?change=true");
    assertThat(pages.body(office.leader().someone(), draft + "?change=true")).as("he only reads").doesNotContain("存为草稿");
    assertThat(pages.body(office.leader().someone(), PATH)).contains("小程序", draft);
    assertThat(pages.get(given.site(office, "旁人的").officer().someone(), draft).getStatus()).isEqualTo(403);
    done(pages.post(office.leader().someone(), draft + "/approve", "version", "1"), PATH);
    assertThat(pages.body(office.leader().someone(), draft)).contains("已审定，等起草人发布").doesNotContain("发布文号</label>");
    assertThat(pages.body(reviewer(office), draft)).contains("已审定", "区领导甲", "发布文号");
    refused(pages.post(reviewer(office), draft + "/publish", "version", "2", "documentNumber", "", "publishedOn", "2020-03-03"), 422, "请填写发布文号");
    refused(pages.post(reviewer(office), draft + "/publish", "version", "2", "documentNumber", "1号", "publishedOn", "2020-03-04"), 422, "发布日期不能晚于今天");
    refused(pages.post(reviewer(office), draft + "/publish", "version", "2", "documentNumber", "1号", "publishedOn", "2020-03-02"), 422, "发布日期不能早于起草的 2020-03-03",
        "id=\"publishedOn-error\"");
    for (String taken : new String[] {"示范区〔2020〕5号", "示范区[2020] 005号", "示范区（２０２０）第５号"}) {
      refused(pages.post(reviewer(office), draft + "/publish", "version", "2", "documentNumber", taken, "publishedOn", "2020-03-03"), 422,
          "id=\"documentNumber-error\"", "该文号已用于《", "第 1 版（2020-03-03 发布）", "value=\"" + taken + "\"");
    }
    MockHttpServletResponse published = pages.post(reviewer(office), draft + "/publish", "version", "2", "documentNumber", "1号", "publishedOn", "2020-03-03");
    done(published, PATH + "/");
    assertThat(pages.body(office.leader().someone(), String.valueOf(published.getRedirectedUrl()))).contains("小程序", "1号", "第 1 版", "标准：已任命", "3 个工作日");
    refused(pages.post(approver(office), draft, small("version", "2")), 409, "程序现在是“已发布”");
    assertThat(pages.body(reviewer(office), PATH)).contains("小程序", "没有草稿");
  }

  @Test
  void aRevisionFallsBackToADraft() {
    String draft = String.valueOf(pages.post(approver(office), PATH, small()).getRedirectedUrl());
    pages.post(office.leader().someone(), draft + "/approve", "version", "1");
    refused(pages.post(reviewer(office), draft, without("g0.name", "version", "2")), 422, "请填写条件组名称");
    refused(pages.post(reviewer(office), draft, small("version", "1")), 412, "您刚才填写的，没有保存", "小程序");
    done(pages.post(reviewer(office), draft, small("version", "2")), draft);
    assertThat(pages.body(reviewer(office), draft)).contains("草稿").doesNotContain("发布文号");
  }

  @Test
  void aCampaignIsOpenedAndClosed() {
    String procedure = reviewer(office).does(() -> procedures.published(office.whole())).getFirst().id().value().toString();
    String lead = office.reviewer().id().value().toString();
    String other = office.approver().id().value().toString();
    given.site(office, "辅仁中小学");
    assertThat(pages.body(reviewer(office), "/resumption/campaigns/new")).contains("辅仁中小学", "核查员丙", "东片区");
    refused(campaign(procedure, lead, lead, "2020-04-01"), 422, "不能是同一人");
    refused(campaign(procedure, lead, other, "2020-03-01"), 422, "截止日期不能早于今天", "value=\"节后复工\"");
    refused(campaign("", lead, other, "2020-04-01"), 422, "请选择程序");
    refused(pages.post(reviewer(office), "/resumption/campaigns", "kind", "EPIDEMIC", "name", "疫情复工", "procedure", procedure, "coverage", "UNDER_CONSTRUCTION",
        "deadline", "2020-04-01", "reviewLead", lead, "approvalLead", other), 422, "id=\"procedure-error\"", "请选同一种类的程序");
    MockHttpServletResponse opened = campaign(procedure, lead, other, "2020-04-01");
    done(opened, "/resumption/campaigns/");
    String page = String.valueOf(opened.getRedirectedUrl());
    assertThat(pages.body(reviewer(office), page)).contains("受理中", "辅仁中小学", "未申请 1", "示范区〔2020〕5号", "节后复工工作专班");
    refused(pages.post(reviewer(office), page + "/close", "version", "1", "reason", ""), 422, "请填写原因");
    done(pages.post(reviewer(office), page + "/close", "version", "1", "reason", "疫情结束"), page);
    refused(pages.post(reviewer(office), page + "/close", "version", "2", "reason", "再"), 409, "已截止或已结束");
    assertThat(pages.body(reviewer(office), "/resumption/campaigns")).contains("已结束", "受理中");
    assertThat(pages.get(office.leader().someone(), page).getStatus()).isEqualTo(403);
  }

  @Test
  void aCampaignTellsHowFarItsProjectsHaveCome() {
    given.site(office, "没有动的");
    given.submitted(given.site(office, "手续未完的"));
    given.permitted(given.site(office, "批了的"));
    String page = "/resumption/campaigns/" + office.campaign().value();
    assertThat(pages.body(reviewer(office), page)).contains("全部 3", "未申请 1", "申请在办 1", "已批未复 1", "复工〔2020〕001号").doesNotContain("已复工 ");
    assertThat(pages.body(reviewer(office), page + "?reached=PERMITTED")).contains("批了的").doesNotContain("没有动的", "手续未完的");
    assertThat(pages.body(reviewer(office), page + "?reached=RESUMED")).contains("已复工 0").doesNotContain("批了的");
    assertThat(pages.get(reviewer(office), page + "?reached=MOON").getStatus()).isEqualTo(422);
  }

  private MockHttpServletResponse campaign(String procedure, String review, String approval, String deadline) {
    return pages.post(reviewer(office), "/resumption/campaigns", "kind", "POST_HOLIDAY", "name", "节后复工", "procedure", procedure, "coverage", "UNDER_CONSTRUCTION",
        "deadline", deadline, "reviewLead", review, "approvalLead", approval, "authority", "节后复工工作专班");
  }
}
