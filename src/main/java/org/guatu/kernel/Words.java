package org.guatu.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The Chinese words for enum values ({@code Stage.NEGOTIATING}) and rule refusals, from one messages file a module. */
public final class Words {
  private static final Properties WORDS = load();
  private static final Map<Enum<?>, String> LABELS = new ConcurrentHashMap<>();

  private Words() {}

  /** The label of an enum value. @throws IllegalStateException if the messages files have none */
  public static String of(Enum<?> value) {
    return LABELS.computeIfAbsent(value, label -> of(label.getDeclaringClass().getSimpleName() + "." + label.name()));
  }

  /** The words of a key with its places filled. */
  public static String of(String key, Object... facts) {
    String pattern = WORDS.getProperty(key);
    if (pattern == null) {
      throw new IllegalStateException("no words for " + key);
    }
    return facts.length == 0 ? pattern : new MessageFormat(pattern).format(facts);
  }

  /** The keys that begin with a prefix, without it, in the order of the letters. */
  public static List<String> keys(String prefix) {
    return WORDS.stringPropertyNames().stream().filter(key -> key.startsWith(prefix)).map(key -> key.substring(prefix.length())).sorted().toList();
  }

  public static boolean has(String key) {
    return WORDS.containsKey(key);
  }

  public static String of(RuleViolation violation) {
    List<Object> facts = violation.facts();
    return of(violation.code(), facts.toArray());
  }

  private static Properties load() {
    Properties words = new Properties();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
        try (InputStreamReader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          words.load(reader);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
