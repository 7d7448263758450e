package org.guatu.console;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.ledger.Batch;
import org.guatu.ledger.BatchId;
import org.guatu.ledger.BatchState;
import org.guatu.ledger.Batches;
import org.guatu.ledger.Counts;
import org.guatu.ledger.Format;
import org.guatu.ledger.ImportOptions;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Mode;
import org.guatu.ledger.RowProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code import}: a ledger in. */
@Component
class ImportCommand implements Command {
  /** More than this nobody reads on a screen; the result file has them all. */
  private static final int SHOWN = 20;

  private final Imports imports;
  private final Batches batches;
  private final Ledgers ledgers;

  ImportCommand(Imports imports, Batches batches, Ledgers ledgers) {
    this.imports = imports;
    this.batches = batches;
    this.ledgers = ledgers;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String help() {
    return "FILE.xlsx|.csv --ledger NAME [--map FILE.json] [--mode all|valid] [--dry-run] [--confirm] [--result OUT.xlsx]\n"
        + "a ledger in; prints the batch id and counts. --map says {\"header of the file\": \"column of the ledger\"}; --confirm takes\n"
        + "doubtful amounts; --result writes the same file with 行状态 and 错误原因. Ledgers: see template";
  }

  @Override
  public int run(Arguments arguments) throws Exception {
    String code = arguments.required("ledger");
    Mode mode = mode(arguments.option("mode", "all"));
    boolean dry = arguments.flag("dry-run");
    boolean confirm = arguments.flag("confirm");
    Path map = arguments.path("map");
    Path result = arguments.path("result");
    Path file = Path.of(arguments.next("FILE"));
    arguments.end();
    Ledger ledger = NamedLedger.of(ledgers, code);
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    ImportOptions options = new ImportOptions(mode, confirm, map == null ? Map.of() : mapping(map));
    Scope scope = Access.scopeOf(ledger.permission());
    BatchId id = imports.receive(scope, code, String.valueOf(file.getFileName()), file);
    Batch batch;
    try (ProgressLine progress = new ProgressLine(dry ? "试算" : "导入")) {
      batch = dry ? imports.check(scope, id, options, progress::at) : imports.apply(scope, id, options, progress::at);
    }
    report(batch);
    if (result != null) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(result))) {
        batches.result(Access.scopeOf(Permission.LEDGER_IMPORT), id, Format.of(result.toString()), out);
      }
      System.out.println("结果文件 " + result);
    }
    boolean refused = batch.state() == BatchState.REFUSED || dry && mode == Mode.ALL && !batch.counts().clean();
    if (refused && mode == Mode.VALID) {
      System.err.println("guatu: 没有一行可以导入");
    } else if (refused) {
      System.err.println("guatu: 有 " + (batch.counts().rejected() + batch.counts().doubtful()) + " 行不能导入，按“全部正确才导入”"
          + (dry ? "一行也不会存" : "一行也没有存") + "；可改用 --mode valid");
    }
    return refused ? 1 : 0;
  }

  private void report(Batch batch) {
    Counts counts = batch.counts();
    System.out.println("批次 " + batch.id().value() + " " + Words.of(batch.state()));
    System.out.println("数据 " + counts.total() + " 行：新增 " + counts.added() + "，更新 " + counts.changed() + "，无变化 " + counts.unchanged()
        + "，错误 " + counts.rejected() + "，存疑待确认 " + counts.doubtful());
    if (!batch.unknown().isEmpty()) {
      System.out.println("未读取的列：" + String.join("、", batch.unknown()));
    }
    Scope scope = Access.scopeOf(Permission.LEDGER_IMPORT);
    batches.earlier(scope, batch).ifPresent(earlier -> System.out.println("注意：该文件已导入过（批次 " + earlier.id().value() + "，"
        + Moments.minute(earlier.recordedAt() == null ? earlier.receivedAt() : earlier.recordedAt()) + "）"));
    int shown = 0;
    for (RowProblem problem : batches.problems(scope, batch.id(), SHOWN + 1)) {
      System.out.println(shown++ == SHOWN ? "…其余见结果文件（--result）" : "第 " + problem.row() + " 行 " + problem.message());
    }
  }

  private static Mode mode(String word) {
    return switch (word) {
      case "all" -> Mode.ALL;
      case "valid" -> Mode.VALID;
      default -> throw new UsageError("--mode must be all or valid");
    };
  }

  /** Either the pairs themselves or an object with them under "columns"; which side names the ledger's column does not matter. */
  private static Map<String, String> mapping(Path file) throws Exception {
    Map<String, String> pairs = new LinkedHashMap<>();
    try {
      JsonNode root = JsonMapper.builder().build().readTree(Files.readString(file));
      JsonNode columns = root.has("columns") ? root.get("columns") : root;
      columns.properties().forEach(pair -> put(pairs, pair.getKey(), pair.getValue()));
    } catch (JacksonException wrong) {
      throw new UsageError("--map " + file + " is no JSON object of {\"header\": \"column\"}");
    }
    return pairs;
  }

  private static void put(Map<String, String> pairs, String header, @Nullable JsonNode column) {
    if (column != null && column.isString()) {
      pairs.put(header, column.stringValue());
    }
  }
}
