package org.guatu.briefing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A brief in the office's own words with figure codes in it. Ships with the product and is never written by a user.
 *
 * <p>One paragraph a line: {@code = title}, {@code == heading}, {@code // comment}, {@code @sum total = part + part}. In a paragraph
 * {@code {code}} prints a number, {@code {code as N余名}} one that may be an approximation, {@code {list code N个项目: 甲、乙}} names
 * members and their number, and {@code [...]} is left out where its first number is zero or unknown.
 */
record BriefTemplate(String name, String title, List<Line> lines) {
  /** A paragraph or a rule about numbers. */
  sealed interface Line {}

  record Heading(String text) implements Line {}

  record Paragraph(List<Part> parts) implements Line {}

  record Sum(String total, List<String> parts) implements Line {}

  sealed interface Part {}

  record Words(String text) implements Part {}

  /** @param words how it is put, with N for the number; null for the number with its unit */
  record Number(String code, @Nullable String words) implements Part {}

  /** @param preferred who is named if a member; empty for the first few members */
  record Names(String code, String words, List<String> preferred) implements Part {}

  record Optional(List<Part> parts) implements Part {}

  /** Every figure that the template speaks of, in order. */
  Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>();
    for (Line line : lines) {
      switch (line) {
        case Heading _ -> { }
        case Paragraph(List<Part> parts) -> collect(parts, codes);
        case Sum(String total, List<String> parts) -> {
          codes.add(total);
          codes.addAll(parts);
        }
      }
    }
    return codes;
  }

  /** The lists of names, which whoever writes the brief may choose. */
  List<Names> lists() {
    List<Names> lists = new ArrayList<>();
    lines.forEach(line -> {
      if (line instanceof Paragraph(List<Part> parts)) {
        flat(parts).stream().filter(Names.class::isInstance).map(Names.class::cast).forEach(lists::add);
      }
    });
    return lists;
  }

  private static void collect(List<Part> parts, Set<String> codes) {
    for (Part part : flat(parts)) {
      switch (part) {
        case Number(String code, _) -> codes.add(code);
        case Names(String code, _, _) -> codes.add(code);
        case Words _, Optional _ -> { }
      }
    }
  }

  private static List<Part> flat(List<Part> parts) {
    List<Part> flat = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Optional(List<Part> inner)) {
        flat.addAll(flat(inner));
      } else {
        flat.add(part);
      }
    }
    return flat;
  }
}
