package org.guatu.kernel;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A page while it is written: one array of bytes, since it comes in thousands of small pieces and goes out in one. */
final class PageBytes implements TemplateOutput {
  private byte[] bytes;
  private int length;

  /** @param usual what most pages fit in */
  PageBytes(int usual) {
    bytes = new byte[usual];
  }

  @Override
  public void writeContent(String text) {
    writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void writeContent(String text, int from, int to) {
    writeContent(text.substring(from, to));
  }

  /** What stands in the template. */
  @Override
  public void writeBinaryContent(byte[] piece) {
    if (length + piece.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + piece.length));
    }
    System.arraycopy(piece, 0, bytes, length, piece.length);
    length += piece.length;
  }

  int length() {
    return length;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }
}
