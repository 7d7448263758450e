package org.guatu.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.guatu.NaughtyStrings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.HtmlUtils;

/** Whatever a name or a paragraph contains is printed as it is; in a PDF, signs that no font of ours has are shown as 〓 and nothing else is. */
class NaughtyPaperTest {
  private static final List<String> NAUGHTY = NaughtyStrings.all().stream().filter(text -> NaughtyStrings.fitsOneLine(text, Integer.MAX_VALUE)).toList();
  @TempDir Path folder;

  @Test
  void wordShowsEveryOneAsItIs() throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Papers.write(paper(), PaperFormat.DOCX)))) {
      List<String> paragraphs = document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
      assertThat(paragraphs).containsAll(NAUGHTY);
    }
  }

  @Test
  void thePlainTextAndThePageShowEveryOneAsItIs() {
    String text = new String(Papers.write(paper(), PaperFormat.TXT), StandardCharsets.UTF_8);
    assertThat(NAUGHTY).allSatisfy(naughty -> assertThat(text).contains(naughty));
    String page = new String(Papers.write(paper(), PaperFormat.HTML), StandardCharsets.UTF_8);
    assertThat(page).doesNotContain("<script", "<img src=x", "onerror=\"");
    String shown = HtmlUtils.htmlUnescape(page.replaceAll("<[^>]*>", "\n"));
    assertThat(NAUGHTY).filteredOn(naughty -> !naughty.contains("&")).allSatisfy(naughty -> assertThat(shown).contains(naughty));
  }

  @Test
  void thePdfShowsEveryOneThatItsTypefaceHas() throws IOException {
    Path pdf = Files.write(folder.resolve("paper.pdf"), Papers.write(paper(), PaperFormat.PDF));
    String printed = dense(PrintedPages.run("pdftotext", "-raw", pdf.toString(), "-"));
    try (PDDocument document = new PDDocument()) {
      Typefaces typefaces = new Typefaces(document);
      assertThat(NAUGHTY).filteredOn(text -> Direction.leftToRight(text).equals(text) && text.codePoints().noneMatch(NaughtyPaperTest::flag)).hasSizeGreaterThan(400)
          .allSatisfy(naughty -> assertThat(printed).contains(dense(typefaces.body.printable(naughty))));
      assertThat(NAUGHTY).filteredOn(text -> text.codePoints().noneMatch(NaughtyPaperTest::unprinted)).hasSizeGreaterThan(400)
          .allSatisfy(naughty -> assertThat(typefaces.body.printable(naughty)).isEqualTo(naughty.replaceAll("[\\p{Cc}\\p{Cf}\uFE0F\u034F\\x{1F3FB}-\\x{1F3FF}]", "")));
    }
  }

  @Test
  void thePdfShowsEverySignOfWhatRunsFromRightToLeft() throws IOException {
    assertThat(Direction.leftToRight("价格 שלום 12")).as("numbers run on from left to right").isEqualTo("价格 12 םולש");
    assertThat(Direction.leftToRight("(لا)")).as("one sign for two letters, brackets turned, from the right").isEqualTo("(\uFEFB)");
    for (String naughty : NAUGHTY.stream().filter(text -> !Direction.leftToRight(text).equals(text)).toList()) {
      Path pdf = Files.write(folder.resolve("line.pdf"), Papers.write(paper(List.of(naughty)), PaperFormat.PDF));
      String printed = PrintedPages.run("pdftotext", "-raw", pdf.toString(), "-").replaceAll("[\\p{Cf}\\s]", "");
      try (PDDocument document = new PDDocument()) {
        assertThat(signs(printed)).as(naughty).containsAll(signs(new Typefaces(document).body.printable(naughty)));
      }
    }
  }

  /** The letters of a text, whatever their order and whether they are joined. */
  private static List<String> signs(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
        .mapToObj(Character::toString).sorted().toList();
  }

  /** Line ends, page numbers and blanks stand elsewhere in a PDF. */
  private static String dense(String text) {
    return text.replaceAll("—\\s*\\d+\\s*—", "").replaceAll("[\\s\\p{Z}]+", "");
  }

  /** For which no font is shipped; not assigned. */
  private static boolean unprinted(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case OGHAM, UNKNOWN -> true;
      default -> false;
    };
  }

  /** Two of these are drawn as one flag, of which a PDF does not say the letters. */
  private static boolean flag(int point) {
    return point >= 0x1F1E6 && point <= 0x1F1FF;
  }

  private static Paper paper() {
    return paper(NAUGHTY);
  }

  private static Paper paper(List<String> texts) {
    return new Paper(Paper.Form.GENERAL, "鹤壁市城乡一体化示范区专报", "专报〔2020〕1号", "坚决夺取双胜利", texts.stream().<Paper.Block>map(text -> new Paper.Paragraph(Paper.Kind.BODY, text)).toList(),
        "鹤壁市城乡一体化示范区", LocalDate.of(2020, 3, 3), List.of(), "鹤壁市城乡一体化示范区");
  }
}
