package org.guatu.document.paper;

/** The measures of GB/T 9704-2012, in millimetres and points. */
final class Sheet {
  static final double POINTS = 72 / 25.4;

  static final double WIDTH = 210;
  static final double HEIGHT = 297;
  /** 天头. */
  static final double TOP = 37;
  /** 订口. */
  static final double LEFT = 28;
  static final double RIGHT = 26;
  static final double BOTTOM = 35;
  /** 版心 156 mm × 225 mm: 22 lines of 28 characters. */
  static final double TEXT_WIDTH = WIDTH - LEFT - RIGHT;
  static final double TEXT_HEIGHT = HEIGHT - TOP - BOTTOM;
  static final int LINES = 22;
  static final int CHARACTERS = 28;

  /** 3号. */
  static final float BODY_SIZE = 16;
  /** 2号. */
  static final float TITLE_SIZE = 22;
  /** 4号, of the colophon and the page number. */
  static final float SMALL_SIZE = 14;
  /** 小四, of the annex's notes. */
  static final float NOTE_SIZE = 12;
  /** From the top of the text area to the head's mark. */
  static final double MARK_TOP = 35;
  /** From the document number down to the red rule. */
  static final double RULE_BELOW_NUMBER = 4;
  /** From the text area down to the page number's dashes. */
  static final double PAGE_NUMBER_BELOW = 7;

  /** Of a letter (10.1), from the upper edge of the paper to the head's mark. */
  static final double LETTER_MARK = 30;
  /** From the mark down to the red double rule, whose like stands so far above the lower edge of the paper. */
  static final double LETTER_RULE = 4;
  static final double LETTER_FOOT = 20;
  static final double LETTER_RULE_WIDTH = 170;
  /** From the double rule down to the document number: seven eighths of a 3号 character. */
  static final float LETTER_NUMBER = BODY_SIZE * 7 / 8;

  /** The width of one full-width character on the grid, in points. */
  static final double CELL = TEXT_WIDTH / CHARACTERS * POINTS;
  /** The distance of two lines, in points. */
  static final double PITCH = TEXT_HEIGHT / LINES * POINTS;

  private Sheet() {}

  static float points(double millimetres) {
    return (float) (millimetres * POINTS);
  }
}
