package org.guatu.ledger.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV: UTF-8, UTF-16 or GB18030, recognised by its bytes; commas, semicolons or tabs, by its first line. */
final class CsvFile implements SheetFile, Sheet {
  private final String text;
  private final Limits limits;

  private CsvFile(String text, Limits limits) {
    this.text = text;
    this.limits = limits;
  }

  static CsvFile open(Path file, Limits limits) throws IOException {
    String text = decode(Files.readAllBytes(file));
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableFile("这不是 .xlsx 工作簿，也不是 CSV 文本");
    }
    return new CsvFile(text, limits);
  }

  @Override
  public List<CsvFile> sheets() {
    return List.of(this);
  }

  @Override
  public boolean workbook() {
    return false;
  }

  @Override
  public String name() {
    return "CSV";
  }

  @Override
  public List<MergedArea> merged() {
    return List.of();
  }

  @Override
  public boolean since1904() {
    return false;
  }

  @Override
  public void close() {}

  @Override
  public void rows(Predicate<SheetRow> taker) {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter()).setIgnoreEmptyLines(false).get();
    int number = 0;
    int filled = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord line : parser) {
        number++;
        SheetRow row = row(line, number);
        if (row.cells().isEmpty()) {
          continue;
        }
        if (++filled > limits.rows()) {
          throw new UnreadableFile("超过 " + limits.rows() + " 行，请拆分后再导入");
        }
        if (!taker.test(row)) {
          return;
        }
      }
    } catch (IOException | UncheckedIOException broken) {
      throw new UnreadableFile("第 " + (number + 1) + " 行的引号不成对，不是合格的 CSV");
    }
  }

  @Override
  public void annotate(int column, IntFunction<String @Nullable []> notes, List<List<String>> summary, OutputStream target) throws IOException {
    try (Writer out = new OutputStreamWriter(target, StandardCharsets.UTF_8)) {
      CsvRows table = new CsvRows(out);
      rows(row -> {
        String[] texts = notes.apply(row.number());
        for (int i = 0; i < column; i++) {
          table.text(row.cell(i).text());
        }
        table.text(texts == null ? "" : texts[0]);
        table.text(texts == null ? "" : texts[1]);
        table.endRow();
        return true;
      });
    }
  }

  private SheetRow row(CSVRecord line, int number) {
    List<Cell> cells = new ArrayList<>(line.size());
    int last = 0;
    for (int i = 0; i < line.size(); i++) {
      String value = line.get(i);
      if (!value.isEmpty()) {
        check(value, i, number);
        last = i + 1;
      }
      cells.add(Cell.text(CsvSafety.unguard(value)));
    }
    return new SheetRow(number, cells.subList(0, last));
  }

  private void check(String value, int column, int number) {
    if (column >= limits.columns()) {
      throw new UnreadableFile("第 " + number + " 行超过 " + limits.columns() + " 列");
    }
    if (value.length() > limits.cellCharacters()) {
      throw new UnreadableFile("第 " + number + " 行第 " + (column + 1) + " 列超过 " + limits.cellCharacters() + " 个字符");
    }
  }

  private String delimiter() {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    String best = ",";
    for (String candidate : List.of("\t", ";")) {
      if (first.split(candidate, -1).length > first.split(best, -1).length) {
        best = candidate;
      }
    }
    return best;
  }

  private static String decode(byte[] bytes) {
    if (bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF) {
      return decode(bytes, 3, StandardCharsets.UTF_8);
    }
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    try {
      return decode(bytes, 0, StandardCharsets.UTF_8);
    } catch (UnreadableFile notUtf8) {
      return decode(bytes, 0, Charset.forName("GB18030"));
    }
  }

  private static String decode(byte[] bytes, int from, Charset charset) {
    try {
      return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
    } catch (CharacterCodingException wrong) {
      throw new UnreadableFile("文字编码无法识别，请另存为 UTF-8 的 CSV 或 .xlsx");
    }
  }
}
