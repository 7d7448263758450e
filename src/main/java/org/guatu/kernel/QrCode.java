package org.guatu.kernel;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code (ISO/IEC 18004) with the quiet margin of four modules: as one SVG path for the page's own markup, or as a picture. */
public final class QrCode {
  private static final int MARGIN = 4;

  private final int size;
  private final BitSet dark = new BitSet();

  private QrCode(BitMatrix bits) {
    size = bits.getWidth();
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        dark.set(y * size + x, bits.get(x, y));
      }
    }
  }

  /** Readable with 15 % of it damaged. @throws IllegalArgumentException if the content does not fit into any QR code */
  public static QrCode of(String content) {
    return of(content, ErrorCorrectionLevel.M);
  }

  /** Readable with 7 % of it damaged: fewer, larger modules, for long contents that a phone reads from clean paper or a screen. */
  public static QrCode dense(String content) {
    return of(content, ErrorCorrectionLevel.L);
  }

  private static QrCode of(String content, ErrorCorrectionLevel level) {
    try {
      return new QrCode(new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0,
          Map.of(EncodeHintType.MARGIN, MARGIN, EncodeHintType.ERROR_CORRECTION, level)));
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Modules on a side, the margin included. */
  public int size() {
    return size;
  }

  /** The dark modules as an SVG path in a box of {@link #size} by {@link #size}. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < size; y++) {
      for (int x = dark.nextSetBit(y * size) - y * size; x >= 0 && x < size; x = dark.nextSetBit(y * size + x) - y * size) {
        int run = dark.nextClearBit(y * size + x) - y * size - x;
        path.append('M').append(x).append(' ').append(y).append('h').append(run).append("v1h-").append(run).append('z');
        x += run;
      }
    }
    return path.toString();
  }

  /** As a black and white picture. @param scale pixels on a side of a module */
  public BufferedImage picture(int scale) {
    BufferedImage picture = new BufferedImage(size * scale, size * scale, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        picture.setRGB(x, y, dark.get(y / scale * size + x / scale) ? 0xff000000 : 0xffffffff);
      }
    }
    return picture;
  }

  /** The picture as a PNG file. */
  public byte[] png(int scale) {
    try {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      ImageIO.write(picture(scale), "png", file);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
