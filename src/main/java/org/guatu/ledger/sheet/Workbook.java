package org.guatu.ledger.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An .xlsx, read as a stream. The package is opened by POI under its guards against archive bombs (ratio, entry size, entry count) and
 * read by its XML reader, which takes neither document types nor entities.
 */
final class Workbook implements SheetFile {
  private static final String MAIN = "spreadsheetml.";
  private static final String RELATIONS = "relationships";

  private final Path file;
  private final OPCPackage archive;
  private final Limits limits;
  private final List<Worksheet> sheets = new ArrayList<>();
  private @Nullable SharedStrings strings;
  private final DateStyles styles = new DateStyles();
  private boolean since1904;
  private String mainEntry = "";

  private Workbook(Path file, OPCPackage archive, Limits limits) {
    this.file = file;
    this.archive = archive;
    this.limits = limits;
  }

  static Workbook open(Path file, Limits limits) {
    OPCPackage archive;
    try {
      archive = OPCPackage.open(file.toFile(), PackageAccess.READ);
    } catch (OpenXML4JException | OpenXML4JRuntimeException | POIXMLException | IllegalArgumentException broken) {
      throw refusal(broken);
    }
    Workbook workbook = new Workbook(file, archive, limits);
    try {
      workbook.load();
    } catch (RuntimeException refused) {
      workbook.close();
      throw refused;
    }
    return workbook;
  }

  @Override
  public List<Worksheet> sheets() {
    return sheets;
  }

  @Override
  public boolean workbook() {
    return true;
  }

  @Override
  public void close() {
    archive.revert();
  }

  Path file() {
    return file;
  }

  /** Where in the archive the workbook part lies. */
  String mainEntry() {
    return mainEntry;
  }

  /** Read when first asked for: what kind of file it is can be said without. */
  SharedStrings strings() {
    if (strings == null) {
      SharedStrings read = new SharedStrings(limits.sharedCharacters());
      parsePart("spreadsheetml.sharedStrings+xml", read);
      strings = read;
    }
    return strings;
  }

  DateStyles styles() {
    return styles;
  }

  Limits limits() {
    return limits;
  }

  boolean since1904() {
    return since1904;
  }

  private void load() {
    PackagePart main = main();
    mainEntry = main.getPartName().getName().substring(1);
    parse(main, new DefaultHandler() {
      @Override
      public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("workbookPr")) {
          since1904 = "1".equals(attributes.getValue("date1904")) || "true".equals(attributes.getValue("date1904"));
        } else if (name.equals("sheet")) {
          add(main, attributes);
        }
      }
    });
    if (sheets.isEmpty()) {
      throw new UnreadableFile("工作簿里没有可见的工作表");
    }
    parsePart("spreadsheetml.styles+xml", styles);
  }

  private void parsePart(String type, DefaultHandler handler) {
    for (PackagePart part : parts()) {
      if (part.getContentType().endsWith(type)) {
        parse(part, handler);
      }
    }
  }

  private PackagePart main() {
    PackagePart main = null;
    for (PackagePart part : parts()) {
      String type = part.getContentType();
      String lower = type.toLowerCase(Locale.ROOT);
      if (lower.contains("macroenabled") || lower.contains("vbaproject")) {
        throw new UnreadableFile("含有宏的工作簿不接受，请另存为不含宏的 .xlsx");
      }
      if (lower.contains("sheet.binary")) {
        throw new UnreadableFile("二进制工作簿 .xlsb 不接受，请另存为 .xlsx");
      }
      if (type.contains(MAIN) && type.endsWith(".main+xml")) {
        main = part;
      }
    }
    if (main == null) {
      throw new UnreadableFile("这不是 Excel 工作簿，请上传 .xlsx 或 CSV");
    }
    return main;
  }

  private List<PackagePart> parts() {
    try {
      return archive.getParts();
    } catch (OpenXML4JException | OpenXML4JRuntimeException broken) {
      throw refusal(broken);
    }
  }

  private void add(PackagePart main, Attributes attributes) {
    String state = attributes.getValue("state");
    if (state != null && !state.equals("visible")) {
      return;
    }
    PackagePart part = target(main, relation(attributes));
    if (part != null && part.getContentType().endsWith("worksheet+xml")) {
      sheets.add(new Worksheet(this, part, String.valueOf(attributes.getValue("name"))));
    }
  }

  private static @Nullable PackagePart target(PackagePart main, @Nullable String relation) {
    PackageRelationship found = relation == null ? null : main.getRelationship(relation);
    if (found == null) {
      return null;
    }
    try {
      return main.getRelatedPart(found);
    } catch (OpenXML4JException | IllegalArgumentException missing) {
      return null;
    }
  }

  /** The transitional and the strict form of the standard have different namespaces for the same attribute. */
  private static @Nullable String relation(Attributes attributes) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getLocalName(i).equals("id") && attributes.getURI(i).contains(RELATIONS)) {
        return attributes.getValue(i);
      }
    }
    return null;
  }

  /** Reads until the taker has had enough. */
  void parse(PackagePart part, DefaultHandler handler) {
    try (InputStream in = part.getInputStream()) {
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setContentHandler(handler);
      reader.parse(new InputSource(in));
    } catch (SheetHandler.Enough enough) {
      return;
    } catch (IOException | SAXException | javax.xml.parsers.ParserConfigurationException | NumberFormatException broken) {
      throw refusal(broken);
    }
  }

  static UnreadableFile refusal(Exception broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof UnreadableFile known) {
        return known;
      }
      if (message.contains("Zip bomb") || message.contains("max number of entries") || message.contains("MinInflateRatio")
          || message.contains("MaxEntrySize") || message.contains("MaxFileCount")) {
        return new UnreadableFile("文件解压后异常地大，像压缩炸弹，不予读取");
      }
      if (message.contains("DOCTYPE")) {
        return new UnreadableFile("工作簿里有不允许的 XML 声明（DOCTYPE），不予读取");
      }
    }
    return new UnreadableFile("工作簿损坏，无法读取，请在 Excel 或 WPS 中打开后另存一份");
  }
}
