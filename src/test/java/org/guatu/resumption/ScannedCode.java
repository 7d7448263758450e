package org.guatu.resumption;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A QR code as a camera finds it. */
public final class ScannedCode {
  private static final float DOTS_PER_INCH = 200;
  /** The marks in three corners of a code, by their middles. */
  private static final int CORNERS = 3;
  /** From a mark's middle to beyond the code's quiet margin, as a share of the distance of two marks. */
  private static final float EDGE = 0.14f;

  private ScannedCode() {}

  /** What the code on the first page says; like a person with a phone it goes nearer once if it cannot be read. @throws NotFoundException if there is none */
  public static String on(Path pdf) throws IOException, ReaderException {
    try {
      return in(page(pdf));
    } catch (ReaderException blurred) {
      return in(page(pdf, 2 * DOTS_PER_INCH));
    }
  }

  /** The first page as a scanner sees it. */
  public static BufferedImage page(Path pdf) throws IOException {
    return page(pdf, DOTS_PER_INCH);
  }

  private static BufferedImage page(Path pdf, float dotsPerInch) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
    }
  }

  /** The code alone, cut out of the first page with a white edge around it. */
  public static BufferedImage cut(Path pdf) throws IOException, ReaderException {
    BufferedImage page = page(pdf);
    ResultPoint[] marks = read(page).getResultPoints();
    float left = Float.MAX_VALUE;
    float right = 0;
    float top = Float.MAX_VALUE;
    for (int i = 0; i < CORNERS; i++) {
      left = Math.min(left, marks[i].getX());
      right = Math.max(right, marks[i].getX());
      top = Math.min(top, marks[i].getY());
    }
    int edge = Math.round((right - left) * EDGE);
    int side = Math.round(right - left) + 2 * edge;
    return page.getSubimage(Math.round(left) - edge, Math.round(top) - edge, side, side);
  }

  /** What the code in a picture says. */
  public static String in(BufferedImage picture) throws ReaderException {
    return read(picture).getText();
  }

  private static Result read(BufferedImage picture) throws ReaderException {
    int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels)));
    return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
  }
}
