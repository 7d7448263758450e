package org.guatu.document.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A paper as PDF: set on the grid of GB/T 9704-2012, line by line. */
final class PdfPaper {
  private static final float MARK_SIZE = 40;
  private static final float LETTER_MARK_SIZE = 30;
  private static final int INDENT = 2;
  /** The red rule stands this many lines above the title, less what is left of the line that it stands in. */
  private static final int BELOW_RULE = 2;

  private final Paper paper;
  private final Typefaces faces;
  private final PdfPages pages;

  private PdfPaper(Paper paper, PDDocument document) throws IOException {
    this.paper = paper;
    this.faces = new Typefaces(document);
    this.pages = new PdfPages(document, faces, paper.form() == Paper.Form.GENERAL);
  }

  static byte[] of(Paper paper) {
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.getDocumentInformation().setTitle(paper.title());
      document.getDocumentInformation().setAuthor(paper.signer());
      document.getDocumentCatalog().setLanguage("zh-CN");
      new PdfPaper(paper, document).write();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() throws IOException {
    switch (paper.form()) {
      case GENERAL -> head();
      case LETTER -> letterHead();
    }
    title();
    paragraphs(paper.blocks());
    signature();
    if (!paper.annex().isEmpty()) {
      pages.turn();
      annex();
    }
    if (paper.form() == Paper.Form.GENERAL) {
      colophon();
    }
    pages.finish();
  }

  private void head() throws IOException {
    String mark = faces.title.printable(paper.mark());
    float size = Math.min(MARK_SIZE, MARK_SIZE * Sheet.points(Sheet.TEXT_WIDTH) / faces.title.width(mark, MARK_SIZE));
    float top = Sheet.points(Sheet.MARK_TOP);
    pages.centred(mark, faces.title, size, top + Typefaces.ASCENT * size, PdfPages.RED);
    float numberTop = top + size + 2 * (float) Sheet.PITCH;
    pages.centred(faces.body.printable(paper.number()), faces.body, Sheet.BODY_SIZE, numberTop + Typefaces.ASCENT * Sheet.BODY_SIZE,
        PdfPages.BLACK);
    float rule = numberTop + Sheet.BODY_SIZE + Sheet.points(Sheet.RULE_BELOW_NUMBER);
    pages.rule(rule, 1.2f, PdfPages.RED);
    pages.skipTo(rule + BELOW_RULE * (float) Sheet.PITCH);
  }

  private void letterHead() throws IOException {
    String mark = faces.title.printable(paper.mark());
    float size = Math.min(LETTER_MARK_SIZE, LETTER_MARK_SIZE * Sheet.points(Sheet.TEXT_WIDTH) / faces.title.width(mark, LETTER_MARK_SIZE));
    float top = Sheet.points(Sheet.LETTER_MARK - Sheet.TOP);
    pages.centred(mark, faces.title, size, top + Typefaces.ASCENT * size, PdfPages.RED);
    float rule = top + size + Sheet.points(Sheet.LETTER_RULE);
    pages.doubleRule(rule, true);
    pages.doubleRule(Sheet.points(Sheet.HEIGHT - Sheet.TOP - Sheet.LETTER_FOOT), false);
    float numberTop = rule + Sheet.LETTER_NUMBER;
    pages.rightEdge(faces.body.printable(paper.number()), faces.body, Sheet.BODY_SIZE, numberTop + Typefaces.ASCENT * Sheet.BODY_SIZE);
    pages.skipTo(numberTop + Sheet.BODY_SIZE + BELOW_RULE * (float) Sheet.PITCH);
  }

  private void title() throws IOException {
    String text = faces.title.printable(paper.title());
    for (String line : Titles.lines(text, Sheet.points(Sheet.TEXT_WIDTH), part -> faces.title.width(part, Sheet.TITLE_SIZE))) {
      pages.centredLine(line, faces.title, Sheet.TITLE_SIZE);
    }
    pages.skip(1);
  }

  private void paragraphs(List<Paper.Block> blocks) throws IOException {
    for (Paper.Block block : blocks) {
      switch (block) {
        case Paper.Paragraph paragraph -> paragraph(paragraph);
        case Paper.Picture picture -> picture(picture);
      }
    }
  }

  private void paragraph(Paper.Paragraph paragraph) throws IOException {
    Typeface font = faces.of(paragraph.kind());
    int indent = paragraph.kind() == Paper.Kind.ADDRESSEE ? 0 : INDENT;
    List<LineBreaks.Line> lines = lines(font.printable(paragraph.text()), font, indent, Sheet.CHARACTERS);
    if (paragraph.kind() != Paper.Kind.BODY) {
      pages.keep(lines.size() + 1);
    }
    for (int i = 0; i < lines.size(); i++) {
      pages.line(lines.get(i).text(), font, i == 0 ? indent : 0, i + 1 < lines.size());
    }
  }

  private void picture(Paper.Picture picture) throws IOException {
    double cells = Math.floor(Sheet.points(Sheet.TEXT_WIDTH - picture.size() - PdfPages.BESIDE) / Sheet.NOTE_SIZE);
    List<LineBreaks.Line> lines = lines(faces.body.printable(picture.caption()), faces.body, 0, cells);
    pages.picture(picture.png(), picture.size(), lines.stream().map(LineBreaks.Line::text).toList());
  }

  private void annex() throws IOException {
    for (Paper.Paragraph block : paper.annex()) {
      if (block.kind() == Paper.Kind.BODY) {
        String text = faces.body.printable(block.text());
        List<LineBreaks.Line> lines = lines(text, faces.body, INDENT, Math.floor(Sheet.points(Sheet.TEXT_WIDTH) / Sheet.NOTE_SIZE));
        for (int i = 0; i < lines.size(); i++) {
          pages.note(lines.get(i).text(), faces.body, i == 0 ? INDENT : 0, i + 1 < lines.size());
        }
      } else {
        paragraph(block);
      }
    }
  }

  private static List<LineBreaks.Line> lines(String text, Typeface font, int indent, double cells) {
    return LineBreaks.of(text, indent, cells,
        c -> font.width(new String(Character.toChars(c)), Sheet.BODY_SIZE) / Sheet.BODY_SIZE);
  }

  /** 正文下空一行（容不下时不空），署名右空二字，成文日期首字比署名首字右移二字；日期更长时日期右空二字. */
  private void signature() throws IOException {
    String signer = faces.body.printable(paper.signer());
    float cell = (float) Sheet.CELL;
    float signerWidth = faces.body.width(signer, Sheet.BODY_SIZE);
    float dateWidth = faces.body.width(paper.writtenDate(), Sheet.BODY_SIZE);
    float right = Sheet.points(Sheet.TEXT_WIDTH) - 2 * cell;
    float signerX = Math.min(right - signerWidth, right - dateWidth - 2 * cell);
    if (!pages.fits(2) || pages.fits(3)) {
      pages.keep(3);
      pages.skip(1);
    }
    pages.lineAt(signer, faces.body, signerX);
    pages.lineAt(paper.writtenDate(), faces.body, signerX + 2 * cell);
  }

  private void colophon() throws IOException {
    List<String> parts = new ArrayList<>(List.of(paper.printed(), paper.writtenDate() + "印发"));
    pages.colophon(faces.body.printable(parts.getFirst()), parts.getLast());
  }
}
