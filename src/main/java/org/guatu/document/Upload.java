package org.guatu.document;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import org.guatu.kernel.InvalidInput;

/** A file as it comes in, checked: its size, what it is, and that its name agrees with it. Photographs are cleaned. */
public record Upload(String name, FileType type, byte[] content) {
  /** 20 MB. */
  public static final int MOST_BYTES = 20 * 1024 * 1024;
  /** What a browser can still show: of more, a file of a few kilobytes fills the memory of who opens it. */
  static final long MOST_PIXELS = 100_000_000;
  /** The form field that messages name. */
  public static final String FIELD = "file";
  private static final int LONGEST_NAME = 120;

  /**
   * Reads and checks a file.
   *
   * @param typedName what the browser calls it, a path perhaps
   * @throws InvalidInput if it is empty, too large, of too many pixels, of a kind that is not taken, or named as something else
   */
  public static Upload read(String typedName, InputStream stream) throws IOException {
    String name = name(typedName);
    byte[] content = stream.readNBytes(MOST_BYTES + 1);
    if (content.length == 0) {
      throw new InvalidInput(FIELD, "请选择文件；空文件不收");
    }
    if (content.length > MOST_BYTES) {
      throw new InvalidInput(FIELD, name + " 超过 20 MB");
    }
    FileType type = FileTypes.of(content, name)
        .orElseThrow(() -> new InvalidInput(FIELD, name + " 不是可以收的文件。可收 PDF、OFD、Word（docx）、Excel（xlsx，不带宏）、JPG、PNG、TXT、CSV"));
    if (!type.extensions().contains(FileTypes.extension(name))) {
      throw new InvalidInput(FIELD, name + " 的内容是 " + type.extensions().getFirst().toUpperCase(java.util.Locale.ROOT) + "，与扩展名不符");
    }
    if (type.isPicture()) {
      measured(name, type, content);
    }
    return new Upload(name, type, type == FileType.JPEG ? cleaned(name, content) : content);
  }

  /** SHA-256 of the content as it will be kept, in hexadecimal. */
  public String hash() {
    return hash(content);
  }

  static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void measured(String name, FileType type, byte[] picture) {
    long pixels;
    try {
      pixels = PictureSize.pixels(type, picture);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(FIELD, name + " 不是完整的 " + type.extensions().getFirst().toUpperCase(java.util.Locale.ROOT) + " 图片");
    }
    if (pixels > MOST_PIXELS) {
      throw new InvalidInput(FIELD, name + " 有 " + pixels / 1_000_000 + " 百万像素，最多 " + MOST_PIXELS / 1_000_000 + " 百万；请缩小后再传");
    }
  }

  private static byte[] cleaned(String name, byte[] photo) {
    try {
      return PhotoCleaner.clean(photo);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(FIELD, name + " 不是完整的 JPG 图片");
    }
  }

  /** The last part of a path, without characters that control or reverse text, its extension kept. */
  private static String name(String typed) {
    String name = Normalizer.normalize(typed, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\"<>|:*?]", "").strip();
    int length = name.codePointCount(0, name.length());
    if (length > LONGEST_NAME) {
      String extension = "." + FileTypes.extension(name);
      int keep = LONGEST_NAME - extension.codePointCount(0, extension.length());
      name = name.substring(0, name.offsetByCodePoints(0, Math.max(1, keep))) + extension;
    }
    return name.isEmpty() || name.startsWith(".") ? "附件" + name : name;
  }

  @Override
  public String toString() {
    return name + " (" + type + ", " + content.length + " bytes)";
  }
}
