package org.guatu.document.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The type that a Word document is set in: the size from which its grid counts characters, and for each typeface of an office's own machines
 * what to take where it is missing (w:altName, nearest first).
 */
final class WordTypefaces {
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
  private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

  private static final List<Face> FACES = List.of(
      new Face(WordText.TITLE, "FZXiaoBiaoSong-B05S,方正小标宋_GBK,华文中宋,STZhongsong,Noto Serif CJK SC,宋体"),
      new Face(WordText.BODY, "仿宋,FangSong,华文仿宋,STFangsong,Noto Serif CJK SC,宋体"),
      new Face(WordText.HEADING, "SimHei,华文黑体,Noto Sans CJK SC"),
      new Face(WordText.SUBHEADING, "楷体,KaiTi,华文楷体,STKaiti,Noto Serif CJK SC,宋体"),
      new Face(WordText.NUMBERS, "SimSun,华文宋体,Noto Serif CJK SC"));

  private WordTypefaces() {}

  private record Face(String name, String instead) {
    String xml() {
      return "<w:font w:name=\"" + name + "\"><w:altName w:val=\"" + instead + "\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/></w:font>";
    }
  }

  static void add(XWPFDocument document) throws IOException {
    CTStyles styles = CTStyles.Factory.newInstance();
    set(styles.addNewDocDefaults().addNewRPrDefault().addNewRPr());
    CTStyle normal = styles.addNewStyle();
    normal.setType(STStyleType.PARAGRAPH);
    normal.setDefault(true);
    normal.setStyleId("Normal");
    normal.addNewName().setVal("Normal");
    set(normal.addNewRPr());
    document.createStyles().setStyles(styles);
    try {
      PackagePart table = document.getPackage().createPart(PackagingURIHelper.createPartName("/word/fontTable.xml"), TYPE);
      document.getPackagePart().addRelationship(URI.create("fontTable.xml"), TargetMode.INTERNAL, RELATION);
      try (OutputStream out = table.getOutputStream()) {
        out.write(table().getBytes(StandardCharsets.UTF_8));
      }
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static void set(CTRPr type) {
    CTFonts fonts = type.addNewRFonts();
    fonts.setAscii(WordText.BODY);
    fonts.setHAnsi(WordText.BODY);
    fonts.setEastAsia(WordText.BODY);
    fonts.setCs(WordText.BODY);
    type.addNewSz().setVal(BigInteger.valueOf(Math.round(Sheet.BODY_SIZE * 2)));
    type.addNewSzCs().setVal(BigInteger.valueOf(Math.round(Sheet.BODY_SIZE * 2)));
  }

  private static String table() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
        + "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
    FACES.forEach(face -> xml.append(face.xml()));
    return xml.append("</w:fonts>").toString();
  }
}
