package org.guatu.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.data.Offset;
import org.guatu.document.paper.PrintedPages.Line;
import org.guatu.document.paper.PrintedPages.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GB/T 9704-2012 measured on the sheet: 22 lines of 28 characters, 37 mm above, 28 mm to the left, in PDF and in Word. */
class GoldenPaperTest {
  private static final Offset<Double> ONE_MILLIMETRE = within(1.0);
  private static final String PARAGRAPH = "示范区一手抓疫情防控一手抓复工复产全面加快项目建设速度工程复工为切入点".repeat(40);

  @TempDir
  Path folder;

  @Test
  void thePdfIsSetOnTheGrid() throws IOException {
    Path pdf = Files.write(folder.resolve("paper.pdf"), Papers.write(paper(), PaperFormat.PDF));
    List<Page> pages = PrintedPages.of(pdf);
    List<Line> full = measured(pages.get(1));
    assertThat(full.getFirst().top()).isCloseTo(37, ONE_MILLIMETRE);
    assertThat(full.getLast().bottom()).isCloseTo(297 - 35, ONE_MILLIMETRE);
    assertThat(full).allSatisfy(line -> assertThat(line.right()).isCloseTo(210 - 26, ONE_MILLIMETRE));
  }

  @Test
  void theFontsAreEmbeddedAsSubsets() throws IOException {
    Path pdf = Files.write(folder.resolve("paper.pdf"), Papers.write(paper(), PaperFormat.PDF));
    List<String> fonts = PrintedPages.run("pdffonts", pdf.toString()).lines().skip(2).toList();
    assertThat(fonts).hasSize(3).allSatisfy(font -> assertThat(font).contains("CID TrueType", "yes yes yes"));
    assertThat(Files.size(pdf)).isLessThan(200_000);
  }

  /** LibreOffice puts its own typefaces in place of those that this machine lacks, and poppler counts their descent to the last line. */
  @Test
  void libreOfficePrintsTheWordFileOnTheSameGrid() throws IOException {
    assertThat(PrintedPages.has("soffice")).as("LibreOffice is installed: ./guatu test brings it").isTrue();
    Path word = Files.write(folder.resolve("paper.docx"), Papers.write(paper(), PaperFormat.DOCX));
    List<Page> pages = PrintedPages.of(PrintedPages.toPdf(word));
    List<Line> full = measured(pages.get(1));
    assertThat(full.getFirst().top()).isCloseTo(37, ONE_MILLIMETRE);
    assertThat(full.getLast().bottom()).isCloseTo(297 - 35, within(1.8));
    assertThat(full).allSatisfy(line -> assertThat(line.right()).isCloseTo(210 - 26, ONE_MILLIMETRE));
    assertThat(pages.getFirst().lines()).anySatisfy(line -> assertThat(line.text()).isEqualTo("鹤壁市城乡一体化示范区专报"));
    assertThat(number(pages.get(0)).right()).as("odd pages: right, one character in").isCloseTo(210 - 26 - 5, ONE_MILLIMETRE);
    assertThat(number(pages.get(1)).left()).as("even pages: left, one character in").isCloseTo(28 + 5, ONE_MILLIMETRE);
  }

  @Test
  void theWordFileHasTheGridAndNamesItsTypefaces() throws IOException {
    byte[] file = Papers.write(paper(), PaperFormat.DOCX);
    assertThat(part(file, "word/document.xml")).contains("<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"592\" w:charSpace=\"-848\"/>",
        "w:eastAsia=\"仿宋_GB2312\"", "w:eastAsia=\"方正小标宋简体\"", "w:firstLineChars=\"200\"");
    assertThat(part(file, "word/fontTable.xml")).contains("w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋,FangSong", "FZXiaoBiaoSong-B05S");
    assertThat(part(file, "word/settings.xml")).contains("evenAndOddHeaders");
  }

  private static String part(byte[] file, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return "";
  }

  private static Line number(Page page) {
    return page.lines().stream().filter(line -> line.text().matches("—\\d+—")).findFirst().orElseThrow();
  }

  /** A page that is full of text: its lines without the page number. */
  private static List<Line> measured(Page page) {
    assertThat(page.width()).isCloseTo(210, within(0.1));
    assertThat(page.height()).isCloseTo(297, within(0.1));
    List<Line> lines = page.lines().stream().filter(line -> line.bottom() < 297 - 32).toList();
    assertThat(lines).hasSize(22);
    assertThat(lines).allSatisfy(line -> {
      assertThat(line.text()).hasSize(28);
      assertThat(PARAGRAPH).contains(line.text());
      assertThat(line.left()).isCloseTo(28, ONE_MILLIMETRE);
    });
    assertThat(page.lines()).anySatisfy(line -> assertThat(line.text()).isEqualTo("—2—"));
    return lines;
  }

  private static Paper paper() {
    return new Paper(Paper.Form.GENERAL, "鹤壁市城乡一体化示范区专报", "专报〔2020〕1号", "坚决夺取疫情防控和经济社会发展双胜利",
        List.of(new Paper.Paragraph(Paper.Kind.HEADING, "一、一手抓疫情防控，一手抓复工复产"), new Paper.Paragraph(Paper.Kind.BODY, PARAGRAPH)),
        "鹤壁市城乡一体化示范区", LocalDate.of(2020, 3, 3), List.of(), "鹤壁市城乡一体化示范区");
  }
}
