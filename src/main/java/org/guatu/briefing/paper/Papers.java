package org.guatu.briefing.paper;

/** Writes a paper as a file. */
public final class Papers {
  private Papers() {}

  /** The whole file. */
  public static byte[] write(Paper paper, PaperFormat format) {
    return switch (format) {
      case DOCX -> WordPaper.of(paper);
      case PDF -> PdfPaper.of(paper);
      case HTML -> HtmlPaper.of(paper);
      case TXT -> TextPaper.of(paper);
    };
  }
}
