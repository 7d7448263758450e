package org.guatu.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that the office publishes. One class each, a Spring bean in the module that owns the facts; pages, briefs, exports and
 * the API get it from the {@link FigureCatalog} by its code, so a text cannot disagree with the ledger.
 */
public interface Figure {
  /** Permanent, e.g. "resumption.rate". */
  String code();

  /** 名称, e.g. "在建项目复工率". */
  String name();

  /** 口径: what is counted, in the office's words. */
  String definition();

  /** 单位 in which it is printed: "个", "亿元", "%", "人". */
  String unit();

  /** The exact value for the scope and moment of the reading. */
  FigureValue value(Reading reading);

  /** The rows that make it up, at most {@code limit}; for a ratio the divisor's rows, with {@code counted} on the numerator's. */
  List<Member> members(Reading reading, int limit);

  /** How many rows make it up, seen or not; the limit of {@link #members} does not apply. */
  default long size(Reading reading) {
    return switch (value(reading)) {
      case FigureValue.Count(long count) -> count;
      case FigureValue.Share(var ratio) -> ratio.denominator();
      case FigureValue.Amount _, FigureValue.MoreThan _, FigureValue.Unknown _ -> members(reading, Integer.MAX_VALUE).size();
    };
  }

  /** The office that answers for it: "建局". */
  String office();

  /** What a leader reads beside the value, e.g. "26 / 33 个"; null for none. */
  default @Nullable String remark(Reading reading) {
    return null;
  }
}
