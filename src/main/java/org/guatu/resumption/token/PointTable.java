package org.guatu.resumption.token;

import java.math.BigInteger;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.raw.Nat;

/**
 * Multiples of one point of a curve of 256 bits, computed once: j·2¹⁰ⁱ·P for each digit j from 1 to 512 that can stand at place i of a number
 * written with digits from -511 to 512. With it a multiple of the point costs one addition for ten bits and no doubling. For public numbers
 * only: its time depends on them.
 */
final class PointTable {
  private static final int WIDTH = 10;
  private static final int BASE = 1 << WIDTH;
  private static final int HALF = BASE / 2;
  private static final int BITS = 256;
  /** The last has six bits and a carry. */
  private static final int PLACES = (BITS + WIDTH - 1) / WIDTH;

  private final ECPoint[] multiples = new ECPoint[PLACES * (HALF + 1)];

  PointTable(ECPoint point) {
    ECPoint unit = point;
    for (int place = 0; place < PLACES; place++) {
      ECPoint multiple = point.getCurve().getInfinity();
      for (int j = 0; j <= HALF; j++) {
        multiples[place * (HALF + 1) + j] = multiple;
        multiple = multiple.add(unit);
      }
      unit = multiples[place * (HALF + 1) + HALF].twice();
    }
    point.getCurve().normalizeAll(multiples);
  }

  /** The sum and a multiple of the point. @param factor not negative, of 256 bits at most */
  ECPoint addTo(ECPoint sum, BigInteger factor) {
    int[] words = Nat.fromBigInteger(BITS, factor);
    ECPoint result = sum;
    int carry = 0;
    for (int place = 0; place < PLACES; place++) {
      int digit = digit(words, place * WIDTH) + carry;
      carry = digit > HALF ? 1 : 0;
      digit -= carry * BASE;
      if (digit > 0) {
        result = result.add(multiples[place * (HALF + 1) + digit]);
      } else if (digit < 0) {
        result = result.subtract(multiples[place * (HALF + 1) - digit]);
      }
    }
    return result;
  }

  private static int digit(int[] words, int bit) {
    int word = bit / Integer.SIZE;
    long two = words[word] & 0xffffffffL | (word + 1 < words.length ? (long) words[word + 1] << Integer.SIZE : 0);
    return (int) (two >>> bit % Integer.SIZE) & BASE - 1;
  }
}
