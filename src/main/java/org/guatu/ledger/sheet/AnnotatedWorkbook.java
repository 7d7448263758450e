package org.guatu.ledger.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;

/**
 * The same workbook with two more columns behind its rows and one more sheet with a summary. Everything else is copied as it is: styles,
 * drop-downs, other sheets.
 *
 * @param entry the worksheet's place in the archive
 * @param column the first of the two new columns; cells there and behind are replaced
 * @param notes the two texts for a row, null for none
 * @param summary lines of the new sheet
 */
record AnnotatedWorkbook(
    Path file, String entry, String mainEntry, int column, IntFunction<String @Nullable []> notes, List<List<String>> summary) {
  private static final String SUMMARY_PART = "xl/worksheets/guatu-result.xml";
  private static final String WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  private static final String RELATION_ID = "rIdGuatuResult";

  void write(OutputStream target) throws IOException {
    try (ZipSecureFile source = new ZipSecureFile(file.toFile()); ZipOutputStream out = new ZipOutputStream(target)) {
      boolean strict = strict(source);
      String relations = mainEntry.replaceFirst("([^/]+)$", "_rels/$1.rels");
      for (Enumeration<ZipArchiveEntry> each = source.getEntries(); each.hasMoreElements(); ) {
        ZipArchiveEntry part = each.nextElement();
        if (part.isDirectory() || part.getName().equals(SUMMARY_PART)) {
          continue;
        }
        out.putNextEntry(new ZipEntry(part.getName()));
        try (InputStream in = source.getInputStream(part)) {
          if (part.getName().equals(entry)) {
            new Rows(in, out).copy();
          } else if (part.getName().equals(mainEntry)) {
            new Sheets(in, out, strict).copy();
          } else if (part.getName().equals(relations)) {
            new More(in, out, "Relationship", "Relationships", "<Relationship Id=\"" + RELATION_ID + "\" Type=\"" + (strict ? STRICT : TRANSITIONAL)
                + "/worksheet\" Target=\"/" + SUMMARY_PART + "\"/>").copy();
          } else if (part.getName().equals("[Content_Types].xml")) {
            new More(in, out, "Override", "Types", "<Override PartName=\"/" + SUMMARY_PART + "\" ContentType=\"" + WORKSHEET_TYPE + "\"/>").copy();
          } else {
            in.transferTo(out);
          }
        }
        out.closeEntry();
      }
      out.putNextEntry(new ZipEntry(SUMMARY_PART));
      out.write(summarySheet(strict).getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    } catch (XMLStreamException broken) {
      throw Workbook.refusal(broken);
    }
  }

  private boolean strict(ZipSecureFile source) throws IOException {
    try (InputStream in = source.getInputStream(source.getEntry(mainEntry))) {
      return new String(in.readNBytes(2_000), StandardCharsets.UTF_8).contains("purl.oclc.org/ooxml/spreadsheetml");
    }
  }

  private String summarySheet(boolean strict) {
    StringWriter xml = new StringWriter();
    xml.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"" + (strict
        ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
        + "\"><cols><col min=\"1\" max=\"1\" width=\"18\" customWidth=\"1\"/><col min=\"2\" max=\"2\" width=\"60\" customWidth=\"1\"/></cols><sheetData>");
    RowsXml rows = new RowsXml(xml, 0);
    for (List<String> line : summary) {
      rows.startRow();
      line.forEach(text -> rows.text(text, 0));
      rows.endRow();
    }
    xml.write("</sheetData></worksheet>");
    return xml.toString();
  }

  /** Adds the two cells at the end of each row that has notes. */
  private final class Rows extends XmlCopy {
    private int row;

    Rows(InputStream in, OutputStream out) throws XMLStreamException {
      super(in, out);
    }

    @Override
    boolean start(XMLStreamReader element) {
      return switch (element.getLocalName()) {
        case "row" -> {
          String number = element.getAttributeValue(null, "r");
          row = number == null ? row + 1 : Integer.parseInt(number);
          yield true;
        }
        case "c" -> {
          String reference = element.getAttributeValue(null, "r");
          yield reference == null || SheetHandler.column(reference) < column;
        }
        case "dimension" -> false;
        default -> true;
      };
    }

    @Override
    boolean attribute(XMLStreamReader element, String name) {
      return !(name.equals("spans") && element.getLocalName().equals("row"));
    }

    @Override
    @Nullable String beforeEnd(String name) {
      String[] texts = name.equals("row") ? notes.apply(row) : null;
      if (texts == null) {
        return null;
      }
      return cell(column, texts[0]) + cell(column + 1, texts[1]);
    }

    private String cell(int at, String text) {
      return text.isEmpty() ? "" : "<c r=\"" + RowsXml.name(at) + row + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
          + RowsXml.escape(XmlText.encode(text)) + "</t></is></c>";
    }
  }

  /** Lists the new sheet behind the others, under a name that none of them has. */
  private static final class Sheets extends XmlCopy {
    private final boolean strict;
    private final Set<String> names = new HashSet<>();
    private int highest;

    Sheets(InputStream in, OutputStream out, boolean strict) throws XMLStreamException {
      super(in, out);
      this.strict = strict;
    }

    @Override
    boolean start(XMLStreamReader element) {
      if (element.getLocalName().equals("sheet")) {
        boolean ours = RELATION_ID.equals(element.getAttributeValue(strict ? STRICT : TRANSITIONAL, "id"));
        if (ours) {
          return false;
        }
        names.add(element.getAttributeValue(null, "name"));
        highest = Math.max(highest, Integer.parseInt(element.getAttributeValue(null, "sheetId")));
      }
      return true;
    }

    @Override
    @Nullable String beforeEnd(String element) {
      if (!element.equals("sheets")) {
        return null;
      }
      String name = "导入结果";
      for (int i = 2; names.contains(name); i++) {
        name = "导入结果" + i;
      }
      return "<sheet name=\"" + name + "\" sheetId=\"" + (highest + 1) + "\" r:id=\"" + RELATION_ID + "\" xmlns:r=\""
          + (strict ? STRICT : TRANSITIONAL) + "\"/>";
    }
  }

  /** Writes one more child into the root, unless it already is there from an earlier result. */
  private static final class More extends XmlCopy {
    private final String child;
    private final String root;
    private final String more;

    More(InputStream in, OutputStream out, String child, String root, String more) throws XMLStreamException {
      super(in, out);
      this.child = child;
      this.root = root;
      this.more = more;
    }

    @Override
    boolean start(XMLStreamReader element) {
      boolean ours = element.getLocalName().equals(child) && (RELATION_ID.equals(element.getAttributeValue(null, "Id"))
          || ("/" + SUMMARY_PART).equals(element.getAttributeValue(null, "PartName")));
      return !ours;
    }

    @Override
    @Nullable String beforeEnd(String name) {
      return name.equals(root) ? more : null;
    }
  }
}
