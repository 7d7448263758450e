package org.guatu.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guatu.document.paper.Paper;
import org.guatu.figure.FigureValue;
import org.guatu.figure.Member;
import org.guatu.figure.Snapshot;
import org.guatu.kernel.Money;
import org.guatu.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Writes a brief's text: the template's words, the figures' numbers, the names of true members. */
final class BriefWriter {
  private static final String CHINESE = "一二三四五六七八九十";
  /** How many are named where the template prefers nobody. */
  private static final int FIRST = 3;

  private final BriefNumbers numbers;
  private final Map<String, List<String>> chosen;

  /** @param chosen by figure code, whom the writer wants named instead of the template's choice */
  BriefWriter(BriefNumbers numbers, Map<String, List<String>> chosen) {
    this.numbers = numbers;
    this.chosen = chosen;
  }

  /** @throws RuleViolation if somebody is to be named who is no member */
  BriefText write(BriefTemplate template) {
    List<BriefBlock> blocks = new ArrayList<>();
    int headings = 0;
    for (BriefTemplate.Line line : template.lines()) {
      switch (line) {
        case BriefTemplate.Heading(String text) ->
            blocks.add(new BriefBlock(Paper.Kind.HEADING, List.of(BriefRun.words(CHINESE.charAt(headings++) + "、" + text)), false));
        case BriefTemplate.Paragraph(List<BriefTemplate.Part> parts) -> {
          List<BriefRun> runs = runs(parts);
          if (runs.stream().anyMatch(run -> !run.text().isBlank() && !run.text().equals("。"))) {
            blocks.add(new BriefBlock(Paper.Kind.BODY, runs, false));
          }
        }
        case BriefTemplate.Sum sum -> remainder(sum, blocks);
      }
    }
    return new BriefText(template.title(), List.copyOf(blocks));
  }

  private List<BriefRun> runs(List<BriefTemplate.Part> parts) {
    List<BriefRun> runs = new ArrayList<>();
    for (BriefTemplate.Part part : parts) {
      switch (part) {
        case BriefTemplate.Words(String text) -> runs.add(BriefRun.words(text));
        case BriefTemplate.Number(String code, String words) -> runs.add(BriefRun.number(number(code, words), code));
        case BriefTemplate.Names names -> runs.addAll(names(names));
        case BriefTemplate.Optional(List<BriefTemplate.Part> inner) -> {
          if (says(inner)) {
            runs.addAll(runs(inner));
          }
        }
      }
    }
    return runs;
  }

  private boolean says(List<BriefTemplate.Part> parts) {
    for (BriefTemplate.Part part : parts) {
      if (part instanceof BriefTemplate.Number(String code, _)) {
        return !isNothing(numbers.get(code).value());
      }
      if (part instanceof BriefTemplate.Names names) {
        return numbers.size(names.code()) > 0;
      }
    }
    return true;
  }

  private static boolean isNothing(FigureValue value) {
    return switch (value) {
      case FigureValue.Count(long count) -> count == 0;
      case FigureValue.Amount(Money money) -> money.yuan().signum() == 0;
      case FigureValue.Unknown() -> true;
      case FigureValue.Share _, FigureValue.MoreThan _ -> false;
    };
  }

  /** "33个", "78.78%"; where words are given "800余名", or "823名" once the number is exact. */
  private String number(String code, @Nullable String words) {
    Snapshot snapshot = numbers.get(code);
    if (snapshot.text().equals("—")) {
      return "—";
    }
    if (words == null) {
      boolean more = snapshot.value() instanceof FigureValue.MoreThan;
      return (more ? "超过" + snapshot.text().substring(1) : snapshot.text()) + snapshot.unit();
    }
    if (snapshot.value() instanceof FigureValue.MoreThan(long bound)) {
      return words.replace("N", Long.toString(bound));
    }
    return words.replaceAll("超过|余|多", "").replace("N", snapshot.text());
  }

  /** "甲、乙等5个项目"; the name alone where there is one only; the number alone where nobody is named. */
  private List<BriefRun> names(BriefTemplate.Names list) {
    List<Member> named = chosen(list);
    long size = numbers.size(list.code());
    List<BriefRun> runs = new ArrayList<>();
    for (Member member : named) {
      if (!runs.isEmpty()) {
        runs.add(BriefRun.words("、"));
      }
      runs.add(new BriefRun(member.name(), list.code(), member.kind(), member.id()));
    }
    if (named.size() == 1 && size == 1) {
      return runs;
    }
    String[] around = list.words().split("N", -1);
    runs.add(BriefRun.words((named.isEmpty() ? "" : "等") + around[0]));
    runs.add(BriefRun.number(Long.toString(size), list.code()));
    runs.add(BriefRun.words(around[1]));
    return runs;
  }

  private List<Member> chosen(BriefTemplate.Names list) {
    List<String> wanted = chosen.getOrDefault(list.code(), List.of());
    List<Member> named = new ArrayList<>();
    for (String name : wanted) {
      named.add(numbers.named(list.code(), name)
          .orElseThrow(() -> new RuleViolation("briefing.not-a-member", name, numbers.get(list.code()).name())));
    }
    if (wanted.isEmpty()) {
      list.preferred().forEach(name -> numbers.named(list.code(), name).ifPresent(named::add));
    }
    return wanted.isEmpty() && list.preferred().isEmpty() ? numbers.members(list.code()).stream().limit(FIRST).toList() : named;
  }

  /** 尾差: says so where the printed parts do not add up to the printed total. */
  private void remainder(BriefTemplate.Sum sum, List<BriefBlock> blocks) {
    BigDecimal parts = sum.parts().stream().map(this::printed).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal total = printed(sum.total());
    if (parts.compareTo(total) != 0) {
      String unit = numbers.get(sum.total()).unit();
      String text = "注：分项按两位小数印出，相加为%s%s，与合计%s%s有尾差，以合计为准。".formatted(parts.toPlainString(), unit, total.toPlainString(), unit);
      blocks.add(new BriefBlock(Paper.Kind.BODY, List.of(BriefRun.words(text)), false));
    }
  }

  private BigDecimal printed(String code) {
    Snapshot snapshot = numbers.get(code);
    return snapshot.value() instanceof FigureValue.Unknown ? BigDecimal.ZERO : new BigDecimal(snapshot.text());
  }
}
