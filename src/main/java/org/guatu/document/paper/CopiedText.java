package org.guatu.document.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * What a reader gets when he copies or searches the text of a PDF. Noto draws 一 and the radical ⼀ with one glyph, and the library
 * would name the radical; so each glyph is named by the character that was really written.
 */
final class CopiedText {
  private static final int BLOCK = 100;

  private final Map<PDFont, Map<Integer, Integer>> written = new LinkedHashMap<>();

  void add(PDFont font, String text) throws IOException {
    Map<Integer, Integer> names = written.computeIfAbsent(font, f -> new TreeMap<>());
    for (int codePoint : text.codePoints().toArray()) {
      byte[] code = font.encode(new String(Character.toChars(codePoint)));
      names.putIfAbsent((code[0] & 0xFF) << 8 | code[1] & 0xFF, codePoint);
    }
  }

  /** Saves once to have the subsets made, then names their glyphs. The document is to be saved again. */
  void apply(PDDocument document) throws IOException {
    document.save(OutputStream.nullOutputStream());
    for (Map.Entry<PDFont, Map<Integer, Integer>> font : written.entrySet()) {
      COSStream stream = document.getDocument().createCOSStream();
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(map(font.getValue()).getBytes(StandardCharsets.US_ASCII));
      }
      font.getKey().getCOSObject().setItem(COSName.TO_UNICODE, stream);
    }
  }

  private static String map(Map<Integer, Integer> names) {
    StringBuilder map = new StringBuilder("""
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange
        """);
    List<Map.Entry<Integer, Integer>> entries = new ArrayList<>(names.entrySet());
    for (int from = 0; from < entries.size(); from += BLOCK) {
      List<Map.Entry<Integer, Integer>> block = entries.subList(from, Math.min(from + BLOCK, entries.size()));
      map.append(block.size()).append(" beginbfchar\n");
      block.forEach(entry -> map.append("<%04X> <%s>\n".formatted(entry.getKey(), utf16(entry.getValue()))));
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
  }

  private static String utf16(int codePoint) {
    StringBuilder hex = new StringBuilder();
    for (char unit : Character.toChars(codePoint)) {
      hex.append("%04X".formatted((int) unit));
    }
    return hex.toString();
  }
}
