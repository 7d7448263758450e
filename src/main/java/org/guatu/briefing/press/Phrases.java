package org.guatu.briefing.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The phrases of all figures, read from {@code press/*.txt}. Every module lays its own file there: one phrase a line,
 * {@code code | kind | topic | measure}, the last two regular expressions on folded text.
 */
@Component
class Phrases {
  private final List<Phrase> all;

  Phrases() {
    try {
      List<Phrase> phrases = new ArrayList<>();
      for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:press/*.txt")) {
        file.getContentAsString(StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Phrases::read).forEach(phrases::add);
      }
      all = List.copyOf(phrases);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Phrase> all() {
    return all;
  }

  private static Phrase read(String line) {
    String[] cells = line.split(" \\| ", -1);
    if (cells.length < 3) {
      throw new IllegalStateException("press phrase without kind or topic: " + line);
    }
    Pattern measure = cells.length > 3 ? Pattern.compile(cells[3].strip()) : null;
    String kind = cells[1].strip();
    Phrase.Asks asks = kind.equals("members") ? Phrase.Asks.MEMBERS : Phrase.Asks.VALUE;
    QuantityKind quantity = asks == Phrase.Asks.MEMBERS ? QuantityKind.COUNT : QuantityKind.valueOf(kind.toUpperCase(Locale.ROOT));
    return new Phrase(cells[0].strip(), asks, quantity, Pattern.compile(cells[2].strip()), measure);
  }
}
