package org.guatu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.guatu.database.Copy;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What somebody writes who only wants the cells in a database: the Excel library's own streaming reader, and all rows copied into a bare table of texts. */
final class ByHand {
  private static final Table<?> BARE = DSL.table(DSL.name("bare"));

  private ByHand() {}

  /** In the caller's transaction, whose end takes the table away. @return how many rows below the header were copied */
  static int copy(Path workbook, DSLContext db) throws Exception {
    List<@Nullable String[]> rows = read(workbook);
    List<Field<String>> columns = new ArrayList<>();
    Copy<@Nullable String[]> copy = Copy.of(rows);
    for (int place = 0; place < rows.getFirst().length; place++) {
      int at = place;
      Field<String> column = DSL.field(DSL.name("c" + place), SQLDataType.CLOB);
      columns.add(column);
      copy.add(column, row -> row[at]);
    }
    db.createTemporaryTable(BARE).columns(columns).onCommitDrop().execute();
    copy.into(db, BARE);
    return rows.size() - 1;
  }

  private static List<@Nullable String[]> read(Path workbook) throws IOException, OpenXML4JException, SAXException, javax.xml.parsers.ParserConfigurationException {
    Rows rows = new Rows();
    try (OPCPackage archive = OPCPackage.open(workbook.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(archive);
      var parser = XMLHelper.newXMLReader();
      parser.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), new ReadOnlySharedStringsTable(archive), rows, false));
      try (InputStream sheet = reader.getSheetsData().next()) {
        parser.parse(new InputSource(sheet));
      }
    }
    return rows.all;
  }

  /** Every row as wide as the first, which is the header. */
  private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
    final List<@Nullable String[]> all = new ArrayList<>();
    private final List<@Nullable String> row = new ArrayList<>();

    @Override
    public void startRow(int number) {
      row.clear();
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
      int place = new CellReference(reference).getCol();
      while (row.size() <= place) {
        row.add(null);
      }
      row.set(place, value);
    }

    @Override
    public void endRow(int number) {
      int width = all.isEmpty() ? row.size() : all.getFirst().length;
      while (row.size() < width) {
        row.add(null);
      }
      all.add(row.toArray(new String[0]));
    }
  }
}
