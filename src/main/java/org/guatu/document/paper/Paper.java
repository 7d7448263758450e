package org.guatu.document.paper;

import java.time.LocalDate;
import java.util.List;

/**
 * An official paper as it is laid out.
 *
 * @param form how its first page is made up
 * @param mark the red head (发文机关标志), e.g. "鹤壁市城乡一体化示范区专报"
 * @param number 发文字号, e.g. "专报〔2020〕1号"; a draft says so here
 * @param signer who issues it (署名)
 * @param date 成文日期
 * @param annex the notes that start on a page of their own; empty for none
 * @param printed who prints it (印发机关), in the colophon; a letter has none
 */
public record Paper(
    Form form, String mark, String number, String title, List<Block> blocks, String signer, LocalDate date, List<Paragraph> annex, String printed) {

  /** How the first page is made up. */
  public enum Form {
    /** The general form (公文格式): head in the text area, colophon on the last page. */
    GENERAL,
    /** 信函格式 (GB/T 9704-2012, 10.1): head above the text area between two red double rules, no page number on the first page, no colophon. */
    LETTER
  }

  /** What a paragraph is; its typeface follows from it. */
  public enum Kind {
    /** 一、 in 黑体. */
    HEADING,
    /** （一） in 楷体. */
    SUBHEADING,
    /** 仿宋, two characters indented. */
    BODY,
    /** 主送机关: 仿宋, from the left edge. */
    ADDRESSEE
  }

  /** What stands one below the other. */
  public sealed interface Block permits Paragraph, Picture {}

  /** A paragraph, its number ("一、") included. */
  public record Paragraph(Kind kind, String text) implements Block {}

  /**
   * A square picture at the left edge, with a line or two beside it.
   *
   * @param png the file
   * @param size its side in millimetres
   * @param caption what stands beside it, in small type
   * @param content what stands for it where no picture can, as in plain text
   */
  public record Picture(byte[] png, int size, String caption, String content) implements Block {}

  /** "2020年3月3日". */
  public String writtenDate() {
    return written(date);
  }

  /** A day as papers write it: "2020年3月3日". */
  public static String written(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
