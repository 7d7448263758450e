package org.guatu.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.kernel.NotFound;

/** Reads the templates that ship with the product. */
final class BriefTemplates {
  /** The first and so far only one. */
  static final String STANDARD = "resumption-and-growth";

  private static final Pattern PLACE = Pattern.compile("\\{(?<place>[^{}]+)}|\\[(?<optional>[^\\[\\]]+)]");
  private static final Pattern LIST = Pattern.compile("list (?<code>\\S+) (?<words>[^:]+)(?:: (?<names>.+))?");
  private static final Pattern NUMBER = Pattern.compile("(?<code>[a-z0-9.-]+)(?: as (?<words>.+))?");

  private BriefTemplates() {}

  /** @throws NotFound if there is none of this name */
  static BriefTemplate get(String name) {
    String path = "/briefs/" + name + ".txt";
    try (InputStream in = name.matches("[a-z0-9-]{1,60}") ? BriefTemplates.class.getResourceAsStream(path) : null) {
      if (in == null) {
        throw new NotFound("brief template", name);
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static BriefTemplate parse(String name, String text) {
    String title = "";
    List<BriefTemplate.Line> lines = new ArrayList<>();
    for (String line : text.split("\n")) {
      if (line.isBlank() || line.startsWith("//")) {
        continue;
      }
      if (line.startsWith("= ")) {
        title = line.substring(2).strip();
      } else if (line.startsWith("== ")) {
        lines.add(new BriefTemplate.Heading(line.substring(3).strip()));
      } else if (line.startsWith("@sum ")) {
        String[] sides = line.substring(5).split(" = ");
        lines.add(new BriefTemplate.Sum(sides[0].strip(), List.of(sides[1].strip().split(" \\+ "))));
      } else {
        lines.add(new BriefTemplate.Paragraph(parts(line.strip())));
      }
    }
    return new BriefTemplate(name, title, List.copyOf(lines));
  }

  private static List<BriefTemplate.Part> parts(String text) {
    List<BriefTemplate.Part> parts = new ArrayList<>();
    Matcher place = PLACE.matcher(text);
    int done = 0;
    while (place.find()) {
      if (place.start() > done) {
        parts.add(new BriefTemplate.Words(text.substring(done, place.start())));
      }
      String optional = place.group("optional");
      parts.add(optional != null ? new BriefTemplate.Optional(parts(optional)) : place(place.group("place")));
      done = place.end();
    }
    if (done < text.length()) {
      parts.add(new BriefTemplate.Words(text.substring(done)));
    }
    return parts;
  }

  private static BriefTemplate.Part place(String text) {
    Matcher list = LIST.matcher(text);
    if (list.matches()) {
      String names = list.group("names");
      return new BriefTemplate.Names(list.group("code"), list.group("words"), names == null ? List.of() : List.of(names.split("、")));
    }
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      throw new IllegalStateException("a brief template says {" + text + "}");
    }
    return new BriefTemplate.Number(number.group("code"), number.group("words"));
  }
}
