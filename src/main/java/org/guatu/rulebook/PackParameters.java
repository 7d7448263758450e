package org.guatu.rulebook;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.guatu.kernel.Fields;
import org.guatu.kernel.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parameters of a rule pack one by one, with their labels: what people read and type, and the content made of it. Labels stand in
 * the messages file under the record's name, as {@code Clocks.ordinary}.
 */
public final class PackParameters {
  private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String YES = "true";

  private PackParameters() {}

  /** How a parameter is typed. */
  public enum Control { TEXT, NUMBER, DAY, CHOICE, LINES }

  /**
   * One of them.
   *
   * @param name of the field in a form
   * @param value as typed; of LINES one entry a line, the parts of an entry parted by a space
   * @param choices value → label, of a CHOICE
   * @param form what a line of LINES holds, else ""
   */
  public record Parameter(String name, String label, Control control, String value, Map<String, String> choices, String form) {
    /** As people read it. */
    public String printed() {
      return value.isEmpty() ? "—" : choices.getOrDefault(value, value);
    }
  }

  /** Those of a content, in the order of the record. */
  public static List<Parameter> of(RulePackKind<?> kind, String content) {
    JsonNode tree = JSON.readTree(content);
    return list(kind, path -> {
      JsonNode node = tree;
      for (String step : path.split("\\.")) {
        node = node == null ? null : node.get(step);
      }
      return text(node);
    });
  }

  /** Those of a form that was sent. */
  public static List<Parameter> typed(RulePackKind<?> kind, Map<String, String> form) {
    return list(kind, path -> form.getOrDefault(name(path), ""));
  }

  /** The content of what was typed. @throws org.guatu.kernel.InvalidInput at the fields that hold no such value */
  public static String content(RulePackKind<?> kind, Map<String, String> form) {
    Fields fields = new Fields();
    Map<String, @Nullable Object> content = filled(kind.type(), "", form, fields);
    fields.check();
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content);
  }

  private static List<Parameter> list(RulePackKind<?> kind, UnaryOperator<String> value) {
    List<Parameter> parameters = new ArrayList<>();
    walk(kind.type(), "", "", (component, place) -> parameters.add(new Parameter(name(place.path()), place.label(), control(component),
        value.apply(place.path()), choices(component.getType()), form(component))));
    return parameters;
  }

  private record Place(String path, String label) {}

  private static void walk(Class<?> type, String path, String label, BiConsumer<RecordComponent, Place> leaf) {
    for (RecordComponent component : type.getRecordComponents()) {
      String words = label + Words.of(type.getSimpleName() + "." + component.getName());
      if (component.getType().isRecord()) {
        walk(component.getType(), path + component.getName() + ".", words + "：", leaf);
      } else {
        leaf.accept(component, new Place(path + component.getName(), words));
      }
    }
  }

  private static Map<String, @Nullable Object> filled(Class<?> type, String path, Map<String, String> form, Fields fields) {
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String place = path + component.getName();
      if (!component.getType().isRecord()) {
        content.put(component.getName(), value(component, name(place), form.getOrDefault(name(place), "").strip(), fields));
      } else if (component.getAnnotatedType().isAnnotationPresent(Nullable.class) && blank(place + ".", form)) {
        content.put(component.getName(), null);
      } else {
        content.put(component.getName(), filled(component.getType(), place + ".", form, fields));
      }
    }
    return content;
  }

  private static boolean blank(String path, Map<String, String> form) {
    return form.entrySet().stream().filter(each -> each.getKey().startsWith(name(path))).allMatch(each -> each.getValue().isBlank());
  }

  private static @Nullable Object value(RecordComponent component, String name, String typed, Fields fields) {
    if (control(component) == Control.LINES) {
      return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> entry(component, line)).toList();
    }
    if (typed.isEmpty()) {
      fields.wrong(name, "请填写");
      return null;
    }
    if (control(component) != Control.NUMBER) {
      return component.getType() == boolean.class ? (Object) typed.equals(YES) : typed;
    }
    try {
      return component.getType() == int.class ? (Object) Integer.parseInt(typed) : new BigDecimal(typed);
    } catch (NumberFormatException e) {
      fields.wrong(name, component.getType() == int.class ? "请填整数" : "请填数字");
      return null;
    }
  }

  private static Object entry(RecordComponent list, String line) {
    Class<?> type = element(list);
    if (!type.isRecord()) {
      return line;
    }
    RecordComponent[] parts = type.getRecordComponents();
    String[] words = line.split("\\s+", parts.length);
    Map<String, String> entry = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i++) {
      entry.put(parts[i].getName(), words[i]);
    }
    return entry;
  }

  private static String text(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return "";
    }
    if (node.isArray()) {
      return node.valueStream().map(PackParameters::text).collect(Collectors.joining("\n"));
    }
    if (node.isNumber()) {
      return node.decimalValue().toPlainString();
    }
    return node.isObject() ? node.valueStream().map(PackParameters::text).collect(Collectors.joining(" ")) : node.asString();
  }

  private static Control control(RecordComponent component) {
    Class<?> type = component.getType();
    if (List.class.isAssignableFrom(type)) {
      return Control.LINES;
    }
    if (type.isEnum() || type == boolean.class) {
      return Control.CHOICE;
    }
    if (type == LocalDate.class) {
      return Control.DAY;
    }
    return type == int.class || Number.class.isAssignableFrom(type) ? Control.NUMBER : Control.TEXT;
  }

  private static Map<String, String> choices(Class<?> type) {
    Map<String, String> choices = new LinkedHashMap<>();
    if (type == boolean.class) {
      choices.put(YES, "是");
      choices.put("false", "否");
    } else if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        choices.put(((Enum<?>) constant).name(), Words.of((Enum<?>) constant));
      }
    }
    return choices;
  }

  private static String form(RecordComponent component) {
    if (control(component) != Control.LINES) {
      return "";
    }
    Class<?> type = element(component);
    return !type.isRecord() ? "每行一个" : "每行一个：" + Arrays.stream(type.getRecordComponents())
        .map(part -> Words.of(type.getSimpleName() + "." + part.getName())).collect(Collectors.joining(" ")) + "，用空格隔开";
  }

  private static Class<?> element(RecordComponent list) {
    return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
  }

  private static String name(String path) {
    return "p." + path;
  }
}
