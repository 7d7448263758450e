package org.guatu.resumption.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.guatu.kernel.InvalidInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the content of a procedure: everything has to be there, and nothing else. */
public final class ProcedureJson {
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private ProcedureJson() {}

  /** @throws InvalidInput at the field "content" if it is none */
  public static ProcedureContent read(String content) {
    try {
      return JSON.readerFor(ProcedureContent.class).without(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES).readValue(content);
    } catch (JacksonException e) {
      String what = e.getCause() instanceof IllegalArgumentException refused ? String.valueOf(refused.getMessage()) : e.getOriginalMessage();
      throw new InvalidInput("content", "程序内容不对：" + what);
    }
  }

  public static String write(ProcedureContent content) {
    return JSON.writeValueAsString(content);
  }

  /** A pack that ships with the product. */
  static ProcedureEntry shipped(String code) {
    try (InputStream file = ProcedureJson.class.getResourceAsStream("/resumption/" + code + ".json")) {
      if (file == null) {
        throw new IllegalStateException("resumption/" + code + ".json is missing");
      }
      ShippedPack pack = JSON.readerFor(ShippedPack.class).without(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .readValue(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      return new ProcedureEntry(code, pack.name(), pack.basis(), pack.content());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record ShippedPack(String name, String basis, ProcedureContent content) {}
}
