package org.guatu.document.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;

/** What a Word document has of a letter (信函格式): the head between two double rules in the margins of its first page, and pictures. */
final class WordLetter {
  private static final int MARK_SIZE = 30;
  /** Between the red double rule and the number, and the height of the line that carries the lower rule, in points. */
  private static final int RULE_LINE = 4;
  private static final String RED = "C60000";
  private static final String BLACK = "000000";

  private WordLetter() {}

  static void head(XWPFDocument document, Paper paper) {
    CTPageMar margins = document.getDocument().getBody().getSectPr().getPgMar();
    margins.setHeader(WordText.twips(Sheet.LETTER_MARK));
    XWPFHeader header = document.createHeader(HeaderFooterType.FIRST);
    XWPFParagraph mark = header.createParagraph();
    mark.setAlignment(ParagraphAlignment.CENTER);
    WordText.exact(mark, MARK_SIZE + RULE_LINE);
    float fitting = Math.min(MARK_SIZE, Sheet.points(Sheet.TEXT_WIDTH - 2) / paper.mark().codePointCount(0, paper.mark().length()));
    WordText.write(mark, paper.mark(), WordText.TITLE, (float) Math.floor(fitting), RED);
    mark.setBorderBottom(Borders.THICK_THIN_SMALL_GAP);
    wide(mark, mark.getCTP().getPPr().getPBdr().getBottom(), Math.round(Sheet.points(Sheet.LETTER_RULE)));
    XWPFParagraph foot = document.createFooter(HeaderFooterType.FIRST).createParagraph();
    WordText.exact(foot, RULE_LINE);
    foot.setBorderTop(Borders.THIN_THICK_SMALL_GAP);
    wide(foot, foot.getCTP().getPPr().getPBdr().getTop(), 0);
    margins.setFooter(WordText.twips(Sheet.LETTER_FOOT - RULE_LINE / Sheet.POINTS));
    XWPFParagraph number = header.createParagraph();
    number.setAlignment(ParagraphAlignment.RIGHT);
    WordText.exact(number, Sheet.BODY_SIZE);
    number.getCTP().getPPr().getSpacing().setBefore(BigInteger.valueOf(Math.round(Sheet.LETTER_NUMBER * 20)));
    WordText.write(number, paper.number(), WordText.BODY, Sheet.BODY_SIZE, BLACK);
    paragraph(document);
    paragraph(document);
  }

  /** The picture and its caption, side by side in a table without lines. */
  static void picture(XWPFDocument document, Paper.Picture picture) throws IOException {
    XWPFTable table = document.createTable(1, 2);
    table.removeBorders();
    table.setCellMargins(0, 0, 0, 0);
    table.setWidth(WordText.twips(Sheet.TEXT_WIDTH).intValueExact());
    XWPFTableCell left = table.getRow(0).getCell(0);
    left.setWidth(WordText.twips(picture.size() + PdfPages.BESIDE).toString());
    XWPFParagraph code = left.getParagraphs().getFirst();
    loose(code);
    try {
      code.createRun().addPicture(new ByteArrayInputStream(picture.png()), PictureType.PNG, "picture.png",
          (int) Math.round(picture.size() / 25.4 * Units.EMU_PER_POINT * 72), (int) Math.round(picture.size() / 25.4 * Units.EMU_PER_POINT * 72));
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
    XWPFTableCell right = table.getRow(0).getCell(1);
    right.setWidth(WordText.twips(Sheet.TEXT_WIDTH - picture.size() - PdfPages.BESIDE).toString());
    right.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    XWPFParagraph caption = right.getParagraphs().getFirst();
    loose(caption);
    WordText.write(caption, picture.caption(), WordText.BODY, Sheet.NOTE_SIZE, BLACK);
  }

  /** Off the grid, as high as what stands in it. */
  private static void loose(XWPFParagraph paragraph) {
    WordText.onGrid(paragraph);
    paragraph.getCTP().getPPr().addNewSnapToGrid().setVal(false);
  }

  /** A red rule of 170 mm, so many points from the paragraph. */
  private static void wide(XWPFParagraph paragraph, CTBorder rule, int space) {
    double beyond = (Sheet.WIDTH - Sheet.LETTER_RULE_WIDTH) / 2;
    paragraph.setIndentationLeft(WordText.twips(beyond - Sheet.LEFT).intValueExact());
    paragraph.setIndentationRight(WordText.twips(beyond - Sheet.RIGHT).intValueExact());
    rule.setColor(RED);
    rule.setSz(BigInteger.valueOf(24));
    rule.setSpace(BigInteger.valueOf(space));
  }

  private static XWPFParagraph paragraph(XWPFDocument document) {
    XWPFParagraph paragraph = document.createParagraph();
    WordText.onGrid(paragraph);
    return paragraph;
  }
}
