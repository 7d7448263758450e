package org.guatu.identity.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as one SVG path, for the page's own markup.
 *
 * @param size modules on a side, the quiet margin of four included
 * @param path the dark modules
 */
public record QrCode(int size, String path) {
  private static final int MARGIN = 4;

  public static QrCode of(String content) {
    try {
      BitMatrix bits = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0,
          Map.of(EncodeHintType.MARGIN, MARGIN, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < bits.getHeight(); y++) {
        for (int x = 0; x < bits.getWidth(); x++) {
          if (bits.get(x, y)) {
            int run = 1;
            while (x + run < bits.getWidth() && bits.get(x + run, y)) {
              run++;
            }
            path.append('M').append(x).append(' ').append(y).append('h').append(run).append("v1h-").append(run).append('z');
            x += run - 1;
          }
        }
      }
      return new QrCode(bits.getWidth(), path.toString());
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
