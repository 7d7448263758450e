package org.guatu.resumption.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.guatu.document.paper.Paper;
import org.guatu.document.paper.PaperFormat;
import org.guatu.document.paper.Papers;
import org.guatu.document.paper.PrintedPages.Line;
import org.guatu.document.paper.PrintedPages;
import org.guatu.kernel.Ids;
import org.guatu.kernel.RuleViolation;
import org.guatu.project.ProjectId;
import org.guatu.resumption.ScannedCode;
import org.guatu.resumption.application.ApplicationKind;
import org.guatu.resumption.token.SigningAlgorithm;
import org.guatu.resumption.token.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The permit as a letter of GB/T 9704-2012 on one sheet, its code read off the sheet as a camera would. */
class PermitPaperTest {
  private static final String ISSUER = "鹤壁市城乡一体化示范区管理委员会";
  private static final String VERIFY = "https://guatu.example.cn/resumption/verify?zone=hbsfq";

  @TempDir Path folder;
  private static final PermitBasis BASIS = new PermitBasis("鹤壁市示范区城市建设投资有限公司", ApplicationKind.RESUMPTION, "疫情防控期间房屋建筑和市政工程复工程序", "鹤示范〔2020〕5号", null);
  private static final PermitBasis MORE = new PermitBasis("鹤壁市示范区城市建设投资有限公司", ApplicationKind.SUPPLEMENT, "疫情防控期间房屋建筑和市政工程复工程序", "鹤示范〔2020〕5号", "复工〔2020〕001号");

  private final Permit permit = permit(PermitStatus.ACTIVE, "");
  private final String token = SigningKey.fresh("hbsfq", SigningAlgorithm.ES256).sign(permit.claims("hbsfq"));

  @Test
  void thePdfIsOneSheetWhoseCodeOpensTheCheckOfItsToken() throws Exception {
    Path pdf = Files.write(folder.resolve("permit.pdf"), Papers.write(paper(), PaperFormat.PDF));
    Files.createDirectories(Path.of("target/papers"));
    Files.write(Path.of("target/papers/permit.pdf"), Files.readAllBytes(pdf));
    List<Line> lines = sheet(pdf);
    Line mark = line(lines, ISSUER);
    assertThat(mark.top()).as("30 mm from the upper edge").isCloseTo(30, within(1.0));
    assertThat(line(lines, "复工〔2020〕012号").right()).as("at the right edge of the text").isCloseTo(210 - 26, within(1.0));
    assertThat(line(lines, "鹤壁市示范区城市建设投资有限公司：").left()).as("主送机关顶格").isCloseTo(28, within(1.0));
    assertThat(ScannedCode.on(pdf)).isEqualTo(VERIFY + "#" + token);
  }

  @Test
  void theWordFileIsOneSheetWhoseCodeOpensTheCheckOfItsToken() throws Exception {
    Path word = Files.write(folder.resolve("permit.docx"), Papers.write(paper(), PaperFormat.DOCX));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(word)))) {
      assertThat(document.getAllPictures()).hasSize(1);
    }
    Path printed = PrintedPages.toPdf(word);
    Files.createDirectories(Path.of("target/papers"));
    Files.write(Path.of("target/papers/permit-word.pdf"), Files.readAllBytes(printed));
    List<Line> lines = sheet(printed);
    assertThat(line(lines, ISSUER).top()).isBetween(27.0, 33.0);
    assertThat(ScannedCode.on(printed)).isEqualTo(VERIFY + "#" + token);
  }

  @Test
  void theTaskForceSignsWhatIsIssuedInItsName() throws Exception {
    String authority = "示范区疫情防控期间房屋建筑和市政工程复工工作专班";
    Path pdf = Files.write(folder.resolve("authority.pdf"), Papers.write(PermitPaper.of(permit(PermitStatus.ACTIVE, authority), BASIS, ISSUER, token, VERIFY), PaperFormat.PDF));
    List<Line> lines = sheet(pdf);
    assertThat(lines).extracting(Line::text).filteredOn(authority::equals).as("on top and under it").hasSize(2);
    assertThat(lines).extracting(Line::text).doesNotContain(ISSUER);
    assertThat(lines).allSatisfy(line -> assertThat(line.right()).isLessThanOrEqualTo(210 - 26 + 1));
  }

  @Test
  void itSaysWhoseApplicationByWhichProcedureAndWhatItReplaces() {
    Path pdf = written(PermitPaper.of(permit, MORE, ISSUER, token, VERIFY));
    String words = sheet(pdf).stream().map(Line::text).collect(Collectors.joining());
    assertThat(words).contains("你单位申报的鹤壁市示范区辅仁中小学建设项目（一期）复工追加申请收悉", "依据《疫情防控期间房屋建筑和市政工程复工程序》（鹤示范〔2020〕5号）",
        "经核查准予追加，复工〔2020〕001号由本通知替代。");
    PermitBasis unknown = new PermitBasis(null, null, null, null, null);
    assertThat(PermitPaper.text(permit, unknown)).extracting(Paper.Paragraph::text)
        .startsWith("鹤壁市示范区辅仁中小学建设项目（一期）：", "你项目提出的复工申请收悉。经核查准予复工。");
  }

  private Path written(Paper paper) {
    try {
      return Files.write(folder.resolve("written.pdf"), Papers.write(paper, PaperFormat.PDF));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void plainTextHasTheTokenInPlaceOfTheCode() {
    String text = new String(Papers.write(paper(), PaperFormat.TXT), StandardCharsets.UTF_8);
    assertThat(text).contains("复工〔2020〕012号", "在场人数不得超过120人", VERIFY, token);
  }

  @Test
  void theHtmlFileHasTheCodeInItself() {
    assertThat(new String(Papers.write(paper(), PaperFormat.HTML), StandardCharsets.UTF_8)).contains("src=\"data:image/png;base64,", VERIFY);
  }

  @ParameterizedTest
  @EnumSource(value = PermitStatus.class, names = {"SUSPENDED", "REVOKED", "EXPIRED", "SUPERSEDED"})
  void whatDoesNotHoldIsNotPrinted(PermitStatus status) {
    assertThatThrownBy(() -> PermitPaper.of(permit(status, ""), BASIS, ISSUER, token, VERIFY)).isInstanceOf(RuleViolation.class);
  }

  /** The lines of the only page, which is A4. */
  private static List<Line> sheet(Path pdf) {
    List<PrintedPages.Page> pages = PrintedPages.of(pdf);
    assertThat(pages).hasSize(1);
    assertThat(pages.getFirst().width()).isCloseTo(210, within(0.1));
    assertThat(pages.getFirst().height()).isCloseTo(297, within(0.1));
    String words = pages.getFirst().lines().stream().map(Line::text).collect(Collectors.joining());
    assertThat(words).contains("准予复工通知", "主体结构、室外管网", "不得超过120人", "2020年3月3日起至2020年5月1日止", "四、每日上报在场人数", VERIFY.substring(8, 24));
    return pages.getFirst().lines();
  }

  private static Line line(List<Line> lines, String text) {
    return lines.stream().filter(line -> line.text().equals(text)).findFirst().orElseThrow(() -> new AssertionError(text + " in " + lines));
  }

  private Paper paper() {
    return PermitPaper.of(permit, BASIS, ISSUER, token, VERIFY);
  }

  private static Permit permit(PermitStatus status, String authority) {
    return new Permit(new PermitId(Ids.next()), 2020, 12, "复工〔2020〕012号", null, new ProjectId(Ids.next()), "鹤壁市示范区辅仁中小学建设项目（一期）", "主体结构、室外管网", 120,
        "每日上报在场人数和体温，发现异常立即停工并报告，从中高风险地区返回的人员隔离观察期满前不得上岗。", LocalDate.of(2020, 3, 3), LocalDate.of(2020, 5, 1), status, authority,
        Instant.parse("2020-03-02T02:00:00Z"), "批准人丁", 1);
  }
}
