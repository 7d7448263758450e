package org.guatu.document.paper;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

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

  /** The answer that saves the file. @param name without its ending */
  public static ResponseEntity<byte[]> download(Paper paper, PaperFormat format, String name) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + "." + format.extension(), StandardCharsets.UTF_8).build().toString())
        .body(write(paper, format));
  }
}
