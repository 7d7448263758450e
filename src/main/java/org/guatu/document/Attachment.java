package org.guatu.document;

import java.time.Instant;
import java.util.UUID;
import org.guatu.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A file hung on a subject.
 *
 * @param name as it was uploaded, fit for a header and a page
 * @param hash SHA-256 of what is stored, in hexadecimal
 * @param size of what is stored, in bytes
 * @param account who uploaded it; null for the built-in operator
 */
public record Attachment(
    AttachmentId id, Subject subject, String name, FileType type, String hash, long size, Instant recordedAt, @Nullable UUID account, String actor) {

  /** "12 KB", "3.4 MB". */
  public String sizeText() {
    if (size < 1024) {
      return size + " B";
    }
    if (size < 1024 * 1024) {
      return size / 1024 + " KB";
    }
    long tenths = size * 10 / (1024 * 1024);
    return tenths / 10 + "." + tenths % 10 + " MB";
  }

  public String path() {
    return "/document/attachments/" + id.value();
  }
}
