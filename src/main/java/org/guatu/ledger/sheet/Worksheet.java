package org.guatu.ledger.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/** One visible worksheet of a workbook. */
final class Worksheet implements Sheet {
  /** Headers stand in the first rows; merges further down are none of theirs. */
  private static final int HEADER_ROWS = 40;
  private static final int LONGEST_REFERENCE = 24;
  private static final byte[] MERGE = "mergeCell ref=\"".getBytes(StandardCharsets.US_ASCII);

  private final Workbook workbook;
  private final PackagePart part;
  private final String name;

  Worksheet(Workbook workbook, PackagePart part, String name) {
    this.workbook = workbook;
    this.part = part;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void annotate(int column, IntFunction<String @Nullable []> notes, List<List<String>> summary, OutputStream target) throws IOException {
    String entry = part.getPartName().getName().substring(1);
    new AnnotatedWorkbook(workbook.file(), entry, workbook.mainEntry(), column, notes, summary).write(target);
  }

  @Override
  public boolean since1904() {
    return workbook.since1904();
  }

  @Override
  public void rows(Predicate<SheetRow> taker) {
    workbook.parse(part, new SheetHandler(workbook.strings(), workbook.styles(), workbook.limits(), taker));
  }

  /** They stand behind the rows, so the bytes are searched rather than the whole sheet parsed a second time. */
  @Override
  public List<MergedArea> merged() {
    List<MergedArea> areas = new ArrayList<>();
    StringBuilder reference = new StringBuilder(LONGEST_REFERENCE);
    try (InputStream in = part.getInputStream()) {
      byte[] bytes = new byte[1 << 16];
      int matched = 0;
      for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
        for (int i = 0; i < length; i++) {
          byte b = bytes[i];
          if (matched < MERGE.length) {
            matched = b == MERGE[matched] ? matched + 1 : b == MERGE[0] ? 1 : 0;
          } else if (b != '"' && reference.length() < LONGEST_REFERENCE) {
            reference.append((char) b);
          } else {
            take(reference.toString(), areas);
            reference.setLength(0);
            matched = 0;
          }
        }
      }
    } catch (IOException broken) {
      throw Workbook.refusal(broken);
    }
    return areas;
  }

  private static void take(String reference, List<MergedArea> areas) {
    String[] corners = reference.split(":");
    if (corners.length != 2 || !reference.matches("[A-Z]{1,3}\\d{1,7}:[A-Z]{1,3}\\d{1,7}")) {
      return;
    }
    int first = row(corners[0]);
    if (first <= HEADER_ROWS) {
      areas.add(new MergedArea(first, row(corners[1]), SheetHandler.column(corners[0]), SheetHandler.column(corners[1])));
    }
  }

  private static int row(String corner) {
    return Integer.parseInt(corner.replaceAll("[A-Z]", ""));
  }
}
