package org.guatu.ledger;

import java.util.Locale;
import org.guatu.kernel.InvalidInput;

/** What a ledger goes out as. */
public enum Format {
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
  CSV("text/csv;charset=UTF-8", ".csv");

  private final String mediaType;
  private final String suffix;

  Format(String mediaType, String suffix) {
    this.mediaType = mediaType;
    this.suffix = suffix;
  }

  public String mediaType() {
    return mediaType;
  }

  public String suffix() {
    return suffix;
  }

  /** By the end of a file's name. @throws InvalidInput if it is neither */
  public static Format of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      if (name.endsWith(format.suffix)) {
        return format;
      }
    }
    throw new InvalidInput("out", "文件名须以 .xlsx 或 .csv 结尾：" + fileName);
  }
}
