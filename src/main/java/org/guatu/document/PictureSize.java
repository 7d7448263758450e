package org.guatu.document;

import java.nio.ByteBuffer;

/** How many pixels a picture says it has, read from its head without unpacking it. */
final class PictureSize {
  private static final int START_OF_SCAN = 0xDA;
  private static final int PNG_WIDTH = 16;

  private PictureSize() {}

  /** @throws IllegalArgumentException if its head does not say */
  static long pixels(FileType type, byte[] picture) {
    ByteBuffer bytes = ByteBuffer.wrap(picture);
    try {
      return type == FileType.PNG ? product(bytes.getInt(PNG_WIDTH), bytes.getInt(PNG_WIDTH + 4)) : ofJpeg(bytes);
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("cut off", e);
    }
  }

  /** From the frame's head (ITU-T T.81 B.2.2), which stands before the first scan. */
  private static long ofJpeg(ByteBuffer bytes) {
    int at = 2;
    while (true) {
      int marker = bytes.getShort(at) & 0xFFFF;
      if (marker == 0xFFFF) {
        at++;
        continue;
      }
      if (marker < 0xFF00 || marker == (0xFF00 | START_OF_SCAN)) {
        throw new IllegalArgumentException("no frame before the scan");
      }
      if (isFrame(marker & 0xFF)) {
        return product(bytes.getShort(at + 5) & 0xFFFF, bytes.getShort(at + 7) & 0xFFFF);
      }
      at += 2 + (bytes.getShort(at + 2) & 0xFFFF);
    }
  }

  /** SOF0 to SOF15 without DHT, JPG and DAC. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static long product(int width, int height) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("no size");
    }
    return (long) width * height;
  }
}
