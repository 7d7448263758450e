package org.guatu.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.guatu.kernel.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the one sequence of bytes that is hashed: canonical JSON (RFC 8785) of its fields, all of them strings, so that
 * anybody can compute the chain again with any program.
 */
final class CanonicalEntry {
  private CanonicalEntry() {}

  /** What stands before the first link: the hash of the zone's own name, so that chains of two zones cannot be exchanged. */
  static String genesis(ZoneId zone) {
    return hex(digest().digest(("guatu audit " + zone.value()).getBytes(StandardCharsets.UTF_8)));
  }

  /** SHA-256 of the former link's hash in hex, then the entry's canonical JSON. */
  static String hash(String former, AuditEntry entry) {
    MessageDigest digest = digest();
    digest.update(former.getBytes(StandardCharsets.US_ASCII));
    return hex(digest.digest(json(entry).getBytes(StandardCharsets.UTF_8)));
  }

  static String json(AuditEntry entry) {
    Map<String, @Nullable String> fields = new TreeMap<>();
    fields.put("account", entry.account() == null ? null : entry.account().toString());
    fields.put("action", entry.action());
    fields.put("actor", entry.actor());
    fields.put("at", entry.at().toString());
    fields.put("details", entry.details());
    fields.put("id", entry.id().toString());
    fields.put("origin", entry.origin());
    fields.put("outcome", entry.outcome().name());
    fields.put("subject", entry.subject());
    fields.put("zone", entry.zone().value().toString());
    StringBuilder json = new StringBuilder("{");
    fields.forEach((name, value) -> {
      json.append(json.length() == 1 ? "" : ",");
      quoted(json, name).append(':');
      if (value == null) {
        json.append("null");
      } else {
        quoted(json, value);
      }
    });
    return json.append('}').toString();
  }

  /** RFC 8785 section 3.2.2.2. */
  private static StringBuilder quoted(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\b' -> json.append("\\b");
        case '\t' -> json.append("\\t");
        case '\n' -> json.append("\\n");
        case '\f' -> json.append("\\f");
        case '\r' -> json.append("\\r");
        default -> {
          if (c < 0x20) {
            json.append("\\u%04x".formatted((int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"');
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
