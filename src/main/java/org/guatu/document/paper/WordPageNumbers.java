package org.guatu.document.paper;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** "— 1 —" at the foot of every page of a Word document: right on odd pages, left on even ones. */
final class WordPageNumbers {
  private static final String BLACK = "000000";

  private WordPageNumbers() {}

  static void add(XWPFDocument document) {
    document.setEvenAndOddHeadings(true);
    footer(document, HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
    footer(document, HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
  }

  private static void footer(XWPFDocument document, HeaderFooterType pages, ParagraphAlignment side) {
    XWPFParagraph line = document.createFooter(pages).createParagraph();
    line.setAlignment(side);
    if (side == ParagraphAlignment.RIGHT) {
      line.setIndentationRight((int) (Sheet.SMALL_SIZE * 20));
    } else {
      line.setIndentationLeft((int) (Sheet.SMALL_SIZE * 20));
    }
    WordText.write(line, "— ", WordText.NUMBERS, Sheet.SMALL_SIZE, BLACK);
    field(line, STFldCharType.BEGIN);
    XWPFRun code = WordText.write(line, "", WordText.NUMBERS, Sheet.SMALL_SIZE, BLACK);
    code.getCTR().addNewInstrText().setStringValue(" PAGE ");
    field(line, STFldCharType.SEPARATE);
    WordText.write(line, "1", WordText.NUMBERS, Sheet.SMALL_SIZE, BLACK);
    field(line, STFldCharType.END);
    WordText.write(line, " —", WordText.NUMBERS, Sheet.SMALL_SIZE, BLACK);
  }

  private static void field(XWPFParagraph line, STFldCharType.Enum part) {
    WordText.write(line, "", WordText.NUMBERS, Sheet.SMALL_SIZE, BLACK).getCTR().addNewFldChar().setFldCharType(part);
  }
}
