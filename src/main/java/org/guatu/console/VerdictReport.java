package org.guatu.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guatu.database.Refusal;
import org.guatu.kernel.Moments;
import org.guatu.resumption.token.KeySet;
import org.guatu.resumption.token.MalformedToken;
import org.guatu.resumption.token.PermitClaims;
import org.guatu.resumption.token.PermitTokens;
import org.guatu.resumption.token.PermitVerdict;
import org.guatu.resumption.token.PermitVerifier;
import org.guatu.resumption.token.RevocationList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The words of {@code verify permit}: what was asked and how the answer is printed. */
record VerdictReport(String token, @Nullable Path tokens, @Nullable Instant at, @Nullable Path list, boolean json) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Moments.SHANGHAI);

  static VerdictReport asked(Arguments arguments) {
    String moment = arguments.option("at");
    Path list = arguments.path("list");
    boolean json = arguments.flag("json");
    Path tokens = arguments.path("tokens");
    String token = tokens == null ? arguments.next("TOKEN") : "";
    arguments.end();
    try {
      return new VerdictReport(token, tokens, moment == null ? null : Moments.parse(moment), list, json);
    } catch (DateTimeParseException e) {
      throw new UsageError("--at takes a moment such as 2020-03-03T18:00, not " + moment);
    }
  }

  /** The list in the file that was named, as the text of a signed list or the JSON of a key set; null if none was named. */
  @Nullable RevocationList listOf(PermitVerifier verifier) throws IOException {
    if (list == null) {
      return null;
    }
    try {
      String text = Files.readString(list, StandardCharsets.UTF_8).strip();
      return verifier.list(text.startsWith("{") ? KeySet.read(text.getBytes(StandardCharsets.UTF_8)).list() : text);
    } catch (MalformedToken | PermitVerifier.UnvouchedList | IllegalArgumentException e) {
      throw new Refusal(list + " is no list of this zone's revoked permits: " + e.getMessage(), e);
    }
  }

  /** Asks the verifier and prints what it answers. @return the exit code: 0 only if all permits hold */
  int answer(PermitVerifier verifier, Instant moment, @Nullable RevocationList revoked) throws IOException {
    if (tokens == null) {
      return print(verifier.verify(PermitTokens.bare(token), moment, revoked), moment);
    }
    PermitVerifier prepared = verifier.prepared();
    int asked = 0;
    int held = 0;
    try (BufferedReader lines = Files.newBufferedReader(tokens, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          PermitVerdict verdict = prepared.verify(PermitTokens.bare(line), moment, revoked);
          printLine(verdict, moment);
          asked++;
          held += verdict instanceof PermitVerdict.Valid ? 1 : 0;
        }
      }
    }
    if (asked == 0) {
      throw new Refusal(tokens + " holds no token");
    }
    return held == asked ? 0 : 1;
  }

  /** A line of its own for each of many: JSON, or the verdict with number and project. */
  private void printLine(PermitVerdict verdict, Instant moment) {
    System.out.println(json ? JSON.writeValueAsString(fields(verdict, moment)) : verdict.kind() + "（" + verdict.word() + "）"
        + verdict.vouched().map(claims -> " " + claims.number() + " " + claims.project()).orElse(""));
  }

  private int print(PermitVerdict verdict, Instant moment) {
    Map<String, @Nullable Object> fields = fields(verdict, moment);
    if (json) {
      System.out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(fields));
    } else {
      System.out.println(verdict.kind() + "（" + verdict.word() + "）");
      fields.entrySet().stream().skip(2).forEach(field -> System.out.println("  " + field.getKey() + ": " + field.getValue() + remark(field.getKey(), field.getValue())));
    }
    return verdict instanceof PermitVerdict.Valid ? 0 : 1;
  }

  /** What a reader of the text needs to understand it: the local time, and that a list tells nothing of the moment before it. */
  private static String remark(String field, @Nullable Object value) {
    return switch (field) {
      case "at", "issuedAt", "notBefore" -> "（北京时间 " + LOCAL.format(Instant.parse(String.valueOf(value))) + "）";
      case "expiresAt" -> "（北京时间 " + LOCAL.format(Instant.parse(String.valueOf(value))) + "，从此失效）";
      case "listLaterSeconds" -> "（撤销名单晚于所问的时刻，不能证明当时没有撤销）";
      default -> "";
    };
  }

  private static Map<String, @Nullable Object> fields(PermitVerdict verdict, Instant moment) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("verdict", verdict.kind().name());
    fields.put("word", verdict.word());
    fields.put("at", moment.toString());
    verdict.vouched().ifPresent(claims -> put(claims, fields));
    Duration age = verdict.age();
    if (age != null && age.isNegative()) {
      fields.put("listLaterSeconds", age.negated().toSeconds());
    } else if (age != null) {
      fields.put("listAgeSeconds", age.toSeconds());
    }
    switch (verdict) {
      case PermitVerdict.UnknownKey(String kid) -> fields.put("kid", kid);
      case PermitVerdict.Malformed(String reason) -> fields.put("reason", reason);
      case PermitVerdict.ClockSetBack(var _, Duration behind) -> fields.put("behindListSeconds", behind.toSeconds());
      case PermitVerdict.Stale stale when stale.listAge() == null -> fields.put("reason", "no list of revoked permits: give --list FILE");
      default -> { }
    }
    return fields;
  }

  private static void put(PermitClaims claims, Map<String, @Nullable Object> fields) {
    fields.put("number", claims.number());
    fields.put("project", claims.project());
    fields.put("scope", claims.scope());
    fields.put("headcountCap", claims.headcountCap());
    fields.put("issuer", claims.issuer());
    fields.put("permit", claims.permit().toString());
    fields.put("issuedAt", claims.issuedAt().toString());
    fields.put("notBefore", claims.notBefore().toString());
    fields.put("expiresAt", claims.expiresAt().toString());
  }
}
