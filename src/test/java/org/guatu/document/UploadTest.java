package org.guatu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.guatu.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadTest {
  private static Upload read(String name, byte[] content) throws IOException {
    return Upload.read(name, new ByteArrayInputStream(content));
  }

  private static byte[] zip(String... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String part : parts) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(1);
      }
    }
    return out.toByteArray();
  }

  private static byte[] photo() throws IOException {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, Color.RED.getRGB());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    return out.toByteArray();
  }

  /** A photograph as a telephone writes it: EXIF with an orientation and a place, a comment, and something behind its end. */
  private static byte[] telephonePhoto(int orientation) throws IOException {
    byte[] exif = ("Exif\0\0II*\0\10\0\0\0\1\0\22\1\3\0\1\0\0\0" + (char) orientation + "\0\0\0\0\0\0\0GPS 35.7N 114.3E").getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] plain = photo();
    out.write(plain, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) ((exif.length + 2) >> 8), (byte) (exif.length + 2)});
    out.writeBytes(exif);
    byte[] comment = "Telephone 9".getBytes(StandardCharsets.US_ASCII);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2)});
    out.writeBytes(comment);
    out.write(plain, 2, plain.length - 2);
    out.writeBytes("hidden video".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  @Test
  void documentsAreToldByTheirParts() throws IOException {
    assertThat(read("a.docx", zip("[Content_Types].xml", "word/document.xml")).type()).isEqualTo(FileType.DOCX);
    assertThat(read("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")).type()).isEqualTo(FileType.XLSX);
    assertThat(read("a.ofd", zip("OFD.xml", "Doc_0/Document.xml")).type()).isEqualTo(FileType.OFD);
    assertThat(read("a.PDF", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)).type()).isEqualTo(FileType.PDF);
    assertThat(read("a.csv", "名称,金额\n".getBytes(StandardCharsets.UTF_8)).type()).isEqualTo(FileType.CSV);
    assertThat(read("a.txt", "中文".getBytes(java.nio.charset.Charset.forName("GB18030"))).type()).isEqualTo(FileType.TEXT);
  }

  @Test
  void macrosProgramsAndArchivesAreRefused() throws IOException {
    byte[][] contents = {zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), zip("evil.exe"), {'M', 'Z', 0, 1}, {0x7f, 'E', 'L', 'F'}, {}};
    for (byte[] content : contents) {
      assertThatThrownBy(() -> read("a.docx", content)).isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void aNameThatDisagreesWithTheContentIsRefused() {
    assertThatThrownBy(() -> read("a.pdf", photo())).isInstanceOf(InvalidInput.class).hasMessageContaining("JPG");
    assertThatThrownBy(() -> read("page.html", "<script>1</script>".getBytes(StandardCharsets.UTF_8))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void twentyMegabytesAndNoMore() throws IOException {
    byte[] content = new byte[Upload.MOST_BYTES];
    java.util.Arrays.fill(content, (byte) 'a');
    assertThat(read("a.txt", content).content()).hasSize(Upload.MOST_BYTES);
    assertThatThrownBy(() -> read("a.txt", java.util.Arrays.copyOf(content, Upload.MOST_BYTES + 1))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aPhotographKeepsItsPictureAndWhichWayIsUpOnly() throws IOException {
    byte[] stored = read("工地.jpg", telephonePhoto(6)).content();
    String text = new String(stored, StandardCharsets.ISO_8859_1);
    assertThat(text).doesNotContain("GPS").doesNotContain("Telephone").doesNotContain("hidden video").contains("Exif");
    assertThat(stored[stored.length - 1]).isEqualTo((byte) 0xD9);
    assertThat(ImageIO.read(new ByteArrayInputStream(stored)).getWidth()).isEqualTo(8);
    assertThat(new String(read("工地.jpg", telephonePhoto(1)).content(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    assertThat(read("工地.jpeg", stored).content()).as("cleaning again changes nothing").isEqualTo(stored);
  }

  @Test
  void aPhotographCutOffIsRefused() throws IOException {
    byte[] whole = photo();
    for (int length : new int[] {3, 20, whole.length / 2, whole.length - 2}) {
      assertThatThrownBy(() -> read("半张.jpg", java.util.Arrays.copyOf(whole, length))).as(String.valueOf(length)).isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void aPictureOfMoreThanAHundredMegapixelsIsRefusedUnopened() throws IOException {
    java.nio.ByteBuffer png = java.nio.ByteBuffer.allocate(33).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13)
        .put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(20_000).putInt(10_000);
    assertThatThrownBy(() -> read("全景.png", png.array())).isInstanceOf(InvalidInput.class).hasMessageContaining("200 百万像素");
    png.putInt(16, 10_000);
    assertThat(read("全景.png", png.array()).type()).isEqualTo(FileType.PNG);
    assertThatThrownBy(() -> read("半张.png", java.util.Arrays.copyOf(png.array(), 20))).isInstanceOf(InvalidInput.class).hasMessageContaining("不是完整的");
    byte[] photo = photo();
    int frame = new String(photo, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
    java.nio.ByteBuffer.wrap(photo).putShort(frame + 5, (short) 20_000).putShort(frame + 7, (short) 10_000);
    assertThatThrownBy(() -> read("全景.jpg", photo)).isInstanceOf(InvalidInput.class).hasMessageContaining("200 百万像素");
  }

  @ParameterizedTest
  @CsvSource({"'C:\\fakepath\\纪要.txt', 纪要.txt", "../../etc/passwd.txt, passwd.txt", "'a\u202Etxt.txt', atxt.txt", "'a\"b.txt', ab.txt", ".txt, 附件.txt"})
  void namesAreFitForHeadersAndPages(String typed, String name) throws IOException {
    assertThat(read(typed, new byte[] {'a'}).name()).isEqualTo(name);
  }

  @Test
  void aLongNameKeepsItsExtension() throws IOException {
    String name = read("长".repeat(300) + ".txt", new byte[] {'a'}).name();
    assertThat(name.codePointCount(0, name.length())).isEqualTo(120);
    assertThat(name).endsWith(".txt");
  }
}
