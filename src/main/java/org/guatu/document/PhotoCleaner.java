package org.guatu.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes out of a JPEG what its picture does not need: where and by which telephone it was taken (EXIF, XMP, IPTC, comments) and
 * whatever follows the picture. Which way is up stays.
 */
final class PhotoCleaner {
  private static final int START_OF_SCAN = 0xDA;
  private static final int END = 0xD9;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int ORIENTATION = 0x0112;

  private PhotoCleaner() {}

  /** @throws IllegalArgumentException if it is no whole JPEG */
  static byte[] clean(byte[] photo) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(photo.length);
    out.write(photo, 0, 2);
    int at = 2;
    int orientation = 1;
    try {
      while (true) {
        if ((photo[at] & 0xFF) != 0xFF) {
          throw new IllegalArgumentException("no marker at " + at);
        }
        int marker = photo[at + 1] & 0xFF;
        if (marker == 0xFF) {
          at++;
          continue;
        }
        if (marker == END) {
          out.write(photo, at, 2);
          return out.toByteArray();
        }
        int length = ((photo[at + 2] & 0xFF) << 8 | photo[at + 3] & 0xFF) + 2;
        if (length < 4 || at + length > photo.length) {
          throw new IllegalArgumentException("segment beyond the end");
        }
        if (marker == APP1 && orientation == 1) {
          orientation = orientation(photo, at + 4, at + length);
          writeOrientation(out, orientation);
        }
        if (isNeeded(marker)) {
          out.write(photo, at, length);
        }
        at += length;
        if (marker == START_OF_SCAN) {
          int end = endOfScan(photo, at);
          out.write(photo, at, end - at);
          at = end;
        }
      }
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("cut off", e);
    }
  }

  /** JFIF, the colour profile and Adobe's colour transform stay; every other application segment and comment goes. */
  private static boolean isNeeded(int marker) {
    return marker == APP0 || marker == APP2 || marker == APP14 || (marker < APP0 || marker > APP15) && marker != COMMENT;
  }

  /** The next marker that is neither a stuffed 0xFF nor a restart. */
  private static int endOfScan(byte[] photo, int from) {
    int at = from;
    while (true) {
      int next = photo[at + 1] & 0xFF;
      if ((photo[at] & 0xFF) == 0xFF && next != 0 && (next < 0xD0 || next > 0xD7)) {
        return at;
      }
      at++;
    }
  }

  /** Which way is up, 1 to 8, from the first directory of the EXIF segment; 1 if it does not say. */
  private static int orientation(byte[] photo, int from, int to) {
    if (to - from < EXIF.length + 14 || !Arrays.equals(photo, from, from + EXIF.length, EXIF, 0, EXIF.length)) {
      return 1;
    }
    ByteBuffer tiff = ByteBuffer.wrap(photo, from + EXIF.length, to - from - EXIF.length).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return 1;
    }
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int entry = 0; entry < entries; entry++) {
      int place = directory + 2 + entry * 12;
      if (place + 12 > tiff.limit()) {
        return 1;
      }
      if ((tiff.getShort(place) & 0xFFFF) == ORIENTATION) {
        int value = tiff.getShort(place + 8) & 0xFFFF;
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }

  /** An EXIF segment that says nothing but which way is up. */
  private static void writeOrientation(ByteArrayOutputStream out, int orientation) {
    if (orientation == 1) {
      return;
    }
    ByteBuffer segment = ByteBuffer.allocate(4 + EXIF.length + 26);
    segment.put((byte) 0xFF).put((byte) APP1).putShort((short) (segment.capacity() - 2)).put(EXIF);
    segment.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    segment.putShort((short) 1).putShort((short) ORIENTATION).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
    segment.putInt(0);
    out.writeBytes(segment.array());
  }
}
