package org.guatu.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Money;
import org.guatu.kernel.Ratio;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The machine form of figures, the same in the API, on the command line and in snapshots: a count is an integer, an amount a decimal
 * string in yuan, a share both its integers, 余 and 超过 {@code {"moreThan": 800}}, unknown null.
 */
public final class FigureJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FigureJson() {}

  public static @Nullable Object value(FigureValue value) {
    return switch (value) {
      case FigureValue.Count(long count) -> count;
      case FigureValue.Amount(Money money) -> money.yuan().toPlainString();
      case FigureValue.Share(Ratio ratio) -> ordered("numerator", ratio.numerator(), "denominator", ratio.denominator());
      case FigureValue.MoreThan(long count) -> Map.of("moreThan", count);
      case FigureValue.Unknown() -> null;
    };
  }

  /**
   * A figure as it was read for somebody.
   *
   * @param unit of the value: yuan for amounts, whatever unit they are printed in
   * @param value as {@link #value} writes it
   * @param asOf with its offset
   * @param visible how many of the rows that make it up the reader may see
   * @param total how many there are; null for who sees a part of the zone and is not entitled to its totals
   * @param members those that may be seen; left out where they are not asked for
   */
  @JsonPropertyOrder({"code", "name", "definition", "unit", "value", "text", "asOf", "knownAt", "visible", "total", "members"})
  public record Answer(String code, String name, String definition, String unit, @Nullable Object value, String text, String asOf, String knownAt,
      long visible, @Nullable Long total, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Map<String, @Nullable Object>> members) {}

  /** The answer, with the members that it holds if they are asked for. */
  public static Answer answer(FigureAnswer answer, boolean withMembers) {
    Figure figure = answer.figure();
    return new Answer(figure.code(), figure.name(), figure.definition(), exactUnit(figure), value(answer.value()), answer.text(), moment(answer.asOf().at()),
        moment(answer.asOf().knownAt()), answer.rows().visible(), answer.rows().total(),
        withMembers ? answer.members().stream().map(FigureJson::member).toList() : null);
  }

  private static String exactUnit(Figure figure) {
    return figure.unit().endsWith("元") ? "元" : figure.unit();
  }

  private static String moment(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(Moments.SHANGHAI));
  }

  public static Map<String, @Nullable Object> member(Member member) {
    Map<String, @Nullable Object> json = ordered("kind", member.kind(), "id", member.id().toString());
    json.put("name", member.name());
    json.put("counted", member.counted());
    Money amount = member.amount();
    json.put("amount", amount == null ? null : amount.yuan().toPlainString());
    json.put("note", member.note());
    return json;
  }

  static String written(FigureValue value) {
    return JSON.writeValueAsString(value(value));
  }

  static String written(List<Member> members) {
    return JSON.writeValueAsString(members.stream().map(FigureJson::member).toList());
  }

  static FigureValue read(String json) {
    JsonNode node = JSON.readTree(json);
    if (node.isNull()) {
      return new FigureValue.Unknown();
    }
    if (node.isString()) {
      return new FigureValue.Amount(Money.yuan(node.stringValue()));
    }
    if (node.has("moreThan")) {
      return new FigureValue.MoreThan(node.get("moreThan").longValue());
    }
    if (node.has("numerator")) {
      return new FigureValue.Share(new Ratio(node.get("numerator").longValue(), node.get("denominator").longValue()));
    }
    return new FigureValue.Count(node.longValue());
  }

  static List<Member> readMembers(String json) {
    List<Member> members = new ArrayList<>();
    for (JsonNode node : JSON.readTree(json)) {
      JsonNode amount = node.get("amount");
      members.add(new Member(node.get("kind").stringValue(), UUID.fromString(node.get("id").stringValue()),
          node.get("name").stringValue(), node.get("counted").booleanValue(),
          amount.isNull() ? null : Money.yuan(amount.stringValue()), node.get("note").stringValue()));
    }
    return members;
  }

  private static Map<String, @Nullable Object> ordered(String first, Object one, String second, Object two) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put(first, one);
    map.put(second, two);
    return map;
  }
}
