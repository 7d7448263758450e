package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guatu.NaughtyStrings;
import org.guatu.Someone;
import org.guatu.identity.IdentityTest;
import org.guatu.identity.People;
import org.guatu.identity.Role;
import org.guatu.kernel.Fields;
import org.guatu.ledger.Batch;
import org.guatu.ledger.Batches;
import org.guatu.ledger.Desk;
import org.guatu.ledger.Format;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** The naughty strings through the register and a matter: typed, read, listed, exported, brought back, each time the same. */
@IdentityTest
class NaughtyRegisterTest {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TITLE = 80;
  @Autowired WebApplicationContext context;
  @Autowired People people;
  @Autowired Imports imports;
  @Autowired Batches batches;
  @Autowired Ledgers ledgers;
  private MockMvc pages;
  private Desk desk;
  private Someone officer;

  @BeforeEach
  void anOffice() {
    pages = MockMvcBuilders.webAppContextSetup(context).build();
    desk = new Desk(imports, batches, ledgers, people.zone().id());
    officer = Someone.in(desk.zone, Role.REFORM_OFFICER);
  }

  @Test
  void aProjectsNameIsWhatWasTypedOrRefusedWithAWord() throws Exception {
    Map<String, String> typed = new TreeMap<>();
    for (String naughty : NaughtyStrings.all()) {
      MockHttpServletResponse answer = post("/project/projects", Map.of("name", naughty, "kind", "GOVERNMENT", "on", "2020-03-01", "another", "yes"));
      if (NaughtyStrings.fitsOneLine(naughty, LONGEST_NAME) && Fields.shows(naughty)) {
        assertThat(answer.getStatus()).as(naughty).isEqualTo(302);
        String page = get(answer.getHeader("Location"));
        assertThat(heading(page)).isEqualTo(naughty);
        assertThat(page).as(naughty).doesNotContain("<script>alert", "<img src=x");
        typed.put(number(page), naughty);
      } else {
        assertThat(answer.getStatus()).as(naughty).isEqualTo(422);
        assertThat(answer.getContentAsString()).containsAnyOf("项目名称最多 200 个字", "请填写项目名称", "名称里没有看得见的字");
      }
    }
    assertThat(typed).hasSizeGreaterThan(400);
    assertThat(workbook(desk.export("projects", Format.XLSX))).isEqualTo(typed);
    for (Format format : Format.values()) {
      Batch back = desk.bring("projects", Desk.file(format.suffix(), desk.export("projects", format)), Mode.ALL, false);
      assertThat(desk.messages(back)).as(format.name()).isEmpty();
      assertThat(back.counts().unchanged()).isEqualTo(typed.size());
    }
    assertThat(csv(desk.export("projects", Format.CSV)).keySet()).isEqualTo(typed.keySet());
  }

  @Test
  void aRemarkInALedgerComesBackAsItWent() throws Exception {
    List<String> remarks = NaughtyStrings.all().stream().filter(text -> NaughtyStrings.fitsOneLine(text, 200)).toList();
    List<Object[]> rows = new ArrayList<>(List.<Object[]>of(new Object[] {"项目编号", "项目名称", "类别", "凭据"}));
    for (int i = 0; i < remarks.size(); i++) {
      rows.add(new Object[] {"N-" + i, "第" + i + "号工程", "政府投资", remarks.get(i)});
    }
    Batch batch = desk.bring("projects", Desk.workbook(rows.toArray(Object[][]::new)), Mode.ALL, false);
    assertThat(desk.messages(batch)).isEmpty();
    desk.bring("states", Desk.workbook(states(remarks)), Mode.ALL, false);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(desk.export("states", Format.XLSX)))) {
      List<String> cells = new ArrayList<>();
      book.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(cell.toString())));
      assertThat(cells).containsAll(remarks);
    }
    for (Format format : Format.values()) {
      Batch back = desk.bring("states", Desk.file(format.suffix(), desk.export("states", format)), Mode.ALL, false);
      assertThat(desk.messages(back)).isEmpty();
      assertThat(back.counts().unchanged()).as(format.name()).isEqualTo(remarks.size());
    }
  }

  @Test
  void aMatterSaysWhatWasTyped() throws Exception {
    String project = post("/project/projects", Map.of("name", "石河岸社区", "kind", "GOVERNMENT", "on", "2020-03-01")).getHeader("Location");
    String subject = "project:" + project.substring(project.lastIndexOf('/') + 1);
    for (String naughty : NaughtyStrings.all()) {
      String title = NaughtyStrings.fitsOneLine(naughty, LONGEST_TITLE) && Fields.shows(naughty) ? naughty : "放不进标题的";
      MockHttpServletResponse answer = post("/matter/matters", Map.of("kind", "PROBLEM", "title", title, "description", "情况：" + naughty, "subject", subject));
      if (naughty.codePoints().anyMatch(point -> Character.isISOControl(point) && point != '\n' && point != '\t' && point != '\r')) {
        assertThat(answer.getStatus()).as(naughty).isEqualTo(422);
        continue;
      }
      assertThat(answer.getStatus()).as(naughty).isEqualTo(302);
      String page = get(answer.getHeader("Location"));
      assertThat(heading(page)).isEqualTo(title);
      assertThat(HtmlUtils.htmlUnescape(page)).contains("情况：" + naughty.replace("\r\n", "\n"));
    }
  }

  private static Object[][] states(List<String> remarks) {
    List<Object[]> rows = new ArrayList<>(List.<Object[]>of(new Object[] {"项目编号", "日期", "建设状态", "凭据"}));
    for (int i = 0; i < remarks.size(); i++) {
      rows.add(new Object[] {"N-" + i, "2020-03-02", "停工", remarks.get(i)});
    }
    return rows.toArray(Object[][]::new);
  }

  /** Number → name. */
  private static Map<String, String> workbook(byte[] file) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      Map<String, String> names = new TreeMap<>();
      for (Row row : book.getSheetAt(0)) {
        if (row.getRowNum() > 0 && !row.getCell(0).getStringCellValue().equals("项目编号")) {
          names.put(row.getCell(0).getStringCellValue(), row.getCell(1).getStringCellValue());
        }
      }
      return names;
    }
  }

  private static Map<String, String> csv(byte[] file) throws Exception {
    Map<String, String> names = new TreeMap<>();
    String text = new String(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(text)).forEach(row -> names.put(row.get(0), row.get(1)));
    return names;
  }

  private static String number(String page) {
    return found(page, "› ([^<]+)</p>");
  }

  private static String heading(String page) {
    return HtmlUtils.htmlUnescape(found(page, "(?s)<h1>(.*?)<small>"));
  }

  private static String found(String page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  private MockHttpServletResponse post(String path, Map<String, String> form) throws Exception {
    MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
    form.forEach(request::param);
    return officer.access().call(() -> pages.perform(request).andReturn().getResponse());
  }

  private String get(String path) throws Exception {
    return officer.access().call(() -> pages.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse()).getContentAsString(StandardCharsets.UTF_8);
  }
}
