package org.guatu.document.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** Paragraphs and runs of a Word document in the office's typefaces, on the grid. Lengths are in twentieths of a point. */
final class WordText {
  static final String TITLE = "方正小标宋简体";
  static final String BODY = "仿宋_GB2312";
  static final String HEADING = "黑体";
  static final String SUBHEADING = "楷体_GB2312";
  static final String NUMBERS = "宋体";
  /** From line to line: the first line's type begins where the text area does and the last one's ends with it (撑满版心). */
  private static final double PITCH = (Sheet.points(Sheet.TEXT_HEIGHT) - Sheet.BODY_SIZE) / (Sheet.LINES - 1);
  static final int LINE = (int) (PITCH * 20);
  /** The grid sets type in the middle of its line: so many millimetres of a line stand above its type, and below. */
  static final double LEADING = (PITCH - Sheet.BODY_SIZE) / 2 / Sheet.POINTS;
  /** Per cent; brings 16 points under the cell of 15.79, for LibreOffice gives a character that is wider than a cell two of them. */
  private static final String WIDTH = "98";

  private WordText() {}

  static String face(Paper.Kind kind) {
    return switch (kind) {
      case HEADING -> HEADING;
      case SUBHEADING -> SUBHEADING;
      case BODY, ADDRESSEE -> BODY;
    };
  }

  static BigInteger twips(double millimetres) {
    return BigInteger.valueOf(Math.round(millimetres / 25.4 * 1440));
  }

  static XWPFRun write(XWPFParagraph paragraph, String text, String face, float size, String colour) {
    XWPFRun run = paragraph.createRun();
    run.setText(printable(text));
    run.setFontSize(size);
    run.setColor(colour);
    CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    CTFonts fonts = properties.addNewRFonts();
    fonts.setAscii(face);
    fonts.setHAnsi(face);
    fonts.setEastAsia(face);
    fonts.setCs(face);
    if (size == Sheet.BODY_SIZE) {
      properties.addNewW().setVal(WIDTH);
    }
    return run;
  }

  /** On the lines of the grid, nothing before or after; the text stands in the middle of its line. */
  static void onGrid(XWPFParagraph paragraph) {
    CTPPr properties = properties(paragraph);
    CTSpacing spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
    spacing.setBefore(BigInteger.ZERO);
    spacing.setAfter(BigInteger.ZERO);
    properties.addNewWidowControl().setVal(false);
  }

  /** Lines of exactly the grid's height for type that is too large for the grid or too small for it. */
  static void exact(XWPFParagraph paragraph) {
    exact(paragraph, LINE / 20f);
  }

  /** Lines of exactly so many points, off the grid. */
  static void exact(XWPFParagraph paragraph, float height) {
    CTPPr properties = properties(paragraph);
    CTSpacing spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
    spacing.setLine(BigInteger.valueOf(Math.round(height * 20)));
    spacing.setLineRule(STLineSpacingRule.EXACT);
    spacing.setBefore(BigInteger.ZERO);
    spacing.setAfter(BigInteger.ZERO);
    if (!properties.isSetWidowControl()) {
      properties.addNewWidowControl().setVal(false);
    }
    properties.addNewSnapToGrid().setVal(false);
  }

  /** Two lines of notes in one line of the grid. */
  static void tight(XWPFParagraph paragraph) {
    exact(paragraph);
    properties(paragraph).getSpacing().setLine(BigInteger.valueOf(LINE / 2));
    properties(paragraph).addNewInd().setFirstLine(BigInteger.valueOf((long) (Sheet.NOTE_SIZE * 40)));
  }

  /** 左空二字. */
  static void indent(XWPFParagraph paragraph) {
    CTPPr properties = properties(paragraph);
    CTInd indent = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    indent.setFirstLineChars(BigInteger.valueOf(200));
    indent.setFirstLine(BigInteger.valueOf((long) (2 * Math.floor(Sheet.CELL) * 20)));
  }

  /** A coloured rule under the paragraph. */
  static void rule(XWPFParagraph paragraph, String colour) {
    paragraph.setBorderBottom(Borders.SINGLE);
    CTBorder bottom = properties(paragraph).getPBdr().getBottom();
    bottom.setVal(STBorder.SINGLE);
    bottom.setColor(colour);
    bottom.setSz(BigInteger.valueOf(12));
    bottom.setSpace(BigInteger.valueOf(Math.round(Sheet.points(Sheet.RULE_BELOW_NUMBER))));
  }

  /** 版记: one line between rules, names left and date right. */
  static void colophon(XWPFParagraph paragraph, String left, String right) {
    CTPPr properties = properties(paragraph);
    CTTabStop tab = properties.addNewTabs().addNewTab();
    tab.setVal(STTabJc.RIGHT);
    tab.setPos(twips(Sheet.TEXT_WIDTH).subtract(BigInteger.valueOf((long) (Sheet.SMALL_SIZE * 20))));
    paragraph.setBorderTop(Borders.SINGLE);
    paragraph.setBorderBottom(Borders.SINGLE);
    paragraph.setSpacingBefore(LINE);
    properties.getSpacing().setBefore(BigInteger.valueOf(LINE));
    XWPFRun run = write(paragraph, "　" + left, BODY, Sheet.SMALL_SIZE, "000000");
    run.addTab();
    write(paragraph, right, BODY, Sheet.SMALL_SIZE, "000000");
  }

  private static CTPPr properties(XWPFParagraph paragraph) {
    return paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
  }

  /** Without the control characters that XML cannot hold. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\uFFFE\\uFFFF]", "");
  }
}
