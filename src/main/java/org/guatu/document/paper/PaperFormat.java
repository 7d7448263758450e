package org.guatu.document.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files that a paper can be had as. */
public enum PaperFormat {
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("pdf", "application/pdf"),
  HTML("html", "text/html;charset=UTF-8"),
  TXT("txt", "text/plain;charset=UTF-8");

  private final String extension;
  private final String mediaType;

  PaperFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** By the ending of a file name; empty if it has none of these. */
  public static Optional<PaperFormat> of(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> lower.endsWith("." + format.extension)).findFirst();
  }
}
