package org.guatu.resumption.token;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link CborWriter} writes and nothing else: shortest lengths only, no indefinite ones, no tags, no floating point. So one
 * content has one encoding, and whatever differs from it in a bit is another content or none.
 */
final class CborReader {
  private final byte[] input;
  private int at;

  CborReader(byte[] input) {
    this.input = input;
  }

  long integer() {
    int major = major();
    if (major != CborWriter.UNSIGNED && major != CborWriter.NEGATIVE) {
      throw new MalformedToken("an integer is missing");
    }
    long argument = argument();
    return major == CborWriter.UNSIGNED ? argument : -1 - argument;
  }

  /** Takes the next item if it is this integer. */
  void expect(long value) {
    if (integer() != value) {
      throw new MalformedToken("another field than " + value + " stands at byte " + at);
    }
  }

  byte[] bytes() {
    return string(CborWriter.BYTES);
  }

  String text() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(string(CborWriter.TEXT))).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedToken("a text is not UTF-8");
    }
  }

  /** @return how many items follow */
  int array() {
    return count(CborWriter.ARRAY);
  }

  /** Takes the head of a map of so many pairs. */
  void map(int pairs) {
    if (count(CborWriter.MAP) != pairs) {
      throw new MalformedToken("a map has not " + pairs + " fields");
    }
  }

  void end() {
    if (at != input.length) {
      throw new MalformedToken("something follows after the end");
    }
  }

  private byte[] string(int major) {
    int length = count(major);
    at += length;
    return Arrays.copyOfRange(input, at - length, at);
  }

  /** A length or a number of items, which each take a byte at least. */
  private int count(int wanted) {
    if (major() != wanted) {
      throw new MalformedToken("a field is of another type");
    }
    long count = argument();
    if (count > input.length - at) {
      throw new MalformedToken("the end is missing");
    }
    return (int) count;
  }

  private int major() {
    return peek() >> 5;
  }

  private long argument() {
    int low = peek() & 0x1f;
    at++;
    if (low < 24) {
      return low;
    }
    if (low > 27) {
      throw new MalformedToken("a length of an unknown kind");
    }
    int size = 1 << low - 24;
    long argument = 0;
    for (int i = 0; i < size; i++) {
      argument = argument << 8 | peek();
      at++;
    }
    boolean shortest = size == 1 ? argument >= 24 : argument >>> size * 4 != 0;
    if (argument < 0 || !shortest) {
      throw new MalformedToken("a number is not written in its shortest form");
    }
    return argument;
  }

  private int peek() {
    if (at >= input.length) {
      throw new MalformedToken("the end is missing");
    }
    return input[at] & 0xff;
  }
}
