package org.guatu.installed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guatu.Product;
import org.guatu.Product.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every command as a process of its own, beside a running server and without one: what it does, its exit code, and the one line that says what is wrong. */
class CommandsTest {
  private static final String HEADER = "项目编号,阶段,发生日期,凭据\n";
  private static final String GOOD = "SFQ-13,签约,2020-03-02,会议纪要〔2020〕88号\n";
  private static final String BAD = "SFQ-13,签约,三月,会议纪要〔2020〕89号\n";
  @TempDir Path folder;

  @Test
  void withoutAServer() throws Exception {
    Product product = DemoProduct.stopped();
    Path mixed = Files.writeString(folder.resolve("阶段.csv"), HEADER + GOOD + BAD);
    Path result = folder.resolve("结果.xlsx");
    assertThat(toSign(product)).isEqualTo(3);

    Answer taken = done(product, "import", mixed.toString(), "--ledger", "stages", "--mode", "valid", "--result", result.toString());
    assertThat(taken.out()).contains("新增 1", "错误 1", "第 3 行");
    assertThat(words(result)).contains("行状态", "错误原因", "三月");
    Path out = folder.resolve("stages.csv");
    done(product, "export", "stages", "--out", out.toString());
    assertThat(Files.readString(out)).contains("会议纪要〔2020〕88号").doesNotContain("会议纪要〔2020〕89号");
    String batch = batch(taken);
    done(product, "undo", batch);
    assertThat(refused(1, product, "undo", batch)).contains("已撤销");

    done(product, "brief", "--as-of", "2020-03-03", "--out", folder.resolve("brief.docx").toString());
    done(product, "brief", "--as-of", "2020-03-03", "--out", folder.resolve("brief.txt").toString());
    assertThat(Files.readString(folder.resolve("brief.txt"))).contains("78.78%");
    assertThat(start(folder.resolve("brief.docx"))).isEqualTo("PK\u0003\u0004");
    assertThat(done(product, "verify", "audit").out()).contains("the trail holds");

    Path copy = folder.resolve("backup");
    done(product, "backup", copy.toString());
    Product restored = Product.on(folder.resolve("restored"));
    assertThat(done(restored, "restore", copy.toString()).out()).contains("restored and checked");
    assertThat(rate(restored)).isEqualTo("26/33");
    assertThat(refused(1, restored, "restore", copy.toString())).contains("empty");
  }

  @Test
  void besideARunningServer() throws Exception {
    Product product = DemoProduct.running();
    Path template = folder.resolve("模板.xlsx");
    done(product, "template", "stages", "--out", template.toString());
    assertThat(words(template)).contains("项目编号", "阶段", "发生日期");
    Path mixed = Files.writeString(folder.resolve("mixed.csv"), HEADER + GOOD + BAD);
    assertThat(refused(1, product, "import", mixed.toString(), "--ledger", "stages", "--dry-run")).contains("有 1 行不能导入");
    assertThat(refused(1, product, "import", mixed.toString(), "--ledger", "stages")).contains("一行也没有存");
    Path good = Files.writeString(folder.resolve("good.csv"), HEADER + GOOD);
    Answer taken = done(product, "import", good.toString(), "--ledger", "stages");
    assertThat(DemoProduct.signedIn("zhaoshang").get("/ledger/batches/" + batch(taken)).body()).contains("<small>已导入</small>");
    Path out = folder.resolve("stages.xlsx");
    done(product, "export", "stages", "--out", out.toString());
    assertThat(words(out)).contains("会议纪要〔2020〕88号");
    done(product, "undo", batch(taken));

    Path press = Files.writeString(folder.resolve("press.txt"), "示范区在建项目33个，复工率81.25%。");
    JsonNode claims = JsonMapper.builder().build().readTree(done(product, "check", press.toString(), "--as-of", "2020-03-03", "--json").out());
    assertThat(claims.valueStream().map(claim -> claim.get("verdict").stringValue())).containsExactly("equal", "wrong");
    assertThat(rate(product)).isEqualTo("26/33");
    done(product, "brief", "--out", folder.resolve("brief.pdf").toString());
    done(product, "brief", "--out", folder.resolve("brief.html").toString());
    assertThat(start(folder.resolve("brief.pdf"))).isEqualTo("%PDF");
    assertThat(Files.readString(folder.resolve("brief.html"))).contains("78.78%");
    assertThat(done(product, "backup", folder.resolve("backup").toString()).out()).contains("tables");
    assertThat(refused(2, product, "export", "stages")).contains("--out is missing", "guatu help");
    Path nowhere = folder.resolve("x.xlsx");
    assertThat(refused(2, product, "template", "nosuch", "--out", nowhere.toString())).contains("no ledger nosuch; the ledgers are ", ", projects, ", ", stages, ");
    assertThat(refused(2, product, "export", "nosuch", "--out", nowhere.toString())).contains("no ledger nosuch");
    assertThat(refused(2, product, "import", good.toString(), "--ledger", "nosuch")).contains("no ledger nosuch");
    assertThat(nowhere).doesNotExist();
    assertThat(refused(1, product, "figures", "--as", "nobody", "--json")).contains("no active account nobody");
  }

  @Test
  void aTamperedTrailIsNamedAtItsFirstBrokenLink() throws Exception {
    Product product = DemoProduct.running();
    String entry = DemoProduct.ask("SELECT entry_id FROM audit.link WHERE seq = 5");
    String actor = DemoProduct.ask("SELECT actor FROM audit.entry WHERE id = '" + entry + "'");
    DemoProduct.tamper("UPDATE audit.entry SET actor = '别人' WHERE id = '" + entry + "' OR id = (SELECT entry_id FROM audit.link WHERE seq = 9)");
    Answer broken = product.command("verify", "audit");
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.out()).contains("4 links hold", "BROKEN at link 5, entry " + entry + ": ENTRY_CHANGED");
    DemoProduct.tamper("UPDATE audit.entry SET actor = '" + actor + "' WHERE id = '" + entry + "'");
    assertThat(product.command("verify", "audit").out()).contains("BROKEN at link 9,");
    DemoProduct.tamper("UPDATE audit.entry SET actor = '" + actor + "' WHERE id = (SELECT entry_id FROM audit.link WHERE seq = 9)");
  }

  private static int toSign(Product product) throws Exception {
    JsonNode all = JsonMapper.builder().build().readTree(done(product, "figures", "--as-of", "2020-03-03", "--json").out());
    return all.valueStream().filter(figure -> figure.get("code").stringValue().equals("pipeline.to-sign.count")).findFirst().orElseThrow().get("value").intValue();
  }

  private static String rate(Product product) throws Exception {
    JsonNode value = JsonMapper.builder().build().readTree(done(product, "figures", "--code", "resumption.rate", "--json").out()).get(0).get("value");
    return value.get("numerator").intValue() + "/" + value.get("denominator").intValue();
  }

  private static Answer done(Product product, String... words) throws Exception {
    Answer answer = product.command(words);
    assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
    assertThat(answer.complaints()).isEmpty();
    return answer;
  }

  /** The one line that says why. */
  private static String refused(int code, Product product, String... words) throws Exception {
    Answer answer = product.command(words);
    assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(code);
    assertThat(answer.complaints()).hasSize(1);
    assertThat(answer.err()).doesNotContain("\tat ", "Exception");
    return answer.complaints().getFirst();
  }

  private static String batch(Answer taken) {
    Matcher id = Pattern.compile("批次 ([0-9a-f-]{36})").matcher(taken.out());
    assertThat(id.find()).as(taken.out()).isTrue();
    return id.group(1);
  }

  private static String words(Path workbook) throws Exception {
    try (OPCPackage file = OPCPackage.open(workbook.toFile()); XSSFExcelExtractor text = new XSSFExcelExtractor(new XSSFWorkbook(file))) {
      return text.getText();
    }
  }

  private static String start(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
    }
  }
}
