package org.guatu.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import org.guatu.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of a rule pack into its record: every parameter must be there, and nothing else. */
final class PackContent {
  /** Longest content that is taken, in characters: a calendar of twenty years is a tenth of it. */
  static final int LONGEST = 200_000;

  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
      .enable(SerializationFeature.INDENT_OUTPUT)
      .build();

  private PackContent() {}

  /** @throws InvalidInput at the field "content" if it is no such pack */
  static <T extends Record> T read(RulePackKind<T> kind, String content) {
    try {
      T rules = JSON.readValue(content, kind.type());
      complete(rules);
      return rules;
    } catch (JacksonException e) {
      String what = switch (e) {
        case InvalidFormatException wrong -> "认不出“" + wrong.getValue() + "”";
        case JacksonException _ when e.getCause() instanceof IllegalArgumentException refused -> String.valueOf(refused.getMessage());
        default -> e.getOriginalMessage();
      };
      throw new InvalidInput("content", "参数不对：" + what);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nothing is null but what the record marks as nullable. */
  private static void complete(Record rules) throws ReflectiveOperationException {
    for (RecordComponent component : rules.getClass().getRecordComponents()) {
      Object value = component.getAccessor().invoke(rules);
      if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        throw new InvalidInput("content", "参数不对：" + component.getName() + " 不能为空");
      }
      if (value instanceof Record part) {
        complete(part);
      }
    }
  }

  /** The same content laid out line by line, so that two versions can be compared. */
  static String laidOut(String content) {
    return JSON.writeValueAsString(JSON.readTree(content));
  }

  /** The rules that ship with the product. */
  static String shipped(RulePackKind<?> kind) {
    try (InputStream file = RulePackKind.class.getResourceAsStream("/rulebook/" + kind.code() + ".json")) {
      if (file == null) {
        throw new IllegalStateException("rulebook/" + kind.code() + ".json is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
