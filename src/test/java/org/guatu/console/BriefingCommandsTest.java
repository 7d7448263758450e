package org.guatu.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guatu.DemoZone;
import org.guatu.Someone;
import org.guatu.identity.ZoneDirectory;
import org.guatu.kernel.InvalidInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** figures, brief and check on the command line. */
@SpringBootTest
class BriefingCommandsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired ZoneDirectory zones;
  @Autowired DemoLoader demo;
  @Autowired FiguresCommand figures;
  @Autowired BriefCommand brief;
  @Autowired CheckCommand check;
  @TempDir Path folder;
  private Someone operator;

  @BeforeEach
  void load() throws Exception {
    operator = Someone.operator(DemoZone.load(zones, demo));
  }

  @Test
  void figuresAreExact() {
    JsonNode all = JSON.readTree(run(figures, "--as-of", "2020-03-03", "--json"));
    assertThat(all.valueStream().map(figure -> figure.get("code").stringValue())).contains("resumption.rate", "library.bond.requested").hasSize(31);
    JsonNode rate = JSON.readTree(run(figures, "--as-of", "2020-03-03", "--code", "resumption.rate", "--members", "--json")).get(0);
    assertThat(rate.get("value").get("numerator").intValue()).isEqualTo(26);
    assertThat(rate.get("value").get("denominator").intValue()).isEqualTo(33);
    assertThat(rate.get("text").stringValue()).isEqualTo("78.78%");
    assertThat(rate.get("members").valueStream().filter(member -> member.get("counted").booleanValue())).hasSize(26);
    assertThat(rate.propertyNames()).contains("code", "name", "definition", "unit", "value", "text", "asOf", "knownAt", "members");
    assertThat(run(figures, "--code", "pipeline.all.amount")).contains("310.5亿元");
    JsonNode amount = JSON.readTree(run(figures, "--code", "pipeline.all.amount", "--json")).get(0);
    assertThat(amount.get("value").stringValue() + amount.get("unit").stringValue()).isEqualTo("31050000000.00元");
  }

  @Test
  void theBriefIsWrittenInEveryFormat() throws Exception {
    for (String format : List.of("docx", "pdf", "html", "txt")) {
      Path file = folder.resolve("brief." + format);
      run(brief, "--as-of", "2020-03-03", "--out", file.toString());
      assertThat(Files.size(file)).isGreaterThan(2_000);
    }
    assertThat(Files.readString(folder.resolve("brief.txt"))).contains("等26个项目已复工，复工率高达78.78%。", "数据截至 2020-03-03 18:00");
    assertThatThrownBy(() -> run(brief, "--as-of", "2020-03-04", "--out", folder.resolve("brief.txt").toString())).isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2020-03-04 还没有到");
    assertThatThrownBy(() -> run(brief, "--out", folder.resolve("brief.xls").toString())).isInstanceOf(UsageError.class);
    assertThatThrownBy(() -> run(brief, "--as-of", "gestern", "--out", "x.pdf")).isInstanceOf(UsageError.class);
  }

  @Test
  void theCheckAnswersWhateverTheFileIsWrittenIn() throws Exception {
    String text = "𠮷日，示范区在建项目33个，复工率81.25%。";
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      Path file = Files.write(folder.resolve("press.txt"), text.getBytes(charset));
      JsonNode claims = JSON.readTree(run(check, file.toString(), "--as-of", "2020-03-03", "--json"));
      assertThat(claims.size()).isEqualTo(2);
      JsonNode rate = claims.get(1);
      assertThat(rate.get("verdict").stringValue()).isEqualTo("wrong");
      assertThat(rate.get("right").stringValue()).isEqualTo("78.78");
      int[] characters = text.codePoints().toArray();
      int start = rate.get("start").intValue();
      assertThat(new String(characters, start, rate.get("end").intValue() - start)).isEqualTo("81.25%").isEqualTo(rate.get("quote").stringValue());
    }
  }

  private String run(Command command, String... words) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      assertThat(operator.does(() -> command.run(new Arguments(List.of(words))))).isZero();
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
