package org.guatu.ledger.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.kernel.InvalidInput;
import org.guatu.ledger.BatchId;
import org.guatu.ledger.Batches;
import org.guatu.ledger.ImportOptions;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Progress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A file comes in through a form; what follows stands on the batch's own page. */
@Controller
class ImportController {
  private final Ledgers ledgers;
  private final Imports imports;
  private final Batches batches;

  ImportController(Ledgers ledgers, Imports imports, Batches batches) {
    this.ledgers = ledgers;
    this.imports = imports;
    this.batches = batches;
  }

  @GetMapping("/ledger/{code}/import")
  @Requires(Permission.LEDGER_IMPORT)
  ModelAndView show(@PathVariable String code) {
    return form(ledgers.toWrite(code), Map.of());
  }

  @PostMapping("/ledger/{code}/import")
  @Requires(Permission.LEDGER_IMPORT)
  ModelAndView receive(@PathVariable String code, @RequestParam("file") MultipartFile file) throws IOException {
    Ledger ledger = ledgers.toWrite(code);
    Path copy = Files.createTempFile("upload", ".bin");
    try {
      String name = file.getOriginalFilename();
      if (name == null || name.isBlank() || file.isEmpty()) {
        throw new InvalidInput("file", "请选择文件");
      }
      file.transferTo(copy);
      BatchId id = imports.receive(Access.scopeOf(ledger.permission()), code, name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), copy);
      tryAtOnce(ledger, id);
      return new ModelAndView("redirect:/ledger/batches/" + id.value());
    } catch (InvalidInput refused) {
      ModelAndView again = form(ledger, refused.fields());
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** A file that brings its headers as they are meant has nothing to be asked about before the dry run. */
  private void tryAtOnce(Ledger ledger, BatchId id) {
    if (batches.recognise(Access.scopeOf(Permission.LEDGER_IMPORT), id, Map.of()).matched()) {
      imports.check(Access.scopeOf(ledger.permission()), id, ImportOptions.CAREFUL, Progress.NONE);
    }
  }

  private static ModelAndView form(Ledger ledger, Map<String, String> errors) {
    return new ModelAndView("ledger/import", Map.of("page", new ImportPage(ledger.code(), ledger.title(), ledger.about(), ledger.columns(), errors)));
  }
}
