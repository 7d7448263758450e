package org.guatu.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.guatu.NaughtyStrings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.HtmlUtils;

/** Whatever a name or a paragraph contains is printed as it is; in a PDF, scripts that no font of ours has are shown as 〓 and nothing else is. */
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
      assertThat(NAUGHTY).allSatisfy(naughty -> assertThat(printed).contains(dense(typefaces.body.printable(naughty))));
      assertThat(NAUGHTY).filteredOn(text -> text.codePoints().noneMatch(NaughtyPaperTest::unprinted)).hasSizeGreaterThan(400)
          .allSatisfy(naughty -> assertThat(typefaces.body.printable(naughty)).isEqualTo(naughty.replaceAll("[\\p{Cc}\\p{Cf}\uFE0F\u034F\\x{1F3FB}-\\x{1F3FF}]", "")));
    }
  }

  /** Line ends, page numbers and blanks stand elsewhere in a PDF. */
  private static String dense(String text) {
    return text.replaceAll("—\\s*\\d+\\s*—", "").replaceAll("[\\s\\p{Z}]+", "");
  }

  /** Of scripts for which no font is shipped, or which need shaping; not assigned. */
  private static boolean unprinted(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case ARABIC, HEBREW, HANGUL, KANNADA, LAO, TIBETAN, DEVANAGARI, OGHAM, UNKNOWN -> true;
      case HAN -> point > 0xFFFF;
      default -> point >= 0x1F1E6 && point <= 0x1F1FF;
    };
  }

  private static Paper paper() {
    return new Paper(Paper.Form.GENERAL, "鹤壁市城乡一体化示范区专报", "专报〔2020〕1号", "坚决夺取双胜利", NAUGHTY.stream().<Paper.Block>map(text -> new Paper.Paragraph(Paper.Kind.BODY, text)).toList(),
        "鹤壁市城乡一体化示范区", LocalDate.of(2020, 3, 3), List.of(), "鹤壁市城乡一体化示范区");
  }
}
