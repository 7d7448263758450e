package org.guatu.bench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A fixed piece of work whose time stands beside every result, so that figures from different machines and moments can be compared. */
final class Calibration {
  private static final int ROUNDS = 5;
  private static final int MEBIBYTES = 24;

  private Calibration() {}

  /** Milliseconds for the SHA-256 of 24 MiB in one thread: the best of five times, after one that does not count. */
  static double milliseconds() {
    byte[] mebibyte = new byte[1 << 20];
    double[] times = new double[ROUNDS];
    hash(mebibyte);
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      hash(mebibyte);
      times[round] = (System.nanoTime() - start) / 1e6;
    }
    return new Sample(times).least();
  }

  private static void hash(byte[] mebibyte) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (int i = 0; i < MEBIBYTES; i++) {
        digest.update(mebibyte);
      }
      digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
