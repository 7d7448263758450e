package org.guatu.resumption.token;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the part of CBOR that tokens use, in the deterministic encoding (RFC 8949 section 4.2.1); the order of keys is the caller's. */
final class CborWriter {
  static final int UNSIGNED = 0;
  static final int NEGATIVE = 1;
  static final int BYTES = 2;
  static final int TEXT = 3;
  static final int ARRAY = 4;
  static final int MAP = 5;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(320);

  CborWriter integer(long value) {
    return value < 0 ? head(NEGATIVE, -1 - value) : head(UNSIGNED, value);
  }

  CborWriter bytes(byte[] value) {
    head(BYTES, value.length).out.writeBytes(value);
    return this;
  }

  CborWriter text(String value) {
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    head(TEXT, encoded.length).out.writeBytes(encoded);
    return this;
  }

  /** Followed by so many items. */
  CborWriter array(int items) {
    return head(ARRAY, items);
  }

  /** Followed by so many pairs of a key and a value. */
  CborWriter map(int pairs) {
    return head(MAP, pairs);
  }

  byte[] done() {
    return out.toByteArray();
  }

  private CborWriter head(int major, long argument) {
    if (argument < 24) {
      out.write(major << 5 | (int) argument);
      return this;
    }
    int size = argument <= 0xff ? 0 : argument <= 0xffff ? 1 : argument <= 0xffff_ffffL ? 2 : 3;
    out.write(major << 5 | 24 + size);
    for (int shift = (8 << size) - 8; shift >= 0; shift -= 8) {
      out.write((int) (argument >>> shift));
    }
    return this;
  }
}
