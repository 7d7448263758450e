package org.guatu.ledger.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A file of rows, opened. What kind it is its first bytes say, not its name. */
public interface SheetFile extends AutoCloseable {
  /** Visible sheets, in their order; at least one. */
  List<? extends Sheet> sheets();

  /** Whether it is a workbook, rather than CSV. */
  boolean workbook();

  @Override
  void close();

  /** @throws UnreadableFile if it is none that is taken */
  static SheetFile open(Path file, Limits limits) throws IOException {
    if (Files.size(file) > limits.bytes()) {
      throw new UnreadableFile("文件超过 " + (limits.bytes() >> 20) + " MB，请拆分后再导入");
    }
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(512);
    }
    if (start.length == 0) {
      throw new UnreadableFile("文件是空的");
    }
    if (starts(start, 'P', 'K', 3, 4)) {
      return Workbook.open(file, limits);
    }
    if (starts(start, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new UnreadableFile("这是旧版 .xls 或加了密码的工作簿，请在 Excel 或 WPS 中另存为不加密的 .xlsx");
    }
    if (looksLikeMarkup(start)) {
      throw new UnreadableFile("这是网页或 XML，不是工作簿（有些系统导出的 .xls 其实是网页），请打开后另存为 .xlsx");
    }
    return CsvFile.open(file, limits);
  }

  private static boolean starts(byte[] bytes, int... signature) {
    if (bytes.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((bytes[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean looksLikeMarkup(byte[] bytes) {
    String text = new String(Arrays.copyOf(bytes, bytes.length), java.nio.charset.StandardCharsets.ISO_8859_1);
    String bare = text.replace("ï»¿", "").strip().toLowerCase(java.util.Locale.ROOT);
    return bare.startsWith("<?xml") || bare.startsWith("<html") || bare.startsWith("<!doctype") || bare.startsWith("<table")
        || bare.startsWith("mime-version");
  }
}
