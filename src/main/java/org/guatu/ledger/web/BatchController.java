package org.guatu.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.InvalidInput;
import org.guatu.ledger.Batch;
import org.guatu.ledger.BatchId;
import org.guatu.ledger.Batches;
import org.guatu.ledger.Format;
import org.guatu.ledger.ImportOptions;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Mode;
import org.guatu.ledger.Progress;
import org.guatu.ledger.RowProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Batches: columns matched, tried, applied, answered, taken back. */
@Controller
class BatchController {
  private static final int PAGE = 50;
  private static final int SHOWN = 200;
  /** Names of the mapping form's fields: this, then the file's header. */
  private static final String MAP = "map:";

  private final Ledgers ledgers;
  private final Imports imports;
  private final Batches batches;

  BatchController(Ledgers ledgers, Imports imports, Batches batches) {
    this.ledgers = ledgers;
    this.imports = imports;
    this.batches = batches;
  }

  @GetMapping("/ledger/batches")
  String list(@RequestParam(required = false) @Nullable UUID before, Model model) {
    List<Batch> found = batches.list(scope(), before == null ? null : new BatchId(before), PAGE + 1);
    List<Batch> rows = found.size() > PAGE ? found.subList(0, PAGE) : found;
    String next = found.size() > PAGE ? "/ledger/batches?before=" + rows.getLast().id().value() : null;
    model.addAttribute("page", new BatchesPage(rows, ledgers.all().stream().collect(Collectors.toMap(Ledger::code, Ledger::title)), next));
    return "ledger/batches";
  }

  @GetMapping("/ledger/batches/{id}")
  ModelAndView show(@PathVariable UUID id) {
    return page(new BatchId(id), null, Map.of());
  }

  @PostMapping("/ledger/batches/{id}/check")
  ModelAndView check(@PathVariable UUID id, @RequestParam(defaultValue = "ALL") Mode mode, @RequestParam(defaultValue = "false") boolean confirm,
      @RequestParam Map<String, String> fields) {
    return run(new BatchId(id), new ImportOptions(mode, confirm, mapping(fields)), false);
  }

  @PostMapping("/ledger/batches/{id}/apply")
  ModelAndView apply(@PathVariable UUID id, @RequestParam(defaultValue = "ALL") Mode mode, @RequestParam(defaultValue = "false") boolean confirm) {
    Batch batch = batches.get(scope(), new BatchId(id));
    return run(batch.id(), new ImportOptions(mode, confirm, batch.mapping()), true);
  }

  @PostMapping("/ledger/batches/{id}/undo")
  String undo(@PathVariable UUID id) {
    batches.undo(scope(), new BatchId(id));
    return "redirect:/ledger/batches/" + id;
  }

  @GetMapping("/ledger/batches/{id}/result")
  void result(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    Batch batch = batches.get(scope(), new BatchId(id));
    Format format = batch.fileName().toLowerCase(java.util.Locale.ROOT).endsWith(".csv") ? Format.CSV : Format.XLSX;
    batches.result(scope(), batch.id(), format, LedgerController.file(response, format, "导入结果"));
  }

  @GetMapping("/ledger/batches/{id}/file")
  void original(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    Batch batch = batches.get(scope(), new BatchId(id));
    Format format = batch.fileName().toLowerCase(java.util.Locale.ROOT).endsWith(".csv") ? Format.CSV : Format.XLSX;
    batches.original(scope(), batch.id(), LedgerController.file(response, format, "原文件"));
  }

  private ModelAndView run(BatchId id, ImportOptions options, boolean keep) {
    Batch batch = batches.get(scope(), id);
    Scope writes = Access.scopeOf(ledgers.get(batch.ledger()).permission());
    try {
      if (keep) {
        imports.apply(writes, id, options, Progress.NONE);
      } else {
        imports.check(writes, id, options, Progress.NONE);
      }
      return new ModelAndView("redirect:/ledger/batches/" + id.value());
    } catch (InvalidInput refused) {
      ModelAndView again = page(id, options.mapping(), refused.fields());
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
  }

  /** @param mapping what the person has just chosen, null for what the batch was last tried with */
  private ModelAndView page(BatchId id, @Nullable Map<String, String> mapping, Map<String, String> errors) {
    Batch batch = batches.get(scope(), id);
    Ledger ledger = ledgers.get(batch.ledger());
    List<RowProblem> problems = batches.problems(scope(), id, SHOWN + 1);
    boolean more = problems.size() > SHOWN;
    boolean open = batch.state().mayBecome(org.guatu.ledger.BatchState.APPLIED);
    return new ModelAndView("ledger/batch", Map.of("page", new BatchPage(batch, ledger.title(), ledger.columns(), more ? problems.subList(0, SHOWN) : problems, more,
        open ? batches.recognise(scope(), id, mapping == null ? batch.mapping() : mapping) : null, batches.earlier(scope(), batch).orElse(null), errors)));
  }

  private static Map<String, String> mapping(Map<String, String> fields) {
    Map<String, String> mapping = new LinkedHashMap<>();
    fields.forEach((field, column) -> {
      if (field.startsWith(MAP)) {
        mapping.put(field.substring(MAP.length()), column.strip());
      }
    });
    return mapping;
  }

  private static Scope scope() {
    return Access.scopeOf(Permission.LEDGER_IMPORT);
  }
}
