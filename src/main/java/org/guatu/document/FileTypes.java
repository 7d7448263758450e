package org.guatu.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tells what a file is by its bytes. */
final class FileTypes {
  /** An office document has some dozens of parts; a container with more is not read further. */
  private static final int MOST_PARTS = 5000;
  /** Enough for any document whose file is at most 20 MB, too little for a bomb. */
  private static final long MOST_UNPACKED = 500L * 1024 * 1024;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

  private FileTypes() {}

  /** What the content is; text is told from CSV by the name. Empty for everything that is not taken. */
  static Optional<FileType> of(byte[] content, String name) {
    if (startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
      return Optional.of(FileType.PDF);
    }
    if (startsWith(content, PNG)) {
      return Optional.of(FileType.PNG);
    }
    if (startsWith(content, JPEG)) {
      return Optional.of(FileType.JPEG);
    }
    if (startsWith(content, new byte[] {'P', 'K', 3, 4})) {
      return container(content);
    }
    return isText(content) ? Optional.of(extension(name).equals("csv") ? FileType.CSV : FileType.TEXT) : Optional.empty();
  }

  /** Lower case, without the dot; "" if there is none. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Reads through the parts, so that a lying directory at the end of the file deceives nobody. */
  private static Optional<FileType> container(byte[] content) {
    Set<String> parts = new HashSet<>();
    long unpacked = 0;
    byte[] buffer = new byte[64 * 1024];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.add(part.getName());
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > MOST_UNPACKED || parts.size() > MOST_PARTS) {
            return Optional.empty();
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    if (parts.stream().anyMatch(part -> part.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
      return Optional.empty();
    }
    if (parts.contains("OFD.xml")) {
      return Optional.of(FileType.OFD);
    }
    if (!parts.contains("[Content_Types].xml")) {
      return Optional.empty();
    }
    if (parts.contains("word/document.xml")) {
      return Optional.of(FileType.DOCX);
    }
    return parts.contains("xl/workbook.xml") ? Optional.of(FileType.XLSX) : Optional.empty();
  }

  /** Characters of UTF-8 or of GB 18030 without control characters; not an empty file. */
  private static boolean isText(byte[] content) {
    if (content.length == 0) {
      return false;
    }
    for (byte each : content) {
      if (each >= 0 && each < 32 && each != '\n' && each != '\r' && each != '\t') {
        return false;
      }
    }
    return decodes(content, StandardCharsets.UTF_8) || decodes(content, Charset.forName("GB18030"));
  }

  private static boolean decodes(byte[] content, Charset charset) {
    try {
      charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
  }
}
