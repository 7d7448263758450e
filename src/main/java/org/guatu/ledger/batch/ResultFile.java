package org.guatu.ledger.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.guatu.kernel.InvalidInput;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.ledger.Batch;
import org.guatu.ledger.BatchState;
import org.guatu.ledger.Counts;
import org.guatu.ledger.Format;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.RowProblem;
import org.guatu.ledger.RowState;
import org.guatu.ledger.reading.HeaderMatch;
import org.guatu.ledger.reading.HeaderSearch;
import org.guatu.ledger.sheet.Cell;
import org.guatu.ledger.sheet.Sheet;
import org.guatu.ledger.sheet.SheetRow;
import org.guatu.ledger.sheet.XmlText;
import org.jspecify.annotations.Nullable;

/** The answer to an import: the file that came in, with what became of each row behind it. */
public final class ResultFile {
  private final Batch batch;
  private final Ledger ledger;
  private final RowStates states;
  private final Map<Integer, String> messages = new HashMap<>();

  public ResultFile(Batch batch, Ledger ledger, RowStates states, List<RowProblem> problems) {
    this.batch = batch;
    this.ledger = ledger;
    this.states = states;
    problems.forEach(problem -> messages.merge(problem.row(), problem.message(), (one, two) -> one + "；" + two));
  }

  /** @param workbook whether the file that came in is one */
  public void write(HeaderMatch match, boolean workbook, Format format, OutputStream out) throws IOException {
    Sheet sheet = match.block().sheet();
    int width = width(sheet);
    if (workbook && format == Format.CSV) {
      throw new InvalidInput("result", "工作簿的结果文件须为 .xlsx");
    }
    if (workbook || format == Format.CSV) {
      sheet.annotate(width, row -> notes(row, match.block().bottom()), summary(), out);
    } else {
      asWorkbook(match, width, out);
    }
  }

  /** For a CSV that is to be answered by a workbook. */
  private void asWorkbook(HeaderMatch match, int width, OutputStream out) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
      SXSSFSheet rows = book.createSheet(ledger.title());
      match.block().sheet().rows(row -> {
        SXSSFRow line = rows.createRow(row.number() - 1);
        for (int place = 0; place < width; place++) {
          line.createCell(place).setCellValue(XmlText.encode(row.cell(place).text()));
        }
        String[] notes = notes(row.number(), match.block().bottom());
        if (notes != null) {
          line.createCell(width).setCellValue(notes[0]);
          line.createCell(width + 1).setCellValue(notes[1]);
        }
        return true;
      });
      SXSSFSheet sum = book.createSheet("导入结果");
      int number = 0;
      for (List<String> line : summary()) {
        SXSSFRow row = sum.createRow(number++);
        row.createCell(0).setCellValue(line.get(0));
        row.createCell(1).setCellValue(line.get(1));
      }
      book.write(out);
    }
  }

  /** Behind everything that stands in the sheet, except for the columns of an earlier answer. */
  private static int width(Sheet sheet) {
    int[] width = {1};
    List<Integer> own = new ArrayList<>();
    sheet.rows(row -> {
      List<Cell> cells = row.cells();
      for (int place = 0; place < cells.size(); place++) {
        String text = cells.get(place).text();
        if (text.equals(HeaderSearch.ROW_STATE) || text.equals(HeaderSearch.ROW_ERROR)) {
          own.add(place);
        }
      }
      width[0] = Math.max(width[0], lastBesides(row, own) + 1);
      return true;
    });
    return width[0];
  }

  private static int lastBesides(SheetRow row, List<Integer> own) {
    for (int place = row.cells().size() - 1; place >= 0; place--) {
      if (!own.contains(place) && row.cell(place).kind() != Cell.Kind.BLANK) {
        return place;
      }
    }
    return 0;
  }

  private String @Nullable [] notes(int row, int header) {
    if (row == header) {
      return new String[] {HeaderSearch.ROW_STATE, HeaderSearch.ROW_ERROR};
    }
    RowState state = states.get(row);
    return state == RowState.NONE ? null : new String[] {label(state), messages.getOrDefault(row, "")};
  }

  /** What would be done is said in other words than what was done. */
  private String label(RowState state) {
    boolean stored = batch.state() == BatchState.APPLIED || batch.state() == BatchState.UNDONE;
    boolean good = state == RowState.ADDED || state == RowState.CHANGED;
    return good && !stored ? Words.of("RowState." + state.name() + ".planned") : Words.of(state);
  }

  private List<List<String>> summary() {
    Counts counts = batch.counts();
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("台账", ledger.title()));
    lines.add(List.of("文件", batch.fileName()));
    lines.add(List.of("批次号", batch.id().value().toString()));
    lines.add(List.of("结果", Words.of(batch.state())));
    lines.add(List.of("导入方式", Words.of(batch.mode())));
    lines.add(List.of("导入人", batch.importer()));
    lines.add(List.of("时间", Moments.minute(batch.recordedAt() == null ? batch.receivedAt() : batch.recordedAt())));
    lines.add(List.of("数据行", counts.total() + " 行"));
    lines.add(List.of("新增", counts.added() + " 行"));
    lines.add(List.of("更新", counts.changed() + " 行"));
    lines.add(List.of("无变化", counts.unchanged() + " 行"));
    lines.add(List.of("错误", counts.rejected() + " 行"));
    lines.add(List.of("存疑待确认", counts.doubtful() + " 行"));
    if (!batch.unknown().isEmpty()) {
      lines.add(List.of("未读取的列", String.join("、", batch.unknown())));
    }
    return lines;
  }
}
