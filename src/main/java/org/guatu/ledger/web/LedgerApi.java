package org.guatu.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.guatu.identity.Access;
import org.guatu.identity.Idempotency;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.InvalidInput;
import org.guatu.ledger.Batch;
import org.guatu.ledger.BatchId;
import org.guatu.ledger.BatchState;
import org.guatu.ledger.Batches;
import org.guatu.ledger.Column;
import org.guatu.ledger.ColumnType;
import org.guatu.ledger.Counts;
import org.guatu.ledger.Format;
import org.guatu.ledger.ImportOptions;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Mode;
import org.guatu.ledger.Progress;
import org.guatu.ledger.RowProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Ledgers for programs: what there are, their templates, their rows as a file, and files taken in, as on the pages. */
@RestController
@RequestMapping("/api/v1/ledgers")
class LedgerApi {
  private static final int PROBLEMS = 1000;

  private final Ledgers ledgers;
  private final Imports imports;
  private final Batches batches;
  private final Idempotency idempotency;
  private final Clock clock;

  LedgerApi(Ledgers ledgers, Imports imports, Batches batches, Idempotency idempotency, Clock clock) {
    this.ledgers = ledgers;
    this.imports = imports;
    this.batches = batches;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  record Described(String code, String title, String about, List<String> keyColumns, List<Field> columns) {}

  record Field(String key, String header, ColumnType type, boolean required, List<Column.Choice> choices, String note) {}

  /** @param problems of the rows that were not taken, at most 1000 */
  record Taken(UUID id, String ledger, BatchState state, Mode mode, Counts counts, List<RowProblem> problems) {}

  /** Every ledger with its columns. */
  @GetMapping
  List<Described> all() {
    return ledgers.all().stream().map(LedgerApi::described).toList();
  }

  /** An empty workbook to fill. */
  @GetMapping(path = "/{code}/template", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  void template(@PathVariable String code, HttpServletResponse response) throws IOException {
    ledgers.template(code, LedgerController.file(response, Format.XLSX, code));
  }

  /** The rows, streamed, as a workbook unless CSV is asked for, by {@code format} or by Accept: text/csv; what goes out comes back in unchanged. */
  @GetMapping("/{code}/rows")
  void export(@PathVariable String code, @RequestParam(required = false) @Nullable Format format, @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String knownAt, @RequestHeader(name = "Accept", defaultValue = "*/*") String accept,
      HttpServletResponse response) throws IOException {
    Ledger ledger = ledgers.get(code);
    Scope scope = Access.scopeOf(ledger.readPermission());
    Format wanted = format != null ? format : accept.startsWith("text/csv") ? Format.CSV : Format.XLSX;
    ledgers.export(scope, code, AsOf.parse(asOf, knownAt, clock.instant()), wanted, LedgerController.file(response, wanted, code));
  }

  /**
   * Takes a file in, or says what would happen ({@code dryRun}).
   *
   * @param confirm whether doubtful rows are taken too
   */
  @PostMapping(path = "/{code}/batches", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<?> take(@PathVariable String code, @RequestParam("file") MultipartFile file, @RequestParam(defaultValue = "ALL") Mode mode,
      @RequestParam(defaultValue = "false") boolean dryRun, @RequestParam(defaultValue = "false") boolean confirm,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) throws IOException {
    Ledger ledger = ledgers.get(code);
    Path copy = Files.createTempFile("upload", ".bin");
    try {
      file.transferTo(copy);
      String request = String.join(" ", code, mode.name(), String.valueOf(dryRun), String.valueOf(confirm), Files.size(copy) + ":" + crc(copy));
      return idempotency.once(key, request, () -> {
        Scope scope = Access.scopeOf(ledger.permission());
        BatchId id = imports.receive(scope, code, name(file), copy);
        ImportOptions options = new ImportOptions(mode, confirm, Map.of());
        Batch batch = dryRun ? imports.check(scope, id, options, Progress.NONE) : imports.apply(scope, id, options, Progress.NONE);
        return ResponseEntity.created(URI.create("/api/v1/ledgers/batches/" + id.value())).body(taken(batch));
      });
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** How a file was taken in. */
  @GetMapping("/batches/{id}")
  Taken batch(@PathVariable UUID id) {
    return taken(batches.get(Access.scopeOf(Permission.LEDGER_IMPORT), new BatchId(id)));
  }

  /** Takes an import back; refused (409) when something later refers to its facts. */
  @DeleteMapping("/batches/{id}")
  Taken undo(@PathVariable UUID id) {
    Scope scope = Access.scopeOf(Permission.LEDGER_IMPORT);
    batches.undo(scope, new BatchId(id));
    return taken(batches.get(scope, new BatchId(id)));
  }

  private Taken taken(Batch batch) {
    return new Taken(batch.id().value(), batch.ledger(), batch.state(), batch.mode(), batch.counts(),
        batches.problems(Access.scopeOf(Permission.LEDGER_IMPORT), batch.id(), PROBLEMS));
  }

  private static Described described(Ledger ledger) {
    return new Described(ledger.code(), ledger.title(), ledger.about(), ledger.keyColumns(), ledger.columns().stream()
        .map(column -> new Field(column.key(), column.header(), column.type(), column.required(), column.choices(), column.note())).toList());
  }

  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    if (name == null || name.isBlank()) {
      throw new InvalidInput("file", "请给出文件名");
    }
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static long crc(Path file) {
    CRC32C sum = new CRC32C();
    try {
      sum.update(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sum.getValue();
  }
}
