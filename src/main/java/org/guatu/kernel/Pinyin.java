package org.guatu.kernel;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * The sound of a Chinese name, so that it can be found by typing letters: {@code hbsfrzxx} finds 鹤壁市辅仁中小学. Place names
 * and office words that the Unicode tables misread stand in kernel/pinyin.txt; ü is written v, as people type it.
 */
public final class Pinyin {
  private static final Map<String, List<String>> WORDS = words();
  private static final int LONGEST = WORDS.keySet().stream().mapToInt(String::length).max().orElse(1);
  private static final Map<Integer, String> SYLLABLES = new ConcurrentHashMap<>();

  private Pinyin() {}

  /** First letters of each character, letters and digits as they are, nothing else: "京东（鹤壁）5G" → "jdhb5g". */
  public static String initials(String text) {
    StringBuilder letters = new StringBuilder();
    read(text, (syllable, chinese) -> letters.append(chinese ? syllable.substring(0, 1) : syllable));
    return letters.toString();
  }

  /** Whole syllables without spaces: "长宁" → "changning". */
  public static String full(String text) {
    StringBuilder letters = new StringBuilder();
    read(text, (syllable, chinese) -> letters.append(syllable));
    return letters.toString();
  }

  private static void read(String text, BiConsumer<String, Boolean> reader) {
    int at = 0;
    while (at < text.length()) {
      int length = longestWord(text, at);
      if (length > 0) {
        requireNonNull(WORDS.get(text.substring(at, at + length))).forEach(syllable -> reader.accept(syllable, true));
        at += length;
        continue;
      }
      int character = text.codePointAt(at);
      at += Character.charCount(character);
      if (Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN) {
        String syllable = SYLLABLES.computeIfAbsent(character, Pinyin::syllable);
        if (!syllable.isEmpty()) {
          reader.accept(syllable, true);
        }
      } else if (Character.isLetterOrDigit(character)) {
        reader.accept(plain(character), false);
      }
    }
  }

  private static int longestWord(String text, int at) {
    for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
      if (WORDS.containsKey(text.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private static String syllable(int character) {
    String latin = Tables.HAN.transliterate(Character.toString(character)).replaceAll("[üǖǘǚǜ]", "v");
    String ascii = Tables.ASCII.transliterate(latin).trim().toLowerCase(Locale.ROOT);
    return ascii.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? ascii : "";
  }

  /** Full-width letters and digits become plain ones. */
  private static String plain(int character) {
    String narrow = java.text.Normalizer.normalize(Character.toString(character), java.text.Normalizer.Form.NFKC);
    return narrow.toLowerCase(Locale.ROOT);
  }

  private static Map<String, List<String>> words() {
    Map<String, List<String>> words = new HashMap<>();
    var file = Pinyin.class.getResourceAsStream("/kernel/pinyin.txt");
    if (file == null) {
      throw new IllegalStateException("kernel/pinyin.txt is missing");
    }
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      reader.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("=", 2))
          .forEach(word -> words.put(word[0], List.of(word[1].split(" "))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(words);
  }

  /** The tables of Unicode, loaded at the first character that needs them: they take most of a second. */
  private static final class Tables {
    static final Transliterator HAN = Transliterator.getInstance("Han-Latin");
    static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");
  }
}
