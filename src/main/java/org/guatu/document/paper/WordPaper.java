package org.guatu.document.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/** A paper as a Word document, with the typefaces that the office's own machines have. */
final class WordPaper {
  private static final float MARK_SIZE = 40;
  /** w:charSpace counts in 4096ths of a point, from the size of the document's own type. */
  private static final int POINT = 4096;
  private static final double FOOTER = Sheet.BOTTOM - Sheet.PAGE_NUMBER_BELOW - 5;
  private static final String RED = "C60000";

  private final Paper paper;
  private final XWPFDocument document;

  private WordPaper(Paper paper, XWPFDocument document) {
    this.paper = paper;
    this.document = document;
  }

  static byte[] of(Paper paper) {
    try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.getProperties().getCoreProperties().setTitle(paper.title());
      document.getProperties().getCoreProperties().setCreator(paper.signer());
      new WordPaper(paper, document).write();
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() throws IOException {
    WordTypefaces.add(document);
    sheet();
    WordPageNumbers.add(document);
    switch (paper.form()) {
      case GENERAL -> head();
      case LETTER -> WordLetter.head(document, paper);
    }
    XWPFParagraph title = centred();
    WordText.exact(title);
    WordText.write(title, paper.title(), WordText.TITLE, Sheet.TITLE_SIZE, "000000");
    paragraph();
    blocks(paper.blocks());
    signature();
    if (!paper.annex().isEmpty()) {
      annex();
    }
    if (paper.form() == Paper.Form.GENERAL) {
      WordText.colophon(paragraph(), paper.printed(), paper.writtenDate() + "印发");
    }
  }

  private void sheet() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(WordText.twips(Sheet.WIDTH));
    size.setH(WordText.twips(Sheet.HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(WordText.twips(Sheet.TOP - WordText.LEADING));
    margins.setBottom(WordText.twips(Sheet.BOTTOM - WordText.LEADING));
    margins.setLeft(WordText.twips(Sheet.LEFT));
    margins.setRight(WordText.twips(Sheet.RIGHT));
    margins.setHeader(WordText.twips(Sheet.TOP / 2));
    margins.setFooter(WordText.twips(FOOTER));
    margins.setGutter(BigInteger.ZERO);
    CTDocGrid grid = section.addNewDocGrid();
    grid.setType(STDocGrid.LINES_AND_CHARS);
    grid.setLinePitch(BigInteger.valueOf(WordText.LINE));
    grid.setCharSpace(BigInteger.valueOf((long) Math.floor((Sheet.CELL - Sheet.BODY_SIZE) * POINT)));
  }

  private void head() {
    XWPFParagraph mark = centred();
    WordText.exact(mark);
    mark.setSpacingBefore((int) (Sheet.MARK_TOP / 25.4 * 1440));
    mark.setSpacingBetween(1);
    float fitting = Math.min(MARK_SIZE, Sheet.points(Sheet.TEXT_WIDTH - 2) / paper.mark().codePointCount(0, paper.mark().length()));
    WordText.write(mark, paper.mark(), WordText.TITLE, (float) Math.floor(fitting), RED);
    paragraph();
    paragraph();
    XWPFParagraph number = centred();
    WordText.write(number, paper.number(), WordText.BODY, Sheet.BODY_SIZE, "000000");
    WordText.rule(number, RED);
    paragraph();
    paragraph();
  }

  private void blocks(List<Paper.Block> blocks) throws IOException {
    for (Paper.Block block : blocks) {
      switch (block) {
        case Paper.Paragraph(Paper.Kind kind, String text) -> paragraph(kind, text);
        case Paper.Picture picture -> WordLetter.picture(document, picture);
      }
    }
  }

  private void paragraph(Paper.Kind kind, String text) {
    XWPFParagraph paragraph = paragraph();
    paragraph.setAlignment(ParagraphAlignment.BOTH);
    if (kind != Paper.Kind.ADDRESSEE) {
      WordText.indent(paragraph);
    }
    paragraph.setKeepNext(kind != Paper.Kind.BODY);
    WordText.write(paragraph, text, WordText.face(kind), Sheet.BODY_SIZE, "000000");
  }

  private void annex() {
    boolean first = true;
    for (Paper.Paragraph block : paper.annex()) {
      XWPFParagraph paragraph = paragraph();
      paragraph.setPageBreak(first);
      boolean note = block.kind() == Paper.Kind.BODY;
      float size = note ? Sheet.NOTE_SIZE : Sheet.BODY_SIZE;
      if (note) {
        WordText.tight(paragraph);
      }
      WordText.write(paragraph, block.text(), WordText.face(block.kind()), size, "000000");
      first = false;
    }
  }

  private void signature() {
    if (paper.blocks().isEmpty() || paper.blocks().getLast() instanceof Paper.Paragraph) {
      paragraph();
    }
    right(paper.signer(), 2);
    int shift = paper.signer().length() - paper.writtenDate().length() + 2;
    right(paper.writtenDate(), Math.max(2, shift));
  }

  /** A line that ends so many characters before the right edge. */
  private void right(String text, int characters) {
    XWPFParagraph line = paragraph();
    line.setAlignment(ParagraphAlignment.RIGHT);
    line.setKeepNext(text.equals(paper.signer()));
    line.setIndentationRight((int) (characters * Sheet.CELL * 20));
    WordText.write(line, text, WordText.BODY, Sheet.BODY_SIZE, "000000");
  }

  private XWPFParagraph centred() {
    XWPFParagraph paragraph = paragraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    return paragraph;
  }

  private XWPFParagraph paragraph() {
    XWPFParagraph paragraph = document.createParagraph();
    WordText.onGrid(paragraph);
    return paragraph;
  }
}
