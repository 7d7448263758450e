package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.guatu.kernel.Words;
import org.guatu.ledger.Column;
import org.guatu.ledger.ColumnType;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.Ledgers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** docs/ledgers.md says what the ledgers' definitions say. Where it does not, target/ledgers.md is the page as it should be. */
@SpringBootTest
class LedgersPageTest {
  private static final List<String> SHIPPED = List.of("projects", "stages", "states", "amounts", "duties", "library", "enterprises", "permits");

  @Autowired Ledgers ledgers;

  @Test
  void thePageAgreesWithTheDefinitions() throws Exception {
    assertThat(ledgers.all()).extracting(Ledger::code).containsAll(SHIPPED);
    String page = page();
    Files.writeString(Path.of("target/ledgers.md"), page);
    assertThat(Path.of("docs/ledgers.md")).hasContent(page);
  }

  private String page() {
    StringBuilder page = new StringBuilder("""
        # Ledgers

        The office's tables that come in from Excel or CSV and go out again: `./guatu template LEDGER --out FILE.xlsx`, `./guatu import FILE
        --ledger LEDGER`, `./guatu export LEDGER --out FILE`, or the page 台账导入导出. A blank cell says nothing; it never erases what is known.
        A column is recognised by its key, its header or one of the other headers named here. Generated from the definitions; a test compares.
        """);
    SHIPPED.stream().map(ledgers::get).forEach(ledger -> {
      page.append("\n## `").append(ledger.code()).append("` ").append(ledger.title()).append("\n\n").append(ledger.about()).append("\n\n");
      page.append("Key: ").append(ledger.keyColumns().stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "))).append("\n\n");
      page.append("| key | header | type | required | limit or choices | other headers | note |\n|---|---|---|---|---|---|---|\n");
      ledger.columns().forEach(column -> page.append(line(column)).append('\n'));
    });
    return page.toString();
  }

  private static String line(Column column) {
    String limit = switch (column.type()) {
      case CHOICE -> column.choices().stream().map(Column.Choice::label).collect(Collectors.joining("、"));
      case DECIMAL -> column.limit() + " decimals";
      default -> column.limit() > 0 ? column.limit() + " characters" : "";
    };
    String type = column.type() == ColumnType.MONEY ? "`MONEY` in " + column.moneyUnit().label() : "`" + column.type() + "`";
    return "| `" + column.key() + "` | " + column.header() + " | " + type + ", " + Words.of(column.type()) + " | " + (column.required() ? "yes" : "") + " | " + limit
        + " | " + String.join("、", column.aliases()) + " | " + column.note().replace("|", "\\|") + " |";
  }
}
