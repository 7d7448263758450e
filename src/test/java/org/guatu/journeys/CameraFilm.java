package org.guatu.journeys;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What the camera of the browser's own making takes. */
final class CameraFilm {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  private CameraFilm() {}

  /** A second of a code on grey paper. @param code smaller than the camera's picture */
  static Path of(BufferedImage code, Path file) throws IOException {
    byte[] frame = new byte[WIDTH * HEIGHT * 3 / 2];
    Arrays.fill(frame, (byte) 128);
    int left = (WIDTH - code.getWidth()) / 2;
    int top = (HEIGHT - code.getHeight()) / 2;
    for (int y = 0; y < code.getHeight(); y++) {
      for (int x = 0; x < code.getWidth(); x++) {
        frame[(top + y) * WIDTH + left + x] = (byte) (30 + (code.getRGB(x, y) & 0xff) * 195 / 255);
      }
    }
    ByteArrayOutputStream film = new ByteArrayOutputStream();
    film.writeBytes("YUV4MPEG2 W640 H480 F10:1 Ip A1:1 C420jpeg\n".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < 10; i++) {
      film.writeBytes("FRAME\n".getBytes(StandardCharsets.US_ASCII));
      film.writeBytes(frame);
    }
    return Files.write(file, film.toByteArray());
  }
}
