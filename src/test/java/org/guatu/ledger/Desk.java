package org.guatu.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guatu.identity.Access;
import org.guatu.identity.Scope;
import org.guatu.kernel.Actor;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Ids;
import org.guatu.kernel.ZoneId;
import org.guatu.TestDatabase;

/** Somebody at a desk of a zone of its own, who makes files and brings them in. */
public final class Desk {
  public final ZoneId zone;
  public final Scope scope;
  private final Imports imports;
  private final Batches batches;
  private final Ledgers ledgers;

  public Desk(Imports imports, Batches batches, Ledgers ledgers) {
    this(imports, batches, ledgers, new ZoneId(Ids.next()));
  }

  public Desk(Imports imports, Batches batches, Ledgers ledgers, ZoneId zone) {
    this.zone = zone;
    this.scope = Scope.wholeZone(zone);
    this.imports = imports;
    this.batches = batches;
    this.ledgers = ledgers;
  }

  public <T> T act(Callable<T> work) {
    return as(Access.operator(new Actor(null, "导入员甲", zone, "test")), work);
  }

  public static <T> T as(Access access, Callable<T> work) {
    try {
      return access.call(work);
    } catch (RuntimeException expected) {
      throw expected;
    } catch (Exception unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  public Batch bring(String ledger, Path file, Mode mode, boolean confirm) {
    return bring(ledger, file, new ImportOptions(mode, confirm, Map.of()));
  }

  public Batch bring(String ledger, Path file, ImportOptions options) {
    return act(() -> {
      BatchId id = imports.receive(scope, ledger, String.valueOf(file.getFileName()), file);
      return imports.apply(scope, id, options, Progress.NONE);
    });
  }

  public Batch tryOut(String ledger, Path file, Mode mode) {
    return act(() -> {
      BatchId id = imports.receive(scope, ledger, String.valueOf(file.getFileName()), file);
      return imports.check(scope, id, new ImportOptions(mode, false, Map.of()), Progress.NONE);
    });
  }

  public List<String> messages(Batch batch) {
    return act(() -> batches.problems(scope, batch.id(), 1_000)).stream().map(problem -> problem.row() + " " + problem.message()).toList();
  }

  public byte[] result(Batch batch) {
    return act(() -> {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      batches.result(scope, batch.id(), Format.of(batch.fileName()), out);
      return out.toByteArray();
    });
  }

  public byte[] export(String ledger, Format format) {
    return export(ledger, format, TestDatabase.NOW);
  }

  /** As it goes out at a moment. */
  public byte[] export(String ledger, Format format, Instant now) {
    return act(() -> {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ledgers.export(scope, ledger, AsOf.knowing(now, now), format, out);
      return out.toByteArray();
    });
  }

  public static Path csv(String... lines) {
    return file(".csv", (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** A workbook with these rows; numbers become numbers, all else text. */
  public static Path workbook(Object[]... rows) {
    return workbook(sheet -> fill(sheet, rows));
  }

  public static Path workbook(Consumer<XSSFSheet> content) {
    try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      content.accept(book.createSheet("Sheet1"));
      book.write(out);
      return file(".xlsx", out.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static void fill(XSSFSheet sheet, Object[]... rows) {
    for (int i = 0; i < rows.length; i++) {
      var row = sheet.createRow(i);
      for (int j = 0; j < rows[i].length; j++) {
        Object value = rows[i][j];
        if (value instanceof Number number) {
          row.createCell(j).setCellValue(number.doubleValue());
        } else if (value != null) {
          row.createCell(j).setCellValue(value.toString());
        }
      }
    }
  }

  public static Path file(String suffix, byte[] content) {
    try {
      Path file = Files.createTempFile(Path.of("target"), "desk-" + UUID.randomUUID(), suffix);
      file.toFile().deleteOnExit();
      return Files.write(file, content);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
