package org.guatu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that cannot be opened is told in one line, though the application had begun to start. */
class NoDatabaseTest {
  @TempDir Path folder;

  @Test
  void aCommandOnAnEmptyDirectory() throws Exception {
    Product.Answer answer = Product.on(folder.resolve("empty")).command("figures", "--json");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).startsWith("guatu: no database in ").hasLineCount(1);
  }

  @Test
  void aServerWhoseDatabaseDoesNotAnswer() throws Exception {
    Product.Answer answer = Product.on(folder.resolve("away")).command("run", "--port", "0", "--database-url", "postgresql://nobody:x@127.0.0.1:1/none");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines().filter(line -> !line.contains(" INFO "))).singleElement().asString().startsWith("guatu: cannot connect to ");
  }
}
