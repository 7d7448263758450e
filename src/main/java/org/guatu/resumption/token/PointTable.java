package org.guatu.resumption.token;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Multiples of one point of a curve of 256 bits, computed once: j·256ⁱ·P for each byte j that can stand at place i of a number. With it a
 * multiple of the point costs an addition a byte and no doubling. For public numbers only: its time depends on them.
 */
final class PointTable {
  private static final int PLACES = 32;
  private static final int BYTES = 256;

  private final ECPoint[] multiples = new ECPoint[PLACES * BYTES];

  PointTable(ECPoint point) {
    ECPoint unit = point;
    for (int place = 0; place < PLACES; place++) {
      ECPoint multiple = point.getCurve().getInfinity();
      for (int j = 0; j < BYTES; j++) {
        multiples[place * BYTES + j] = multiple;
        multiple = multiple.add(unit);
      }
      unit = multiple;
    }
    point.getCurve().normalizeAll(multiples);
  }

  /** The sum and a multiple of the point. @param factor not negative, of 256 bits at most */
  ECPoint addTo(ECPoint sum, BigInteger factor) {
    byte[] bytes = factor.toByteArray();
    byte[] digits = bytes.length > PLACES ? Arrays.copyOfRange(bytes, bytes.length - PLACES, bytes.length) : bytes;
    ECPoint result = sum;
    for (int i = 0; i < digits.length; i++) {
      int digit = digits[digits.length - 1 - i] & 0xff;
      if (digit != 0) {
        result = result.add(multiples[i * BYTES + digit]);
      }
    }
    return result;
  }
}
