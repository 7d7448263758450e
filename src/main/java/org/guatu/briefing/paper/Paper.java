package org.guatu.briefing.paper;

import java.time.LocalDate;
import java.util.List;

/**
 * An official paper as it is laid out.
 *
 * @param mark the red head (发文机关标志), e.g. "鹤壁市城乡一体化示范区专报"
 * @param number 发文字号, e.g. "专报〔2020〕1号"; a draft says so here
 * @param signer who issues it (署名)
 * @param date 成文日期
 * @param annex the notes that start on a page of their own; empty for none
 * @param printed who prints it (印发机关), in the colophon
 */
public record Paper(
    String mark, String number, String title, List<Block> blocks, String signer, LocalDate date, List<Block> annex, String printed) {

  /** What a paragraph is; its typeface follows from it. */
  public enum Kind {
    /** 一、 in 黑体. */
    HEADING,
    /** （一） in 楷体. */
    SUBHEADING,
    /** 仿宋, two characters indented. */
    BODY
  }

  /** A paragraph, its number ("一、") included. */
  public record Block(Kind kind, String text) {}

  /** "2020年3月3日". */
  public String writtenDate() {
    return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }
}
