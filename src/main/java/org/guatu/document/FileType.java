package org.guatu.document;

import java.util.List;

/** The only kinds of files that are taken: told by their content, never by what the browser says. */
public enum FileType {
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  OFD("application/ofd", "ofd"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  PNG("image/png", "png"),
  TEXT("text/plain;charset=UTF-8", "txt"),
  CSV("text/csv;charset=UTF-8", "csv");

  private final String mediaType;
  private final List<String> extensions;

  FileType(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  public String mediaType() {
    return mediaType;
  }

  List<String> extensions() {
    return extensions;
  }

  /** Whether a browser may show it in a page: pictures only. */
  public boolean isPicture() {
    return this == JPEG || this == PNG;
  }
}
