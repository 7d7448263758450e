package org.guatu.console;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.briefing.press.PressCheck;
import org.guatu.briefing.press.PressClaim;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The press check of a text file. */
@Component
class CheckCommand implements Command {
  private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final PressCheck press;
  private final Clock clock;

  CheckCommand(PressCheck press, Clock clock) {
    this.press = press;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String help() {
    return "FILE.txt " + AsOfOption.HELP + " [--json]\nthe press check: every number and name that the text claims, with the register's answer";
  }

  @Override
  public int run(Arguments arguments) throws IOException {
    AsOf asOf = AsOfOption.of(arguments, clock);
    boolean json = arguments.flag("json");
    Path file = Path.of(arguments.next("FILE.txt"));
    arguments.end();
    String text = read(file);
    List<PressClaim> claims = press.check(Access.scopeOf(Permission.BRIEF_READ), text, asOf);
    if (json) {
      System.out.println(JSON.writeValueAsString(claims.stream().map(claim -> json(text, claim)).toList()));
    } else {
      claims.forEach(CheckCommand::print);
    }
    return 0;
  }

  /** UTF-8, or GB 18030 as older machines write it. */
  private static String read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }

  /** Positions count characters (code points), as most programs do. */
  private static Map<String, @Nullable Object> json(String text, PressClaim claim) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("quote", claim.quote());
    json.put("start", text.codePointCount(0, claim.start()));
    json.put("end", text.codePointCount(0, claim.end()));
    json.put("claimed", claim.claimed());
    json.put("unit", claim.unit());
    json.put("code", claim.code());
    json.put("verdict", claim.verdict().code());
    json.put("right", claim.right());
    json.put("note", claim.note());
    json.put("repeats", claim.repeats().stream()
        .map(place -> Map.of("start", text.codePointCount(0, place.start()), "end", text.codePointCount(0, place.end()))).toList());
    return json;
  }

  private static void print(PressClaim claim) {
    String right = claim.verdict().agrees() || claim.right() == null ? "" : "，应为 " + claim.right();
    System.out.println(Words.of(claim.verdict()) + "  " + claim.quote().replaceAll("\\s+", "") + right
        + (claim.code() == null ? "" : "  " + claim.code()) + (claim.note().isEmpty() ? "" : "（" + claim.note() + "）")
        + (claim.repeats().isEmpty() ? "" : "（重复 " + claim.repeats().size() + " 处）"));
  }
}
